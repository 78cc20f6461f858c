import { sameAnswers } from './sameAnswers';
import { shelf } from './shelf';

export type AnswerMap = Readonly<Record<string, unknown>>;

/** A writer's text of a task on this device. */
export interface Copy {
  readonly answers: AnswerMap;
  /** Whether the API has exactly this text as his draft. */
  readonly sent: boolean;
  /** When the API's draft was saved that this text continues; null where there was none. */
  readonly basedOn: string | null;
  /** What was last on its way: the API may have it although no answer came back. */
  readonly sending?: AnswerMap;
}

/** The copies of tasks, by task; each kept at every change. */
export const copies = shelf<Copy>('drafts');

/** The copies the API does not have yet, by task. */
export async function unsentCopies(accountId: string, on = copies): Promise<readonly (readonly [string, Copy])[]> {
  return (await on.all(accountId)).filter(([, { sent }]) => !sent);
}

/** Notes that the API has this text now; whatever was typed meanwhile stays unsent. */
export async function markSent(
  accountId: string,
  taskId: string,
  { sent, savedAt }: { readonly sent: AnswerMap; readonly savedAt: string },
  on = copies,
): Promise<void> {
  const copy = await on.read(accountId, taskId);
  // A text that was handed in meanwhile needs no copy any more.
  if (copy !== null)
    await on.keep(
      accountId,
      taskId,
      sameAnswers(copy.answers, sent) ? { answers: sent, sent: true, basedOn: savedAt } : { ...copy, basedOn: savedAt },
    );
}
