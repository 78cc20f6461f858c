import { use } from 'react';
import { SelectBox } from '../../ui/SelectBox';
import { useText } from '../../words/text';
import { TaskContext } from '../task-context';

interface SurveyInputProps {
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (unitId: string | undefined) => void;
}

/** The unit whose survey of satisfaction publishes the value of an indicator; nothing where no document is known. */
export function SurveyInput({ value, error, onChange }: SurveyInputProps) {
  const t = useText();
  const units = use(TaskContext)?.surveyedUnits ?? [];
  if (units.length === 0 && value === undefined) return null;
  return (
    <SelectBox
      label={t('plan.surveyOf')}
      hint={t('plan.surveyHint')}
      error={error}
      value={value ?? ''}
      empty={t('plan.noSurvey')}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  );
}
