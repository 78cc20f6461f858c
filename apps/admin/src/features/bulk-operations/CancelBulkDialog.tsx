import { cancelBulk, type BulkOperation } from '@siklus/contracts/bulk-operations';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

interface CancelBulkDialogProps {
  readonly operation: BulkOperation;
  readonly onClose: () => void;
}

/** Ends a paused act, for a reason: says first what stays done, and how many are left as they are. */
export function CancelBulkDialog({ operation: { id, done, waiting }, onClose }: CancelBulkDialogProps) {
  const t = useText();
  const { number } = useFormat();
  const verbs = useVerbs();
  return (
    <FormDialog
      keptAs={`bulk-operations/${id}/cancel`}
      schema={cancelBulk}
      title={t('bulk.cancel.title')}
      lead={t('bulk.cancel.lead', { done: number(done), waiting: number(waiting) })}
      confirm={t('bulk.cancel.verb')}
      act={(answers, key) => verbs.cancelBulk({ ...answers, id, key })}
      said={({ cancelled }) => t('bulk.cancel.done', { smart_count: cancelled })}
      onClose={onClose}
    />
  );
}
