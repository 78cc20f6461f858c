import type { Task } from '@siklus/contracts/tasks';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import type { Tone } from '../../kit/ui/Chip';

/** What a task asks for: `Tinjauan triwulan III · Beri umpan balik`. */
export function useTaskWords(): (task: Pick<Task, 'label' | 'turnLabel' | 'year'>) => string {
  const say = useSay();
  const { ofYear } = useFormat();
  return ({ label, turnLabel, year }) => `${ofYear(say(label), year)} · ${say(turnLabel)}`;
}

/** How soon a task is due, in words with the tone that repeats them. */
export function useDueWords(): (task: Pick<Task, 'dueAt' | 'zone' | 'late' | 'daysLeft'>) => {
  readonly words: string;
  readonly tone: Tone;
} {
  const t = useText();
  const { moment, time } = useFormat();
  return (task) => {
    const days = task.daysLeft;
    if (task.late) return { words: days < 0 ? t('due.lateDays', { smart_count: -days }) : t('due.late'), tone: 'late' };
    if (days === 0) return { words: t('due.today', { time: time(task.dueAt, task.zone), zone: task.zone }), tone: 'wait' };
    return { words: t('due.on', { moment: moment(task.dueAt, task.zone, 'short') }), tone: days <= 3 ? 'wait' : 'plain' };
  };
}
