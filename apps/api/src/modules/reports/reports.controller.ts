import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AssessorSummary, ResultSpread, SettledResultRow, StepSummary, TurnTime, UnitSummary } from '@siklus/contracts/reports';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { assessorSummaries } from './assessor-summaries.list.js';
import { resultSpreads } from './result-spreads.list.js';
import { settledResults } from './settled-results.list.js';
import { stepSummaries } from './step-summaries.list.js';
import { turnTimes } from './turn-times.list.js';
import { unitSummaries } from './unit-summaries.list.js';

/** The reports of a cycle: sums of each unit with all below it. */
@ApiTags('reports')
@Controller()
export class ReportsController {
  constructor(private readonly lists: ListReader) {}

  @ListRoute(unitSummaries, 'unit-summaries')
  units(@Asked() request: ListRequest): Promise<UnitSummary[]> {
    return this.lists.page(unitSummaries, request);
  }

  @ListRoute(stepSummaries, 'step-summaries')
  steps(@Asked() request: ListRequest): Promise<StepSummary[]> {
    return this.lists.page(stepSummaries, request);
  }

  @ListRoute(assessorSummaries, 'assessor-summaries')
  assessors(@Asked() request: ListRequest): Promise<AssessorSummary[]> {
    return this.lists.page(assessorSummaries, request);
  }

  @ListRoute(turnTimes, 'turn-times')
  turns(@Asked() request: ListRequest): Promise<TurnTime[]> {
    return this.lists.page(turnTimes, request);
  }

  @ListRoute(resultSpreads, 'result-spreads')
  spreads(@Asked() request: ListRequest): Promise<ResultSpread[]> {
    return this.lists.page(resultSpreads, request);
  }

  @ListRoute(settledResults, 'settled-results')
  results(@Asked() request: ListRequest): Promise<SettledResultRow[]> {
    return this.lists.page(settledResults, request);
  }
}
