import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNotify } from 'react-admin';
import { noNetwork, offline, problemOf, type Ahead } from '../providers/http';
import { useSession } from '../providers/session';
import { useText } from '../words/text';
import { forms } from './forms';
import { goingUnder, hasLeft, isCutOff, keyOf, ownOf, putAwayDone, putAwayRefused, submissions, type Submission } from './outbox';
import { waitingQuery } from './useSubmissions';

/** What is submitted: what it is called, and where its text is kept meanwhile. */
export interface Submitted {
  readonly title: string;
  /** The form that it was written in. */
  readonly keptAs?: string;
  /** The task that it answers. */
  readonly taskId?: string;
  /** Whether what it goes with says already that it waits. */
  readonly isTold?: boolean;
}

/** Waits on the device until the API is in reach again. */
export const waits = Symbol('waits');

/**
 * Sends what may be sent later. It stands in the outbox before it goes and until its answer has come, so that it is sent once also when
 * the page dies meanwhile. What does not reach the API waits there, which is said; so does what met an ended session, for its person.
 */
export function useOutgoing() {
  const t = useText();
  const notify = useNotify();
  const { accountId } = useSession();
  const { pathname: path } = useLocation();
  const queryClient = useQueryClient();

  return async <Done>(
    { title, keptAs, taskId, isTold = false }: Submitted,
    send: (ahead: Ahead) => Promise<Done>,
  ): Promise<Done | typeof waits> => {
    let kept: readonly [key: string, Submission] | undefined;
    const ahead: Ahead = async (asked) => {
      const before = await submissions.read(accountId, keyOf(asked));
      const write = goingUnder(before, asked);
      const written = keptAs === undefined ? null : await forms.read(accountId, keptAs);
      const submission: Submission = {
        write,
        title,
        path,
        at: new Date().toISOString(),
        ...(isCutOff() && before?.mayHaveArrived === undefined ? {} : { mayHaveArrived: true }),
        ...(taskId === undefined ? {} : { taskId }),
        ...(keptAs === undefined || written === null ? {} : { form: { keptAs, written } }),
      };
      if (await submissions.keep(accountId, keyOf(write), submission)) kept = [keyOf(write), submission];
      return ownOf(accountId, write);
    };
    try {
      const done = await send(ahead);
      // What went before this one of the same work may have been refused, though nothing of this was kept.
      if (kept === undefined) await putAwayRefused(accountId, { taskId, keptAs });
      else await putAwayDone(accountId, ...kept);
      return done;
    } catch (error) {
      const problem = problemOf(error);
      // Where nothing is known of its answer, it stays to be sent again.
      if (kept === undefined || problem === undefined || problem.status === 401) throw error;
      if (problem.code !== offline) {
        await submissions.drop(accountId, kept[0]);
        throw error;
      }
      const wasHeld = kept[1].mayHaveArrived === undefined && problem.title === noNetwork;
      // A network that came while it was on its way may have taken it along.
      if (!wasHeld) await submissions.change(accountId, kept[0], hasLeft);
      await queryClient.invalidateQueries({ queryKey: waitingQuery(accountId) });
      if (!isTold) notify(t(wasHeld ? 'outbox.waits' : 'outbox.mayHaveArrived'), { type: 'info' });
      return waits;
    }
  };
}
