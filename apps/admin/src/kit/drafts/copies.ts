import { createStore, del, entries, get, promisifyRequest, set, type UseStore } from 'idb-keyval';

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
/** Who has left: what their pages still had on the way must not come back after it was wiped, whoever signs in meanwhile. */
const left = new Set<string>();
const store = () => (opened ??= createStore('siklus-drafts', 'copies'));
const keyOf = (accountId: string, taskId: string): string => `${accountId}/${taskId}`;

/**
 * Keeps a copy on the device at every change: what somebody typed outlives a dead link, a crash and an ended session.
 * False where the browser keeps nothing, as in some private windows; the page then says so.
 */
export function keepCopy(accountId: string, taskId: string, copy: Copy): Promise<boolean> {
  if (left.has(accountId)) return Promise.resolve(false);
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

/** Lets this person's copies be kept again: he has signed in. */
export function beginKeeping(accountId: string): void {
  left.delete(accountId);
}

/** Leaves nothing of this person on the device, until he signs in again: offices share computers. */
export async function wipeCopies(accountId: string): Promise<void> {
  left.add(accountId);
  // In one transaction, so that no text can slip in between looking and wiping.
  const own = IDBKeyRange.bound(keyOf(accountId, ''), keyOf(accountId, '\uffff'));
  await store()('readwrite', (copies) => {
    copies.delete(own);
    return promisifyRequest(copies.transaction);
  }).catch(nothingWasKept);
}

/** A storage that cannot be opened holds nothing to take away. */
function nothingWasKept(): void {
  return undefined;
}
