import type { BulkOperation } from '@siklus/contracts';
import { useText } from '../../kit/words/text';

const kinds = ['open', 'extend', 'remind', 'skip', 'reopen', 'refresh'] as const;

/** What a mass act does, in the words of its dialog. */
export function useBulkName(): (operation: Pick<BulkOperation, 'kind'>) => string {
  const t = useText();
  return ({ kind }) => {
    const known = kinds.find((each) => each === kind);
    return known === undefined ? kind : known === 'open' ? t('bulk.open') : t(`bulk.kinds.${known}.label`);
  };
}
