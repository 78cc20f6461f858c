import { Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { Drain } from './drain.js';
import { MalformedInput } from './malformed-input.js';
import { Overload } from './overload.js';
import { ProblemFilter } from './problem.filter.js';

/** What every route has in common: inputs are read by their schemas, and refusals leave as problem+json. */
@Module({
  providers: [
    Drain,
    Overload,
    { provide: APP_GUARD, useExisting: Overload },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useValue: new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new MalformedInput(issues) }) },
  ],
  exports: [Overload],
})
export class HttpModule {}
