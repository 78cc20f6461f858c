import type { ParticipantDetail } from '@siklus/contracts/participants';
import { isPlanTurn, type PerformancePlan } from '@siklus/domain';
import { actualsOf, inOrder, planOf, versionOf, type Report } from '../../kit/steps/answers';

type Answered = Pick<ParticipantDetail['runs'][number], 'step' | 'occasion'> & { readonly turn: string; readonly answers: unknown };

/** What was answered in a document and is for the reader, the first given first. */
function answeredIn({ runs }: ParticipantDetail): Answered[] {
  return runs
    .flatMap(({ step, occasion, turns }) => turns.map((turn) => ({ step, occasion, ...turn })))
    .filter(({ outcome, answers }) => outcome === 'done' && answers !== null)
    .sort((a, b) => a.openedAt.localeCompare(b.openedAt));
}

/** The document's plan as it was last handed in; what was agreed stands among its versions. */
export function draftedPlanIn(document: ParticipantDetail): PerformancePlan | undefined {
  return planOf(answeredIn(document).findLast((each) => isPlanTurn(each))?.answers);
}

/** Whether a plan lies with whoever agrees it and is not for the reader until then. */
export function isPlanBeingAgreed({ runs }: ParticipantDetail): boolean {
  return runs.some(({ step, turns, turn }) => {
    const handedIn = turns.findLast((each) => isPlanTurn({ step, turn: each.turn }));
    return handedIn?.kept === 'UNDECIDED' && turn !== null && turn !== handedIn.turn;
  });
}

/** What was reported last for each occasion, in the order of the year; of one version of the plan where that is asked for. */
export function reportsOf(document: ParticipantDetail, version?: number): readonly Report[] {
  const byOccasion = new Map<string, Report>();
  for (const { occasion, answers } of answeredIn(document)) {
    const actuals = actualsOf(answers);
    if (actuals !== undefined && (version === undefined || versionOf(actuals) === version)) byOccasion.set(occasion, { occasion, actuals });
  }
  return inOrder([...byOccasion.values()]);
}
