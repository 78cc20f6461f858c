import { noteImportException } from '@siklus/contracts/import-exceptions';
import { FormDialog } from '../../kit/forms/FormDialog';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

const ExceptionUnitInput = unitInputFor('import-exception.note');

/** Notes somebody whose rows imports leave out from now on. */
export function NoteExceptionDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { noteException } = useVerbs();
  return (
    <FormDialog
      keptAs="import-exceptions/new"
      schema={noteImportException}
      title={t('exceptions.noteTitle')}
      lead={t('exceptions.noteLead')}
      confirm={t('exceptions.note')}
      inputs={{ unitId: ExceptionUnitInput }}
      act={(values, key) => noteException({ ...values, key })}
      said={() => t('exceptions.noted')}
      onClose={onClose}
    />
  );
}
