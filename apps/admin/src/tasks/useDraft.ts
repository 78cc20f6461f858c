import type { TaskDetail } from '@siklus/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropCopy, keepCopy, readCopy, type AnswerMap } from '../drafts/copies';
import { useSession } from '../providers/session';
import { useVerbs } from '../providers/useVerbs';
import { beginOf } from './begin';

/** How safe the text is: with us since a moment, on its way, or on this device only. */
export type DraftState = { readonly kind: 'untouched' | 'typing' | 'local' } | { readonly kind: 'saved'; readonly at: string };

const idle = 1000;
const again = 10_000;

/**
 * The answers being written. Every change is kept on the device at once and sent as a private draft when the typing rests;
 * a text the API never got wins over the API's older one when the task is opened again.
 */
export function useDraft(task: TaskDetail) {
  const { accountId } = useSession();
  const { saveDraft } = useVerbs();
  const [answers, setAnswers] = useState<AnswerMap>(() => {
    const copy = readCopy(accountId, task.id);
    return copy !== null && !copy.sent ? copy.answers : beginOf(task);
  });
  const [state, setState] = useState<DraftState>(() => {
    const copy = readCopy(accountId, task.id);
    if (copy !== null && !copy.sent) return { kind: 'typing' };
    return task.draft === null ? { kind: 'untouched' } : { kind: 'saved', at: task.draft.savedAt };
  });
  const latest = useRef(answers);
  const isPending = state.kind === 'typing' || state.kind === 'local';

  const change = useCallback(
    (next: AnswerMap) => {
      latest.current = next;
      setAnswers(next);
      setState({ kind: 'typing' });
      keepCopy(accountId, task.id, { answers: next, sent: false });
    },
    [accountId, task.id],
  );

  const send = useCallback(async () => {
    const sent = latest.current;
    try {
      const { savedAt } = await saveDraft({ id: task.id, answers: sent });
      if (latest.current !== sent) return;
      keepCopy(accountId, task.id, { answers: sent, sent: true });
      setState({ kind: 'saved', at: savedAt });
    } catch {
      // The text is on the device; the state says so, and the next try follows.
      if (latest.current === sent) setState({ kind: 'local' });
    }
  }, [accountId, saveDraft, task.id]);

  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(() => void send(), state.kind === 'local' ? again : idle);
    const online = () => void send();
    window.addEventListener('online', online);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', online);
    };
  }, [isPending, state, answers, send]);

  const forget = useCallback(() => {
    setState({ kind: 'untouched' });
    dropCopy(accountId, task.id);
  }, [accountId, task.id]);

  return { answers, change, state, forget };
}
