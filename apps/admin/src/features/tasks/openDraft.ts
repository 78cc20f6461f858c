import type { TaskDetail } from '@siklus/contracts/tasks';
import type { AnswerMap, Copy } from '../../kit/drafts/copies';
import { sameAnswers } from '../../kit/drafts/sameAnswers';
import { beginOf } from './begin';

/** A text of the same writer that this page has not seen before. */
export interface OtherText {
  readonly answers: AnswerMap;
  /** When it was saved; null where the API only has what the task begins with. */
  readonly savedAt: string | null;
}

export interface OpenedDraft {
  readonly answers: AnswerMap;
  /** The API's draft that these answers continue. */
  readonly basedOn: string | null;
  /** Whether the API still has to be sent these answers. */
  readonly unsent: boolean;
  /** The API's newer text, where both must be compared. */
  readonly other: OtherText | null;
}

/**
 * Whether the API's answer is older than what this device has had of it: kept from an earlier visit, or on its way while a draft was saved.
 * Each saving of a draft is later than the one before, and a draft lives as long as its task is open.
 */
export function isOutdated({ state, draft }: Pick<TaskDetail, 'state' | 'draft'>, seen: string | null): boolean {
  return state === 'open' && seen !== null && (draft === null || draft.savedAt < seen);
}

/** What the form begins with when the API has one text and this device another. Neither is ever dropped unseen. */
export function openDraft(task: TaskDetail, copy: Copy | null): OpenedDraft {
  const basedOn = task.draft?.savedAt ?? null;
  if (copy !== null && isOutdated(task, copy.basedOn))
    return { answers: copy.answers, basedOn: copy.basedOn, unsent: !copy.sent, other: null };
  if (copy === null || copy.sent) return { answers: beginOf(task), basedOn, unsent: false, other: null };
  const mine = { answers: copy.answers, basedOn, unsent: true, other: null };
  if (task.draft === null || copy.basedOn === basedOn) return mine;
  if (sameAnswers(task.draft.answers, copy.answers)) return { ...mine, unsent: false };
  // The last sending arrived, only its answer was lost: the API's text is an older state of this very one.
  if (copy.sending !== undefined && sameAnswers(task.draft.answers, copy.sending)) return mine;
  return { ...mine, basedOn: copy.basedOn, other: { answers: task.draft.answers, savedAt: basedOn } };
}
