import { endImportException, type ImportException } from '@siklus/contracts/import-exceptions';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

interface EndExceptionDialogProps {
  readonly exception: ImportException;
  readonly onClose: () => void;
}

/** Takes an exception away: files count again for whom it was about. */
export function EndExceptionDialog({ exception: { id, name, nip }, onClose }: EndExceptionDialogProps) {
  const t = useText();
  const { endException } = useVerbs();
  return (
    <FormDialog
      keptAs={`import-exceptions/${id}/end`}
      schema={endImportException}
      title={t('exceptions.endTitle', { name: name ?? nip })}
      lead={t('exceptions.endLead')}
      confirm={t('exceptions.end')}
      act={(values, key) => endException({ ...values, id, key })}
      said={() => t('exceptions.ended')}
      onClose={onClose}
    />
  );
}
