import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import { useSay, useText } from '../../kit/words/text';

/** What a mass act does, in the words of its dialog, and with which step: "Lewati langkah: Tinjauan triwulan II". */
export function useBulkName(): (operation: Pick<BulkOperation, 'kind' | 'label'>) => string {
  const t = useText();
  const say = useSay();
  return ({ kind, label }) => {
    const act = kind === 'open' ? t('bulk.open') : t(`bulk.kinds.${kind}.label`);
    return label === null ? act : `${act}: ${say(label)}`;
  };
}
