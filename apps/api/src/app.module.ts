import { Module, type DynamicModule } from '@nestjs/common';
import { features } from './features.js';
import { ApiTokensModule } from './modules/api-tokens/api-tokens.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { EmployeesModule } from './modules/employees/employees.module.js';
import { HealthModule } from './modules/health/health.module.js';
import { ImportExceptionsModule } from './modules/import-exceptions/import-exceptions.module.js';
import { IncidentsModule } from './modules/incidents/incidents.module.js';
import { PostsModule } from './modules/posts/posts.module.js';
import { QueueBoardModule } from './modules/queue-board/queue-board.module.js';
import { ReceiptsModule } from './modules/receipts/receipts.module.js';
import { ReconciliationModule } from './modules/reconciliation/reconciliation.module.js';
import { ReportsModule } from './modules/reports/reports.module.js';
import { SavedViewsModule } from './modules/saved-views/saved-views.module.js';
import { SearchModule } from './modules/search/search.module.js';
import { SecurityLogModule } from './modules/security-log/security-log.module.js';
import { SessionModule } from './modules/session/session.module.js';
import { SiasnModule } from './modules/siasn/siasn.module.js';
import { StaffImportModule } from './modules/staff-import/staff-import.module.js';
import { UnitsModule } from './modules/units/units.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { IdentityModule } from './platform/identity/identity.module.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Settings } from './platform/settings.js';

/** What only the API has: one line per capability. */
const ownFeatures = [
  SessionModule,
  UnitsModule,
  StaffImportModule,
  ImportExceptionsModule,
  PostsModule,
  EmployeesModule,
  IncidentsModule,
  ApiTokensModule,
  AuditModule,
  SecurityLogModule,
  ReceiptsModule,
  ReconciliationModule,
  ReportsModule,
  SavedViewsModule,
  SearchModule,
  SiasnModule,
  HealthModule,
  QueueBoardModule,
];

/** The HTTP API. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    // Guards stand in the order of their modules: whether there is time at all comes before who asks.
    return {
      module: AppModule,
      imports: [PlatformModule.with(settings, settings.patience), HttpModule, IdentityModule, ...features, ...ownFeatures],
    };
  }
}
