import { jobs } from './jobs.js';
import { lists } from './lists.js';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { BulkModule } from './modules/bulk/bulk.module.js';
import { CoursesModule } from './modules/courses/courses.module.js';
import { CyclesModule } from './modules/cycles/cycles.module.js';
import { DocumentsModule } from './modules/documents/documents.module.js';
import { ExportsModule } from './modules/exports/exports.module.js';
import { FilesModule } from './modules/files/files.module.js';
import { FormsModule } from './modules/forms/forms.module.js';
import { NotificationsModule } from './modules/notifications/notifications.module.js';
import { ParticipantsModule } from './modules/participants/participants.module.js';
import { PlansModule } from './modules/plans/plans.module.js';
import { ProgressModule } from './modules/progress/progress.module.js';
import { RatingsModule } from './modules/ratings/ratings.module.js';
import { RemarksModule } from './modules/remarks/remarks.module.js';
import { SamplePlansModule } from './modules/sample-plans/sample-plans.module.js';
import { SurveysModule } from './modules/surveys/surveys.module.js';
import { TasksModule } from './modules/tasks/tasks.module.js';
import { TeamsModule } from './modules/teams/teams.module.js';
import { TrainingModule } from './modules/training/training.module.js';
import { ListsModule } from './platform/lists/lists.module.js';
import { JobsModule } from './platform/queue/jobs.module.js';
import { WorkflowModule } from './workflow/workflow.module.js';

/** The capabilities that the API and the worker share: the engine, its effect handlers, facts and jobs, and what reads them. */
export const features = [
  JobsModule.with(jobs),
  ListsModule.with(lists),
  WorkflowModule,
  CyclesModule,
  BulkModule,
  ParticipantsModule,
  ProgressModule,
  TasksModule,
  PlansModule,
  TeamsModule,
  RemarksModule,
  SamplePlansModule,
  SurveysModule,
  RatingsModule,
  CoursesModule,
  TrainingModule,
  DocumentsModule,
  ExportsModule,
  FilesModule,
  FormsModule,
  NotificationsModule,
  AccountsModule,
];
