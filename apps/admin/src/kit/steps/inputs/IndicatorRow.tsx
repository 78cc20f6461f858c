import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Close from '@mui/icons-material/Close';
import { aspects, perspectives } from '@siklus/domain';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { SelectBox } from '../../ui/SelectBox';
import { TextBox } from '../../ui/TextBox';
import type { Errors } from '../../forms/schema';
import { useMarkHere } from '../useMarkHere';
import { usePlanKind } from '../plan-kind';
import { MeasuringInput } from './MeasuringInput';
import { MoveButtons } from './MoveButtons';
import type { RowActs } from './rows';
import { TargetInput } from './TargetInput';
import type { HintAt } from './useWritingHints';
import type { DraftIndicator } from './plan-draft';

interface IndicatorRowProps extends RowActs<DraftIndicator> {
  readonly source: string;
  readonly reference: string;
  readonly indicator: DraftIndicator;
  readonly errors: Errors;
  readonly hints: HintAt;
}

/** One indicator: what is measured, from which side, and how much of it is the target. */
export function IndicatorRow({ source, reference, indicator, errors, hints, onChange, onRemove, onUp, onDown }: IndicatorRowProps) {
  const t = useText();
  const { target } = indicator;
  const { mark, describes } = useMarkHere(indicator.key);
  const { family, approach } = usePlanKind();
  const hasAspect = family !== 'LEADER' && approach === 'QUANTITATIVE';
  const hasPerspective = family !== 'STAFF';
  const set = (parts: Partial<DraftIndicator>) => onChange({ ...indicator, ...parts });
  return (
    <Box
      role="group"
      {...describes}
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
        <Box sx={{ display: 'flex', gap: 1 }}>
          <MoveButtons
            source={source}
            up={t('plan.moveIndicatorUp', { ref: reference })}
            down={t('plan.moveIndicatorDown', { ref: reference })}
            onUp={onUp}
            onDown={onDown}
          />
          {onRemove && (
            <IconButton size="small" onClick={onRemove} aria-label={t('plan.removeIndicator', { ref: reference })}>
              <Close fontSize="small" />
            </IconButton>
          )}
        </Box>
      </Box>
      {mark}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `${hasAspect ? '140px ' : ''}${hasPerspective ? '200px ' : ''}minmax(0, 1fr)` },
        }}
      >
        {hasAspect && (
          <SelectBox
            label={t('plan.aspect')}
            error={errors[`${source}.aspect`]}
            required={family === 'STAFF'}
            value={indicator.aspect ?? ''}
            {...(indicator.aspect === undefined || family === null ? { empty: '–' } : {})}
            options={aspects.map((aspect) => ({ value: aspect, label: t(`plan.aspects.${aspect}`) }))}
            onChange={(aspect) => set({ aspect: aspects.find((each) => each === aspect) })}
          />
        )}
        {hasPerspective && (
          <SelectBox
            label={t('plan.perspective')}
            error={errors[`${source}.perspective`]}
            required={family === 'LEADER' && approach === 'QUANTITATIVE'}
            value={indicator.perspective ?? ''}
            {...(indicator.perspective === undefined || family === null ? { empty: '–' } : {})}
            options={perspectives.map((each) => ({ value: each, label: t(`plan.perspectives.${each}`) }))}
            onChange={(chosen) => set({ perspective: perspectives.find((each) => each === chosen) })}
          />
        )}
        <TextBox
          label={t('plan.measure')}
          hint={hints(`${source}.text`)}
          error={errors[`${source}.text`]}
          required
          grows
          value={indicator.text ?? ''}
          onChange={(text) => set({ text })}
          inputProps={{ maxLength: 500 }}
        />
      </Box>
      <TargetInput
        source={`${source}.target`}
        target={target}
        errors={errors}
        hints={hints}
        onChange={(next) => set({ target: next })}
        onOtherKind={(next) => set({ target: next, pattern: undefined, months: undefined, surveyOf: undefined })}
      />
      <MeasuringInput source={source} indicator={indicator} errors={errors} hints={hints} onChange={onChange} />
    </Box>
  );
}
