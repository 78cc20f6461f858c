import type { TaskDetail } from '@siklus/contracts/tasks';
import { useRedirect } from 'react-admin';
import { useKeys } from '../../kit/keys/useKeys';
import { ratedByKey } from '../../kit/steps/ratingKeys';
import { missingOf } from '../../kit/forms/schema';
import type { AnswerMap } from '../../kit/drafts/copies';
import { focusedField, goTo } from './goTo';
import type { Place } from './round';

interface TaskKeys {
  readonly task: TaskDetail;
  readonly isOpen: boolean;
  readonly place: Place | null;
  readonly answers: AnswerMap;
  readonly onChange: (answers: AnswerMap) => void;
  readonly onSend: () => void;
}

/** The keys of the task page: through the round, the ratings, and sending. */
export function useTaskKeys({ task, isOpen, place, answers, onChange, onSend }: TaskKeys): void {
  const redirect = useRedirect();
  const to = (id: string | null | undefined) => {
    if (id != null) redirect(`/tasks/${id}`);
  };
  const rate = (press: string) => {
    const focused = focusedField();
    const rated = isOpen ? ratedByKey(press, task.answersSchema, answers, focused) : undefined;
    if (rated === undefined) return;
    const next = { ...answers, [rated.field]: rated.rating };
    onChange(next);
    // Chosen where the focus is, it stays there; else the next open rating takes the next digit, and after the last one the text awaits its
    // words.
    const isLast = ratedByKey(press, task.answersSchema, next, undefined) === undefined;
    const target = focused === rated.field ? rated.field : isLast ? missingOf(task.answersSchema, next)[0] : undefined;
    if (target !== undefined) requestAnimationFrame(() => goTo(target));
  };
  useKeys({ nextTask: () => to(place?.next), previousTask: () => to(place?.previous), rate, send: () => isOpen && onSend() });
}
