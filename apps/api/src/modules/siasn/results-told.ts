import { Injectable } from '@nestjs/common';
import type { ResultsOut, ResultsOutQuery } from '@siklus/contracts/siasn';
import { heldBackCauses, scopeOf, type HeldBack } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { within } from '../../platform/lists/filters.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { participantScope } from '../../workflow/document-columns.js';
import { isHeld, whyHeld } from './held-results.list.js';
import { isFinal, ratedRuns, ratedSteps } from './settled-results.js';

interface Counted {
  readonly step: string;
  readonly why: HeldBack | null;
  readonly count: number;
}

/** Tells how many results leave and how many do not, as the lists of both have them. */
@Injectable()
export class ResultsTold {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of a cycle, or a unit of it, as far as the person reads. */
  async of(person: Person, { cycleId, unitId }: ResultsOutQuery): Promise<ResultsOut> {
    const values: unknown[] = [cycleId];
    const mine = scopeCondition(scopeOf(person.grants, 'results.read'), person, participantScope, values);
    const inUnit = unitId === undefined ? 'true' : within('u.lineage')(unitId, values);
    const counted = await this.unitOfWork.read<Counted & Record<string, unknown>>(
      `select r.step, case when not coalesce(${isFinal}, false) then ${whyHeld} end as why, count(*)::int as count from ${ratedRuns}
        where p.cycle_id = $1 and ${mine} and ${inUnit}
          and (r.step in ('${Object.values(ratedSteps).join("', '")}') and ${isFinal} or ${isHeld}) group by 1, 2`,
      values,
    );
    const sum = (fits: (row: Counted) => boolean) => counted.filter(fits).reduce((total, { count }) => total + count, 0);
    return {
      periods: sum(({ step, why }) => why === null && step === ratedSteps.period),
      years: sum(({ step, why }) => why === null && step === ratedSteps.year),
      held: heldBackCauses.map((why) => ({ why, count: sum((row) => row.why === why) })).filter(({ count }) => count > 0),
    };
  }
}
