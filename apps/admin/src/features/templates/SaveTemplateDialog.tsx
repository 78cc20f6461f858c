import type { TemplateLine } from '@siklus/domain';
import type { ReactNode } from 'react';
import { ActDialog } from '../../kit/forms/ActDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

interface SaveTemplateDialogProps {
  readonly lines: readonly TemplateLine[];
  /** The version that was read and is replaced. */
  readonly version: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** What changes. */
  readonly children: ReactNode;
}

/** Shows the difference once more, then puts the new version in force. */
export function SaveTemplateDialog({ lines, version, onDone, onClose, children }: SaveTemplateDialogProps) {
  const t = useText();
  const { saveTemplate } = useVerbs();
  return (
    <ActDialog
      title={t('template.confirm')}
      lead={
        <>
          {children}
          {t('template.confirmBody')}
        </>
      }
      confirm={t('template.save', { version: version + 1 })}
      // Which version of a step is used is said by adopting it, not here.
      act={() => saveTemplate({ lines: lines.map(({ stepVersion: _, ...line }) => line), version })}
      said={(saved) => t('template.done', { version: saved.version })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
