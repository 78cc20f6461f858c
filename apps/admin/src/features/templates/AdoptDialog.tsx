import type { NewerStep, Template } from '@siklus/contracts';
import { templateDifference } from '@siklus/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useState, type ReactNode } from 'react';
import { useSay, useText } from '../../kit/words/text';
import { newKey } from '../../kit/providers/dataProvider';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { TextBox } from '../../kit/ui/TextBox';
import { TemplateChanges } from './TemplateChanges';

interface AdoptDialogProps {
  readonly template: Template;
  readonly newer: NewerStep;
  readonly year: number;
  readonly onClose: () => void;
  /** In what the step itself differs. */
  readonly children: ReactNode;
}

/** Shows what adopting a newer version of a step changes, asks why, and puts it in force. */
export function AdoptDialog({ template, newer, year, onClose, children }: AdoptDialogProps) {
  const t = useText();
  const say = useSay();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { adoptSteps } = useVerbs();
  const [key] = useState(newKey);
  const [reason, setReason] = useState('');
  const ofStep = template.lines.filter(({ step }) => step === newer.step);
  const adopt = useMutation({
    mutationFn: () => adoptSteps({ steps: [newer.step], reason: reason.trim(), version: template.version, key }),
    onSuccess: (adopted) => {
      queryClient.setQueryData(['template'], adopted);
      notify(t('template.done', { version: adopted.version }), { type: 'success' });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('template.adoptTitle', { step: say(newer.label), newest: newer.newest })}
      confirm={t('template.save', { version: template.version + 1 })}
      busy={adopt.isPending}
      disabled={reason.trim() === ''}
      onClose={onClose}
      onConfirm={() => adopt.mutate()}
    >
      {children}
      <TemplateChanges changes={templateDifference(ofStep, newer.lines)} year={year} />
      {t('template.confirmBody')}
      <TextBox label={t('task.reason')} required lines={2} value={reason} onChange={setReason} inputProps={{ maxLength: 2000 }} />
      {adopt.isError && <Failure error={adopt.error} />}
    </Dialog>
  );
}
