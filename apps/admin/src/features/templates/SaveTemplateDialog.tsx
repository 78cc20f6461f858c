import type { TemplateLine } from '@siklus/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { ReactNode } from 'react';
import { useText } from '../../kit/words/text';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';

interface SaveTemplateDialogProps {
  readonly lines: readonly TemplateLine[];
  /** The version that was read and is replaced. */
  readonly version: number;
  readonly onClose: () => void;
  /** What changes. */
  readonly children: ReactNode;
}

/** Shows the difference once more, then puts the new version in force. */
export function SaveTemplateDialog({ lines, version, onClose, children }: SaveTemplateDialogProps) {
  const t = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { saveTemplate } = useVerbs();
  const save = useMutation({
    // Which version of a step is used is said by adopting it, not here.
    mutationFn: () => saveTemplate({ lines: lines.map(({ stepVersion: _, ...line }) => line), version }),
    onSuccess: (saved) => {
      queryClient.setQueryData(['template'], saved);
      notify(t('template.done', { version: saved.version }), { type: 'success' });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('template.confirm')}
      confirm={t('template.save', { version: version + 1 })}
      busy={save.isPending}
      onClose={onClose}
      onConfirm={() => save.mutate()}
    >
      {children}
      {t('template.confirmBody')}
      {save.isError && <Failure error={save.error} />}
    </Dialog>
  );
}
