import { forAccount } from '@siklus/contracts/for-account';
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
  /** It has left this device: the API may have it although no answer came. What it says of its key is the only way to know. */
  readonly mayHaveArrived?: true;
  /** The task that it answers: its text stays on the device until the API has it. */
  readonly taskId?: string;
  /** The form that it was written in, to be given back when the API refuses it. */
  readonly form?: { readonly keptAs: string; readonly written: WrittenForm };
  /** Once the API has answered: when, and why not, where it refused; or what it asks first, where it only doubts what was meant. */
  readonly answered?: { readonly at: string; readonly refusal?: string; readonly isAsked?: true };
}

/** What waits on this device for the API, by the key under which it is sent however often. */
export const submissions = shelf<Submission>('outbox');

/** Whether the device has no network at all, so that nothing leaves it. */
export const isCutOff = (): boolean => globalThis.navigator?.onLine === false;

/** The same, as it is noted before it goes. */
export const hasLeft = (submission: Submission): Submission =>
  submission.mayHaveArrived ? submission : { ...submission, mayHaveArrived: true };

/** A write as it goes: as its writer's own, so that it waits for him where somebody else has signed in meanwhile. */
export const ownOf = (accountId: string, { headers, ...write }: Write): Write => ({
  ...write,
  headers: { ...headers, [forAccount]: accountId },
});

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

/** Answers that say nothing about what was sent: no network, no session, a server that has too much to do or no room left. */
const isPassing = (status: number, code: string | undefined): boolean => code === 'OFFLINE' || [0, 401, 429, 503, 507].includes(status);

interface Shelves {
  readonly submissions: Shelf<Submission>;
  readonly copies: Pick<Shelf<unknown>, 'drop'>;
  readonly forms: Pick<Shelf<WrittenForm>, 'keep' | 'read' | 'drop'>;
}

const onDevice: Shelves = { submissions, copies, forms };

/**
 * What goes under the key of this write: letter for letter what went before, which the API knows by it. What it refused it has not kept;
 * that goes as it is asked for now.
 */
export function goingUnder(before: Submission | null, asked: Write): Write {
  if (before === null || before.answered?.refusal !== undefined) return asked;
  return { ...before.write, ...(asked.file === undefined ? {} : { file: asked.file }) };
}

/** What somebody wrote in this form and has not submitted: what waits under way is offered to nobody as unsent. */
export async function writtenIn(
  accountId: string,
  keptAs: string,
  on: { readonly submissions: Pick<Shelf<Submission>, 'all'>; readonly forms: Pick<Shelf<WrittenForm>, 'read'> } = onDevice,
): Promise<WrittenForm | null> {
  const written = await on.forms.read(accountId, keptAs);
  const isUnderWay = ({ answered, form }: Submission) =>
    answered === undefined && form?.keptAs === keptAs && sameAnswers(form.written.values, written?.values);
  return (await on.submissions.all(accountId)).some(([, each]) => isUnderWay(each)) ? null : written;
}

/**
 * Takes back what never left the device, its text to the form that it came from, where it gets a new key; or puts away what was answered.
 * What the API may have is not taken back: it would be done, and its writer would not know it. False where it stays.
 */
export async function takeBack(accountId: string, key: string, on: Pick<Shelves, 'submissions' | 'forms'> = onDevice): Promise<boolean> {
  const stays = ({ answered, mayHaveArrived }: Submission) => answered === undefined && mayHaveArrived === true;
  const submission = await on.submissions.read(accountId, key);
  if (submission === null) return true;
  if (stays(submission)) return false;
  const { form, answered } = submission;
  // The text first: should the tab end in between, it is in both places, and offered in one.
  if (form !== undefined && answered === undefined && (await on.forms.read(accountId, form.keptAs)) === null) {
    const { tried: _tried, ...written } = form.written;
    await on.forms.keep(accountId, form.keptAs, written);
  }
  const last = await on.submissions.change(accountId, key, (each) => (stays(each) ? each : null));
  return last === null || !stays(last);
}

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
  for (const [key] of [...waiting].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))) {
    if (isCutOff()) break;
    // Noted before it goes, and nothing is sent that was taken back or answered meanwhile.
    const submission = await on.submissions.change(accountId, key, hasLeft);
    if (submission === null || submission.answered !== undefined) continue;
    const { write, form } = submission;
    let refusal: string | undefined;
    let isAsked = false;
    try {
      const { path, ...request } = ownOf(accountId, write);
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
