import type { Http, Write } from '../providers/http';
import { problemOf } from '../providers/http';
import { copies } from './copies';
import { forms, type WrittenForm } from './forms';
import { sameAnswers } from './sameAnswers';
import { shelf, type Shelf } from './shelf';

/** What somebody submitted and the API has not answered. */
export interface Submission {
  readonly write: Write;
  /** What it is called, and the page it belongs to. */
  readonly title: string;
  readonly path: string;
  /** When it was submitted. */
  readonly at: string;
  /** The task that it answers: its text stays on the device until the API has it. */
  readonly taskId?: string;
  /** The form that it was written in, to be given back when the API refuses it. */
  readonly form?: { readonly keptAs: string; readonly written: WrittenForm };
  /** Once the API has answered: when, and why not, where it refused; or what it asks first, where it only doubts what was meant. */
  readonly answered?: { readonly at: string; readonly refusal?: string; readonly isAsked?: true };
}

/** What waits on this device for the API, by the key under which it is sent however often. */
export const submissions = shelf<Submission>('outbox');

export const keyOf = ({ headers }: Write): string => headers['idempotency-key'] ?? '';

/** Puts away what was refused of this work before: it has been accepted since. */
export async function putAwayRefused(
  accountId: string,
  { taskId, keptAs }: { readonly taskId?: string | undefined; readonly keptAs?: string | undefined },
  on: Pick<Shelf<Submission>, 'all' | 'drop'> = submissions,
): Promise<void> {
  for (const [key, each] of await on.all(accountId)) {
    const isSame = (taskId !== undefined && each.taskId === taskId) || (keptAs !== undefined && each.form?.keptAs === keptAs);
    if (isSame && each.answered?.refusal !== undefined) await on.drop(accountId, key);
  }
}

/** What came of those that were sent just now. */
export type Answered = Submission & Required<Pick<Submission, 'answered'>>;

/** Answers that say nothing about what was sent: no network, no session, a server that has too much to do. */
const isPassing = (status: number, code: string | undefined): boolean => code === 'OFFLINE' || [0, 401, 429, 503].includes(status);

interface Shelves {
  readonly submissions: Shelf<Submission>;
  readonly copies: Pick<Shelf<unknown>, 'drop'>;
  readonly forms: Pick<Shelf<WrittenForm>, 'keep' | 'read' | 'drop'>;
}

const onDevice: Shelves = { submissions, copies, forms };

/**
 * What was done leaves no text on the device, and nothing of the same work that was refused before. It goes before the submission itself:
 * whatever ends the tab in between, that is sent again under its key, and no text stays of which nothing is told any more. A newer text in
 * its form stays.
 */
async function forgetText(accountId: string, { taskId, form }: Submission, on: Shelves): Promise<void> {
  if (taskId !== undefined) await on.copies.drop(accountId, taskId);
  if (form !== undefined) {
    const written = await on.forms.read(accountId, form.keptAs);
    if (sameAnswers(written?.values, form.written.values)) await on.forms.drop(accountId, form.keptAs);
  }
  await putAwayRefused(accountId, { taskId, keptAs: form?.keptAs }, on.submissions);
}

/** It was done while its page was there to hear it: nothing of it has to wait or to be told. */
export async function putAwayDone(accountId: string, key: string, submission: Submission, on: Shelves = onDevice): Promise<void> {
  await forgetText(accountId, submission, on);
  await on.submissions.drop(accountId, key);
}

/**
 * Sends what waits, in the order in which it was submitted, until one gets no answer; that one and those behind it wait on. What was done
 * leaves no text on the device; what was refused gives its text back to the form that it was written in.
 */
export async function sendWaiting(
  accountId: string,
  http: Http,
  now: () => string = () => new Date().toISOString(),
  on: Shelves = onDevice,
): Promise<Answered[]> {
  const waiting = (await on.submissions.all(accountId)).filter(([, { answered }]) => answered === undefined);
  const answered: Answered[] = [];
  for (const [key, submission] of [...waiting].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))) {
    const { write, form } = submission;
    let refusal: string | undefined;
    let isAsked = false;
    try {
      const { path, ...request } = write;
      await http(path, request);
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined || isPassing(problem.status, problem.code)) break;
      isAsked = problem.code === 'ANSWERS_DOUBTED';
      refusal = [problem.detail, ...(problem.errors ?? []).map(({ message }) => message)].join(' ');
    }
    if (refusal === undefined) await forgetText(accountId, submission, on);
    // Its text goes back to its form, where no newer one has been written.
    else if (form !== undefined && (await on.forms.read(accountId, form.keptAs)) === null)
      await on.forms.keep(accountId, form.keptAs, form.written);
    // What was answered is told by its title; a photo would only fill the device.
    const { file: _file, ...sent } = write;
    const told = {
      ...submission,
      write: sent,
      answered: { at: now(), ...(refusal === undefined ? {} : { refusal }), ...(isAsked ? { isAsked: true as const } : {}) },
    };
    await on.submissions.keep(accountId, key, told);
    answered.push(told);
  }
  return answered;
}
