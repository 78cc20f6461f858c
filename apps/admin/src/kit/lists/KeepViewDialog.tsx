import { keepView } from '@siklus/contracts/saved-views';
import { FormDialog } from '../forms/FormDialog';
import { useVerbs } from '../providers/useVerbs';
import { useText } from '../words/text';

interface KeepViewDialogProps {
  readonly path: string;
  readonly query: string;
  readonly onClose: () => void;
}

const named = keepView.pick({ name: true });

/** Keeps the list as it is seen now under a name. */
export function KeepViewDialog({ path, query, onClose }: KeepViewDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <FormDialog
      keptAs={`views${path}`}
      schema={named}
      title={t('lists.keepView')}
      lead={t('lists.keepViewLead')}
      confirm={t('lists.keep')}
      act={({ name }, key) => verbs.keepView({ name, path, query, key })}
      said={() => t('lists.viewKept')}
      onClose={onClose}
    />
  );
}
