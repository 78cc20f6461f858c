import { Module } from '@nestjs/common';
import { GiveAssignment } from './give-assignment.js';
import { LedTeamsReader } from './led-teams.js';
import { SteerAssignment } from './steer-assignment.js';
import { TeamAssignmentsController } from './team-assignments.controller.js';
import { TeamAssignmentsProvider } from './team-assignments.provider.js';
import { TeamResultsReader } from './team-results.js';

@Module({
  controllers: [TeamAssignmentsController],
  providers: [GiveAssignment, LedTeamsReader, SteerAssignment, TeamAssignmentsProvider, TeamResultsReader],
})
export class TeamsModule {}
