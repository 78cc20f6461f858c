import { createStore, del, delMany, entries, get, set, type UseStore } from 'idb-keyval';

import { sameAnswers } from './sameAnswers';

export type AnswerMap = Readonly<Record<string, unknown>>;

/** A writer's text on this device. */
export interface Copy {
  readonly answers: AnswerMap;
  /** Whether the API has exactly this text as his draft. */
  readonly sent: boolean;
  /** When the API's draft was saved that this text continues; null where there was none. */
  readonly basedOn: string | null;
  /** What was last on its way: the API may have it although no answer came back. */
  readonly sending?: AnswerMap;
}

let opened: UseStore | undefined;
/** Whoever has left: what his pages still had on the way must not come back after it was wiped. */
let left: string | undefined;
const store = () => (opened ??= createStore('siklus-drafts', 'copies'));
const keyOf = (accountId: string, taskId: string): string => `${accountId}/${taskId}`;

/**
 * Keeps a copy on the device at every change: what somebody typed outlives a dead link, a crash and an ended session.
 * False where the browser keeps nothing, as in some private windows; the page then says so.
 */
export function keepCopy(accountId: string, taskId: string, copy: Copy): Promise<boolean> {
  if (accountId === left) return Promise.resolve(false);
  return set(keyOf(accountId, taskId), copy, store()).then(
    () => true,
    () => false,
  );
}

export async function readCopy(accountId: string, taskId: string): Promise<Copy | null> {
  try {
    return (await get<Copy>(keyOf(accountId, taskId), store())) ?? null;
  } catch {
    // A browser without storage never kept one; the API's own draft is shown.
    return null;
  }
}

export async function dropCopy(accountId: string, taskId: string): Promise<void> {
  await del(keyOf(accountId, taskId), store()).catch(nothingWasKept);
}

async function copiesOf(accountId: string): Promise<(readonly [string, Copy])[]> {
  const prefix = keyOf(accountId, '');
  const all = await entries<string, Copy>(store()).catch((): [string, Copy][] => []);
  return all.filter(([key]) => key.startsWith(prefix)).map(([key, copy]) => [key.slice(prefix.length), copy] as const);
}

/** The copies the API does not have yet, by task. */
export async function unsentCopies(accountId: string): Promise<readonly (readonly [string, Copy])[]> {
  return (await copiesOf(accountId)).filter(([, { sent }]) => !sent);
}

/** Notes that the API has this text now; whatever was typed meanwhile stays unsent. */
export async function markSent(accountId: string, taskId: string, sent: AnswerMap, savedAt: string): Promise<void> {
  const copy = await readCopy(accountId, taskId);
  // A text that was handed in meanwhile needs no copy any more.
  if (copy !== null)
    await keepCopy(
      accountId,
      taskId,
      sameAnswers(copy.answers, sent) ? { answers: sent, sent: true, basedOn: savedAt } : { ...copy, basedOn: savedAt },
    );
}

/** Lets copies be kept again: somebody has signed in. */
export function beginKeeping(): void {
  left = undefined;
}

/** Leaves nothing of this person on the device, until the next sign-in: offices share computers. */
export async function wipeCopies(accountId: string): Promise<void> {
  left = accountId;
  const copies = await copiesOf(accountId);
  await delMany(
    copies.map(([taskId]) => keyOf(accountId, taskId)),
    store(),
  ).catch(nothingWasKept);
}

/** A storage that cannot be opened holds nothing to take away. */
function nothingWasKept(): void {
  return undefined;
}
