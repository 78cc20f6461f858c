import Button from '@mui/material/Button';
import { writeLearningRecord, type LearningRecord } from '@siklus/contracts/learning-records';
import { useState } from 'react';
import { ActDialog } from '../../kit/forms/ActDialog';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

interface LearningDialogProps {
  /** What is changed; null for a new one. */
  readonly record: LearningRecord | null;
  readonly onClose: () => void;
}

/** Notes a training in one's own ledger, changes it, or takes it out again. */
export function LearningDialog({ record, onClose }: LearningDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  const [isRemoving, setRemoving] = useState(false);
  if (record !== null && isRemoving)
    return (
      <ActDialog
        title={t('learning.remove')}
        confirm={t('ra.action.delete')}
        lead={t('learning.removeLead', { title: record.title })}
        act={() => verbs.removeLearningRecord({ id: record.id })}
        said={() => t('learning.removed')}
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      keptAs={`learning-records/${record?.id ?? 'new'}`}
      later={record === null}
      schema={writeLearningRecord}
      title={record === null ? t('learning.add') : `${t('learning.change')}: ${record.title}`}
      lead={t('learning.lead')}
      confirm={t('ra.action.save')}
      begin={record === null ? { attended: true } : { ...record }}
      below={() =>
        record !== null && (
          <div>
            <Button onClick={() => setRemoving(true)}>{t('learning.remove')}</Button>
          </div>
        )
      }
      act={(fields, key, ahead) =>
        record === null
          ? verbs.addLearningRecord({ ...fields, key, ahead })
          : verbs.changeLearningRecord({ ...fields, id: record.id, version: record.version })
      }
      said={() => t('ui.saved')}
      onClose={onClose}
    />
  );
}
