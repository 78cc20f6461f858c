import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  resultsOut,
  resultsOutQuery,
  type HeldResult,
  type ResultsOut,
  type ResultsOutQuery,
  type SiasnPeriodRow,
  type SiasnYearRow,
  type TypedPlanLine,
} from '@siklus/contracts/siasn';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { heldResults } from './held-results.list.js';
import { ResultsTold } from './results-told.js';
import { siasnPeriods } from './siasn-periods.list.js';
import { siasnYears } from './siasn-years.list.js';
import { typedPlans } from './typed-plans.list.js';

/** What leaves for the national platforms, and what does not yet. */
@ApiTags('siasn')
@Controller()
export class SiasnController {
  constructor(
    private readonly lists: ListReader,
    private readonly told: ResultsTold,
  ) {}

  @ListRoute(siasnPeriods, 'siasn-periods')
  periods(@Asked() request: ListRequest): Promise<SiasnPeriodRow[]> {
    return this.lists.page(siasnPeriods, request);
  }

  @ListRoute(siasnYears, 'siasn-years')
  years(@Asked() request: ListRequest): Promise<SiasnYearRow[]> {
    return this.lists.page(siasnYears, request);
  }

  @ListRoute(typedPlans, 'typed-plans')
  plans(@Asked() request: ListRequest): Promise<TypedPlanLine[]> {
    return this.lists.page(typedPlans, request);
  }

  @ListRoute(heldResults, 'held-results')
  held(@Asked() request: ListRequest): Promise<HeldResult[]> {
    return this.lists.page(heldResults, request);
  }

  /** How many results of a cycle leave, and how many do not, by why. */
  @Get('results-out')
  @Allow('results.read')
  @ApiOkResponse({ standardSchema: resultsOut })
  out(@Who() person: Person, @Query({ schema: resultsOutQuery }) query: ResultsOutQuery): Promise<ResultsOut> {
    return this.told.of(person, query);
  }
}
