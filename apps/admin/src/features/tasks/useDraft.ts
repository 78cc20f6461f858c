import type { TaskDetail } from '@siklus/contracts/tasks';
import { HttpError } from 'react-admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { copies, type AnswerMap, type Copy } from '../../kit/drafts/copies';
import { sameAnswers } from '../../kit/drafts/sameAnswers';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';
import { beginOf } from './begin';
import { isOutdated, openDraft, type OtherText } from './openDraft';

/** How safe the text is: with us since a moment, on its way, on this device only, nowhere; or waiting for a choice. */
export type DraftState =
  | { readonly kind: 'untouched' | 'typing' | 'local' | 'unkept' | 'closed' | 'compare' }
  | { readonly kind: 'saved'; readonly at: string };

const idle = 1000;
const again = 10_000;

/**
 * The answers being written. Every change is kept on the device at once and sent as a private draft when the typing rests.
 * A newer text from another browser is never overwritten unseen: sending stops until the writer has compared the two.
 */
export function useDraft(task: TaskDetail, copy: Copy | null) {
  const { accountId } = useSession();
  const { saveDraft, getOne } = useVerbs();
  const [opened] = useState(() => openDraft(task, copy));
  const [answers, setAnswers] = useState(opened.answers);
  const [other, setOther] = useState(opened.other);
  const [state, setState] = useState<DraftState>(() =>
    opened.other !== null
      ? { kind: 'compare' }
      : opened.unsent
        ? { kind: 'typing' }
        : opened.basedOn === null
          ? { kind: 'untouched' }
          : { kind: 'saved', at: opened.basedOn },
  );
  // What a sending in the background must know as it is now, not as it was drawn.
  const now = useRef({
    answers: opened.answers,
    basedOn: opened.basedOn,
    sending: copy?.sending,
    isUnsent: opened.unsent,
    isBusy: false,
    isHeld: opened.other !== null,
    isDone: false,
    isPaused: false,
    isOnDevice: true,
    sent: Promise.resolve(),
  });

  const keep = useCallback(
    async (sent: boolean) => {
      const { answers: kept, basedOn, sending, isDone } = now.current;
      if (isDone) return;
      now.current.isOnDevice = await copies.keep(accountId, task.id, {
        answers: kept,
        sent,
        basedOn,
        ...(sent || sending === undefined ? {} : { sending }),
      });
    },
    [accountId, task.id],
  );

  const compare = useCallback((newer: OtherText) => {
    now.current.isHeld = true;
    setOther(newer);
    setState({ kind: 'compare' });
  }, []);

  /** Meets a draft that the API has and this page did not know: an own one whose answer got lost, or another browser's. */
  const meet = useCallback(
    (fresh: TaskDetail) => {
      const { draft } = fresh;
      // A line that was too slow gave what was read before: it says nothing of another text, so this one is sent again.
      if (isOutdated(fresh, now.current.basedOn)) return setState({ kind: 'local' });
      const known =
        draft === null ||
        draft.savedAt === now.current.basedOn ||
        sameAnswers(draft.answers, now.current.answers) ||
        sameAnswers(draft.answers, now.current.sending);
      if (!known) return compare({ answers: beginOf(fresh), savedAt: draft.savedAt });
      now.current.basedOn = draft?.savedAt ?? null;
      setState({ kind: 'typing' });
    },
    [compare],
  );

  const deliver = useCallback(async () => {
    const { current } = now;
    if (current.isBusy || current.isHeld || current.isDone || current.isPaused) return;
    const sent = current.answers;
    current.isBusy = true;
    try {
      current.sending = sent;
      void keep(false);
      const { savedAt } = await saveDraft({ id: task.id, answers: sent, basedOn: current.basedOn });
      current.basedOn = savedAt;
      current.isUnsent = current.answers !== sent;
      void keep(!current.isUnsent);
      setState(current.isUnsent ? { kind: 'typing' } : { kind: 'saved', at: savedAt });
    } catch (error) {
      const status = error instanceof HttpError ? error.status : 0;
      if (status === 412) {
        const answer = await getOne<TaskDetail>('tasks', { id: task.id }).catch(() => null);
        if (answer === null) setState({ kind: 'local' });
        else meet(answer.data);
      } else if (status === 404 || status === 409) setState({ kind: 'closed' });
      // The text is on the device; the state says so, and the next try follows.
      else setState({ kind: current.isOnDevice ? 'local' : 'unkept' });
    } finally {
      current.isBusy = false;
    }
  }, [getOne, keep, meet, saveDraft, task.id]);

  const send = useCallback(() => {
    if (!now.current.isBusy) now.current.sent = deliver();
  }, [deliver]);

  /** Sends no draft while the answers themselves are on their way: it would arrive at a closed task. */
  const pause = useCallback(() => {
    now.current.isPaused = true;
    return now.current.sent;
  }, []);

  const resume = useCallback(() => {
    now.current.isPaused = false;
    if (now.current.isUnsent && !now.current.isHeld) setState({ kind: 'typing' });
  }, []);

  const change = useCallback(
    (next: AnswerMap) => {
      now.current.answers = next;
      now.current.isUnsent = true;
      setAnswers(next);
      if (!now.current.isHeld) setState({ kind: 'typing' });
      void keep(false);
    },
    [keep],
  );

  /** Ends a comparison with these answers, which then continue the other text. */
  const settle = useCallback(
    (chosen: AnswerMap) => {
      now.current.basedOn = other?.savedAt ?? now.current.basedOn;
      now.current.isHeld = false;
      setOther(null);
      change(chosen);
    },
    [change, other],
  );

  useEffect(() => {
    if (!['typing', 'local', 'unkept'].includes(state.kind)) return;
    const timer = setTimeout(() => send(), state.kind === 'typing' ? idle : again);
    const online = () => send();
    window.addEventListener('online', online);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', online);
    };
  }, [state, send]);

  // Whoever leaves the page within the second has sent it all the same.
  useEffect(() => {
    const { current } = now;
    return () => {
      if (current.isUnsent) send();
    };
  }, [send]);

  const forget = useCallback(() => {
    now.current.isDone = true;
    now.current.isUnsent = false;
    setState({ kind: 'untouched' });
    void copies.drop(accountId, task.id);
  }, [accountId, task.id]);

  return { answers, change, state, other, meet, settle, pause, resume, forget };
}

export type Draft = ReturnType<typeof useDraft>;
