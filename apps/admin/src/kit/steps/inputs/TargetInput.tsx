import Box from '@mui/material/Box';
import { useText } from '../../words/text';
import { NumberBox } from '../../ui/NumberBox';
import { SelectBox } from '../../ui/SelectBox';
import { TextBox } from '../../ui/TextBox';
import { errorsUnder, type Errors } from '../../forms/schema';
import type { HintAt } from './useWritingHints';
import { emptyTarget, faultOfBoxes, targetKindOf, targetKinds, type DraftTarget } from './plan-draft';

interface TargetInputProps {
  /** Of the target itself. */
  readonly source: string;
  readonly target: DraftTarget;
  readonly errors: Errors;
  readonly hints: HintAt;
  readonly onChange: (target: DraftTarget) => void;
  /** Numbers and words are measured differently, so what was said of measuring goes with the kind. */
  readonly onOtherKind: (target: DraftTarget) => void;
}

/** How much is asked: a number or a range with a unit, or words. */
export function TargetInput({ source, target, errors, hints, onChange, onOtherKind }: TargetInputProps) {
  const t = useText();
  const kind = targetKindOf(target);
  const hint = hints(source);
  // A target is one of several shapes; a fault of the whole is shown at the box that it is about.
  const fault = errorsUnder(errors, source)[0]?.[1];
  const ofEach = faultsOfEach(errors, source);
  const faults = Object.keys(ofEach).length > 0 ? ofEach : faultOfBoxes(target, fault);
  const set = (parts: DraftTarget) => onChange({ ...target, ...parts });
  const number = (name: 'number' | 'least' | 'most', label: string) => (
    <NumberBox key={name} label={label} error={faults[name]} required value={target[name]} onChange={(value) => set({ [name]: value })} />
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: {
          xs: 'repeat(auto-fit, minmax(min(7.5rem, 100%), 1fr))',
          sm: kind === 'range' ? '140px 120px 120px minmax(0, 1fr)' : '140px 140px minmax(0, 1fr)',
        },
        '& > :first-of-type': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
        ...(kind === 'range' ? { '& > :last-child': { gridColumn: { xs: '1 / -1', sm: 'auto' } } } : {}),
      }}
    >
      <SelectBox
        label={t('plan.targetKind')}
        value={kind}
        options={targetKinds.map((each) => ({ value: each, label: t(`plan.targetKinds.${each}`) }))}
        onChange={(chosen) => onOtherKind(emptyTarget(targetKinds.find((each) => each === chosen) ?? kind, target))}
      />
      {kind === 'text' ? (
        <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'span 2' } }}>
          <TextBox
            label={t('plan.target')}
            hint={hint}
            error={fault}
            required
            value={target.text ?? ''}
            onChange={(text) => set({ text })}
            inputProps={{ maxLength: 500 }}
          />
        </Box>
      ) : (
        <>
          {kind === 'range' ? [number('least', t('plan.least')), number('most', t('plan.most'))] : number('number', t('plan.target'))}
          <TextBox
            label={t('plan.unit')}
            hint={faults.unit === undefined ? hint : undefined}
            error={faults.unit}
            required
            value={target.unit ?? ''}
            onChange={(unit) => set({ unit })}
            inputProps={{ maxLength: 60, placeholder: t('plan.unitExample') }}
          />
        </>
      )}
    </Box>
  );
}

/** What is wrong with each box by itself. */
function faultsOfEach(errors: Errors, source: string): ReturnType<typeof faultOfBoxes> {
  const boxes = ['number', 'least', 'most', 'unit'] as const;
  return Object.fromEntries(
    boxes.flatMap((name) => (errors[`${source}.${name}`] === undefined ? [] : [[name, errors[`${source}.${name}`]]])),
  );
}
