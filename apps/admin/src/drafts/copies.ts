export type AnswerMap = Readonly<Record<string, unknown>>;

/** A writer's text on this device. `sent` says whether the API has exactly this text as his draft. */
export interface Copy {
  readonly answers: AnswerMap;
  readonly sent: boolean;
}

const prefix = (accountId: string) => `siklus.draft.${accountId}.`;

/** Keeps a copy on the device at every change: what somebody typed outlives a dead link, a crash and an ended session. */
export function keepCopy(accountId: string, taskId: string, copy: Copy): void {
  try {
    localStorage.setItem(prefix(accountId) + taskId, JSON.stringify(copy));
  } catch {
    // A full or closed storage leaves the API's own draft, which follows within seconds.
  }
}

export function readCopy(accountId: string, taskId: string): Copy | null {
  try {
    const text = localStorage.getItem(prefix(accountId) + taskId);
    return text === null ? null : (JSON.parse(text) as Copy);
  } catch {
    return null;
  }
}

export function dropCopy(accountId: string, taskId: string): void {
  try {
    localStorage.removeItem(prefix(accountId) + taskId);
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
}

function taskIds(accountId: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix(accountId)))
      .map((key) => key.slice(prefix(accountId).length));
  } catch {
    return [];
  }
}

/** The copies the API does not have yet, by task. */
export function unsentCopies(accountId: string): readonly (readonly [string, Copy])[] {
  return taskIds(accountId).flatMap((taskId) => {
    const copy = readCopy(accountId, taskId);
    return copy === null || copy.sent ? [] : [[taskId, copy] as const];
  });
}

/** Leaves nothing of this person on the device: offices share computers. */
export function wipeCopies(accountId: string): void {
  for (const taskId of taskIds(accountId)) dropCopy(accountId, taskId);
}
