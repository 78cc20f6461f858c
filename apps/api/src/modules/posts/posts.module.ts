import { Module } from '@nestjs/common';
import { AssignSupervisor } from './assign-supervisor.js';
import { ComingStandingsController } from './coming-standings.controller.js';
import { ComingStandings } from './coming-standings.js';
import { EndPost } from './end-post.js';
import { MissingSupervisors } from './missing-supervisors.js';
import { PostsController } from './posts.controller.js';
import { PostsQueries } from './posts.queries.js';
import { SetPost } from './set-post.js';
import { SupervisorsController } from './supervisors.controller.js';

@Module({
  controllers: [SupervisorsController, PostsController, ComingStandingsController],
  providers: [AssignSupervisor, ComingStandings, EndPost, MissingSupervisors, PostsQueries, SetPost],
})
export class PostsModule {}
