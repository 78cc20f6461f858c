import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import { useText } from '../../kit/words/text';

/** What a mass act does, in the words of its dialog. */
export function useBulkName(): (operation: Pick<BulkOperation, 'kind'>) => string {
  const t = useText();
  return ({ kind }) => (kind === 'open' ? t('bulk.open') : t(`bulk.kinds.${kind}.label`));
}
