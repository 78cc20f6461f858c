import type { Moved, ReturnTask } from '@siklus/contracts/tasks';
import type { Http } from './http';
import { at, withVersion, type Kept, type SendAct } from './send';

/** A task as its holder read it: the version goes into If-Match, the key was made when the button was pressed. */
interface Move {
  readonly id: string;
  readonly version: number;
  readonly key: string;
}

interface Answers {
  readonly answers: Readonly<Record<string, unknown>>;
}

/** What is done with the turn that somebody holds. */
export interface TaskVerbs {
  completeTask(params: Move & Answers & Kept & { standsBy: readonly string[] }): Promise<Moved>;
  returnTask(params: Move & Kept & ReturnTask): Promise<Moved>;
  /** Takes back what was handed in. */
  takeBackTask(params: { id: string; key: string }): Promise<Moved>;
  saveDraft(params: { id: string; basedOn: string | null } & Answers): Promise<{ savedAt: string }>;
}

/** The acts on a task over HTTP. */
export function taskVerbs(http: Http, post: SendAct): TaskVerbs {
  const moveTask = (verb: 'complete' | 'return', { id, ahead, ...move }: Move & Kept, body: unknown) =>
    http<Moved>(`${at('tasks', id)}/${verb}`, { method: 'POST', body, headers: withVersion(move), ahead }).then(({ data }) => data);
  return {
    completeTask: ({ answers, standsBy, ...move }) => moveTask('complete', move, { answers, standsBy }),
    returnTask: ({ reason, marks, ...move }) => moveTask('return', move, { reason, marks }),
    takeBackTask: ({ id, key }) => post(`${at('tasks', id)}/take-back`, key),
    saveDraft: async ({ id, answers, basedOn }) =>
      (await http<{ savedAt: string }>(`${at('tasks', id)}/draft`, { method: 'PUT', body: { answers, basedOn } })).data,
  };
}
