import type { TaskDetail } from '@siklus/contracts/tasks';
import { useText } from '../../kit/words/text';

/** As what the reader answers for the post of another, and in whose name; undefined where he answers for himself. */
export function useActingWords(): (task: Pick<TaskDetail, 'answersAs' | 'onBehalfOf'>) => string | undefined {
  const t = useText();
  return ({ answersAs, onBehalfOf }) => {
    if (answersAs === null) return undefined;
    return t('task.actsAs', { as: onBehalfOf === null ? answersAs : t('owners.onBehalfOf', { name: answersAs, head: onBehalfOf }) });
  };
}
