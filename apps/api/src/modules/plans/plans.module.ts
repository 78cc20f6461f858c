import { Module } from '@nestjs/common';
import { AgreedPlanProvider } from './agreed-plan.provider.js';
import { AsksExpectationsProvider } from './asks-expectations.provider.js';
import { ColleaguesProvider } from './colleagues.provider.js';
import { TieConfirmations } from './confirm-ties.js';
import { DocumentTiesReader } from './document-ties.js';
import { ExpectedResultsController } from './expected-results.controller.js';
import { ExpectedResults } from './expected-results.js';
import { KeysGivenProvider } from './keys-given.provider.js';
import { LooseTies } from './loose-ties.js';
import { OnPlanAgreed } from './on-plan-agreed.js';
import { PlansController } from './plans.controller.js';
import { ReportedValuesProvider } from './reported-values.provider.js';
import { RoleMatrixController } from './role-matrix.controller.js';
import { SharedResultsController } from './shared-results.controller.js';
import { SharedResultsReader } from './shared-results.js';
import { RoleMatrices } from '../../workflow/role-matrix.js';
import { SuperiorPlanController } from './superior-plan.controller.js';
import { SuperiorPlans } from './superior-plan.js';
import { SuperiorResultsProvider } from './superior-results.provider.js';
import { SupportersProvider } from './supporters.provider.js';
import { TiesController } from './ties.controller.js';

@Module({
  controllers: [
    PlansController,
    SuperiorPlanController,
    TiesController,
    RoleMatrixController,
    ExpectedResultsController,
    SharedResultsController,
  ],
  providers: [
    AgreedPlanProvider,
    AsksExpectationsProvider,
    KeysGivenProvider,
    OnPlanAgreed,
    ReportedValuesProvider,
    SuperiorPlans,
    SuperiorResultsProvider,
    SupportersProvider,
    LooseTies,
    DocumentTiesReader,
    TieConfirmations,
    RoleMatrices,
    ExpectedResults,
    ColleaguesProvider,
    SharedResultsReader,
  ],
})
export class PlansModule {}
