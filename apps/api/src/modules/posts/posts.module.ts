import { Module } from '@nestjs/common';
import { AssignSupervisor } from './assign-supervisor.js';
import { ComingStandingsController } from './coming-standings.controller.js';
import { ComingStandings } from './coming-standings.js';
import { DecideNaming } from './decide-naming.js';
import { EndNamings } from './end-namings.js';
import { EndPost } from './end-post.js';
import { MissingSupervisors } from './missing-supervisors.js';
import { NameSuperior } from './name-superior.js';
import { NamingNotices } from './naming-notices.js';
import { PostsController } from './posts.controller.js';
import { PostsQueries } from './posts.queries.js';
import { SetPost } from './set-post.js';
import { SuperiorNamingsController } from './superior-namings.controller.js';
import { SupervisorsController } from './supervisors.controller.js';

@Module({
  controllers: [SupervisorsController, PostsController, ComingStandingsController, SuperiorNamingsController],
  providers: [
    AssignSupervisor,
    ComingStandings,
    DecideNaming,
    EndNamings,
    EndPost,
    MissingSupervisors,
    NameSuperior,
    NamingNotices,
    PostsQueries,
    SetPost,
  ],
})
export class PostsModule {}
