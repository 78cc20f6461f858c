import { Refusal } from '../errors/refusal.js';
import { coreValues } from '../rating/core-values.js';
import { readMeanwhile } from '../workflow/unread.js';
import { isIndicatorKey, resultOf } from './keys.js';
import type { PlannedResult } from './plan.js';

/**
 * In what right somebody gives feedback: as who assesses the employee, or as the lead of a team whose assignments are these. A lead sees
 * what comes of them and speaks of nothing else (domain rule R-TEAM-1).
 */
export type Speaker = { readonly as: 'supervisor' } | { readonly as: 'teamLead'; readonly assignments: readonly string[] };

/** Whether this is one of the seven core values. */
export function isCoreValue(part: string): boolean {
  return coreValues.some(({ code }) => code === part);
}

/**
 * The assignment under which something is said of a part of the plan in force; null where it is none of a team. The part is a result, an
 * indicator, or a core value. Refuses what the plan does not have, and to a lead all that does not come from his assignments.
 */
export function demandRemarkable(
  part: string,
  results: readonly Pick<PlannedResult, 'key' | 'assignment' | 'indicators'>[],
  speaker: Speaker,
): string | null {
  const result = results.find(({ key }) => key === (isIndicatorKey(part) ? resultOf(part) : part));
  const isThere = isIndicatorKey(part) ? result?.indicators.some(({ key }) => key === part) === true : result !== undefined;
  if (!isThere && !isCoreValue(part)) throw Refusal.at('part', 'REMARK_PART_UNKNOWN');
  if (speaker.as === 'supervisor') return null;
  const assignment = result?.assignment;
  if (assignment === undefined || !speaker.assignments.includes(assignment)) throw Refusal.at('part', 'REMARK_NOT_OF_TEAM');
  return assignment;
}

/** Who wrote a remark or its answer, and when somebody else first read it. */
interface Written {
  readonly authorId: string;
  readonly readAt: string | null;
}

/** What keeps somebody from correcting or taking back a remark: it is not his (as if unknown), or was read. */
export function whyRemarkStays({ authorId, readAt }: Written, personId: string | null): Refusal | undefined {
  return authorId === personId ? readMeanwhile(readAt) : new Refusal('NOT_FOUND');
}
