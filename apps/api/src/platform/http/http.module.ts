import { Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Refusal, schemaFaults, type SchemaIssue } from '@siklus/domain';
import { canonicalId } from './canonical-id.js';
import { Drain } from './drain.js';
import { KnownInput } from './known-input.js';
import { Overload } from './overload.js';
import { ProblemFilter } from './problem.filter.js';

// Whoever sends a long list of something else gets a fault per row; the first hundred say enough.
const mostFaults = 100;
const malformed = (issues: readonly SchemaIssue[]) =>
  new Refusal('MALFORMED_REQUEST', {}, schemaFaults(issues.slice(0, mostFaults)).slice(0, mostFaults));

/** What every route has in common: inputs are read by their schemas, which name all there is to say, and refusals leave as problem+json. */
@Module({
  providers: [
    Drain,
    Overload,
    { provide: APP_GUARD, useExisting: Overload },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: KnownInput },
    { provide: APP_PIPE, useValue: canonicalId },
    { provide: APP_PIPE, useValue: new StandardSchemaValidationPipe({ exceptionFactory: malformed }) },
  ],
  exports: [Overload],
})
export class HttpModule {}
