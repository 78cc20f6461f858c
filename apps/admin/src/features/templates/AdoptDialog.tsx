import { adoptSteps, type NewerStep, type Template } from '@siklus/contracts/templates';
import { templateDifference } from '@siklus/domain';
import type { ReactNode } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useSay, useText } from '../../kit/words/text';
import { TemplateChanges } from './TemplateChanges';

interface AdoptDialogProps {
  readonly template: Template;
  readonly newer: NewerStep;
  readonly year: number;
  readonly onClose: () => void;
  /** In what the step itself differs. */
  readonly children: ReactNode;
}

const asked = adoptSteps.pick({ reason: true });

/** Shows what adopting a newer version of a step changes, asks why, and puts it in force. */
export function AdoptDialog({ template, newer, year, onClose, children }: AdoptDialogProps) {
  const t = useText();
  const say = useSay();
  const verbs = useVerbs();
  const ofStep = template.lines.filter(({ step }) => step === newer.step);
  return (
    <FormDialog
      keptAs={`template/${newer.step}`}
      schema={asked}
      title={t('template.adoptTitle', { step: say(newer.label), newest: newer.newest })}
      lead={
        <>
          {children}
          <TemplateChanges changes={templateDifference(ofStep, newer.lines)} year={year} />
          {t('template.confirmBody')}
        </>
      }
      confirm={t('template.save', { version: template.version + 1 })}
      act={({ reason }, key) => verbs.adoptSteps({ steps: [newer.step], reason, version: template.version, key })}
      said={({ version }) => t('template.done', { version })}
      onClose={onClose}
    />
  );
}
