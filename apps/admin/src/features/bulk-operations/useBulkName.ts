import type { BulkAct, BulkOperation } from '@siklus/contracts/bulk-operations';
import { useText } from '../../kit/words/text';

type OfDialog = BulkAct['kind'];
type OfCycle = Exclude<BulkOperation['kind'], OfDialog>;

const ofCycle: readonly OfCycle[] = ['open', 'join', 'close', 'resume'];
const isOfCycle = (kind: BulkOperation['kind']): kind is OfCycle => ofCycle.some((each) => each === kind);

/** What a mass act does, in the words of its dialog, or of the cycle that it is about as a whole. */
export function useBulkName(): (operation: Pick<BulkOperation, 'kind'>) => string {
  const t = useText();
  return ({ kind }) => (isOfCycle(kind) ? t(`bulk.ofCycle.${kind}`) : t(`bulk.kinds.${kind}.label`));
}
