import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Close from '@mui/icons-material/Close';
import { aspects } from '@siklus/domain';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { NumberBox } from '../../ui/NumberBox';
import { SelectBox } from '../../ui/SelectBox';
import { TextBox } from '../../ui/TextBox';
import { errorsUnder, type Errors } from '../../forms/schema';
import { MeasuringInput } from './MeasuringInput';
import type { HintAt } from './useWritingHints';
import { faultOfPair, isWritten, type DraftIndicator, type DraftTarget } from './plan-draft';

interface IndicatorRowProps {
  readonly source: string;
  readonly reference: string;
  readonly indicator: DraftIndicator;
  readonly errors: Errors;
  readonly hints: HintAt;
  readonly onChange: (indicator: DraftIndicator) => void;
  readonly onRemove?: () => void;
}

/** One indicator: what is measured, from which side, and how much of it is the target. */
export function IndicatorRow({ source, reference, indicator, errors, hints, onChange, onRemove }: IndicatorRowProps) {
  const t = useText();
  const { target } = indicator;
  const set = (parts: Partial<DraftIndicator>) => onChange({ ...indicator, ...parts });
  const setTarget = (parts: DraftTarget) => set({ target: { ...target, ...parts } });
  // A target is one of two shapes; a fault of the pair is shown at the box that it is about.
  const targetError = errorsUnder(errors, `${source}.target`)[0]?.[1];
  const pair = faultOfPair(target, targetError);
  return (
    <Box
      role="group"
      aria-label={t('plan.indicator', { ref: reference })}
      data-source={source}
      sx={{ borderTop: `1px solid ${token('line')}`, pt: 3, display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'center',
          minHeight: 32,
          fontSize: '0.8125rem',
          fontWeight: 600,
          color: token('ink2'),
        }}
      >
        {t('plan.indicator', { ref: reference })}
        {onRemove && (
          <IconButton size="small" onClick={onRemove} aria-label={t('plan.removeIndicator', { ref: reference })}>
            <Close fontSize="small" />
          </IconButton>
        )}
      </Box>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '140px minmax(0, 1fr)' } }}>
        <SelectBox
          label={t('plan.aspect')}
          error={errors[`${source}.aspect`]}
          value={indicator.aspect ?? ''}
          options={aspects.map((aspect) => ({ value: aspect, label: t(`plan.aspects.${aspect}`) }))}
          onChange={(aspect) => set({ aspect: aspects.find((each) => each === aspect) })}
        />
        <TextBox
          label={t('plan.measure')}
          hint={hints(`${source}.text`)}
          error={errors[`${source}.text`]}
          required
          value={indicator.text ?? ''}
          onChange={(text) => set({ text })}
          inputProps={{ maxLength: 500 }}
        />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr) minmax(0, 1fr)', sm: '140px 140px minmax(0, 1fr)' },
          '& > :first-of-type': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
        }}
      >
        <SelectBox
          label={t('plan.targetKind')}
          value={isWritten(target) ? 'text' : 'number'}
          options={[
            { value: 'number', label: t('plan.targetKinds.number') },
            { value: 'text', label: t('plan.targetKinds.text') },
          ]}
          onChange={(kind) =>
            // Words are measured otherwise than numbers.
            set({
              target: kind === 'text' ? { text: '' } : { number: undefined, unit: undefined },
              pattern: undefined,
              months: undefined,
            })
          }
        />
        {isWritten(target) ? (
          <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'span 2' } }}>
            <TextBox
              label={t('plan.target')}
              hint={hints(`${source}.target`)}
              error={targetError}
              required
              value={target.text ?? ''}
              onChange={(text) => setTarget({ text })}
              inputProps={{ maxLength: 500 }}
            />
          </Box>
        ) : (
          <>
            <NumberBox
              label={t('plan.target')}
              error={pair.number}
              required
              value={target.number}
              onChange={(number) => setTarget({ number })}
            />
            <TextBox
              label={t('plan.unit')}
              hint={pair.unit === undefined ? hints(`${source}.target`) : undefined}
              error={pair.unit}
              required
              value={target.unit ?? ''}
              onChange={(unit) => setTarget({ unit })}
              inputProps={{ maxLength: 60, placeholder: t('plan.unitExample') }}
            />
          </>
        )}
      </Box>
      <MeasuringInput source={source} indicator={indicator} errors={errors} onChange={onChange} />
    </Box>
  );
}
