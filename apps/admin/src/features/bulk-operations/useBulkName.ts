import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import { bulkActKinds } from '@siklus/domain';
import { useSay } from '../../kit/words/text';

/** What a mass act does, in the words of its dialog, and with which step, or of the cycle that it is about as a whole. */
export function useBulkName(): (operation: Pick<BulkOperation, 'kind' | 'label'>) => string {
  const say = useSay();
  return ({ kind, label }) => {
    const act = say(bulkActKinds[kind].label);
    return label === null ? act : `${act}: ${say(label)}`;
  };
}
