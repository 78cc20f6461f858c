import { directionIn, directionOf, directions } from '@siklus/domain';
import { useText } from '../../words/text';
import { SelectBox } from '../../ui/SelectBox';
import type { DraftIndicator } from './plan-draft';

interface DirectionInputProps {
  readonly indicator: DraftIndicator;
  readonly hint?: string | undefined;
  readonly onChange: (indicator: DraftIndicator) => void;
}

/** Which way of a number is good: what is proposed until somebody chooses, and where the words do not tell, said to be not chosen. */
export function DirectionInput({ indicator, hint, onChange }: DirectionInputProps) {
  const t = useText();
  const { target } = indicator;
  const direction = directionOf(indicator);
  const isUnsaid = target.direction === undefined && directionIn(indicator) === 'UNSURE';
  return (
    <SelectBox
      label={t('plan.direction')}
      hint={hint}
      value={isUnsaid ? '' : direction}
      {...(isUnsaid ? { empty: t('plan.directionUnsaid') } : {})}
      options={directions.map((each) => ({ value: each, label: t(`plan.directions.${each}`) }))}
      onChange={(chosen) => onChange({ ...indicator, target: { ...target, direction: directions.find((each) => each === chosen) } })}
    />
  );
}
