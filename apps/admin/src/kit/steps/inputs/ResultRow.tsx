import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { use } from 'react';
import { useText } from '../../words/text';
import { radius, token } from '../../theme/tokens';
import { SelectBox } from '../../ui/SelectBox';
import { TextBox } from '../../ui/TextBox';
import type { Errors } from '../../forms/schema';
import { MarkHere } from '../MarkHere';
import { TaskContext } from '../task-context';
import { choosable, useSuperiorPlan } from '../useSuperiorPlan';
import { IndicatorRow } from './IndicatorRow';
import { SupportInput } from './SupportInput';
import type { HintAt } from './useWritingHints';
import { emptyIndicator, removeAt, replaceAt, type DraftResult } from './plan-draft';

interface ResultRowProps {
  readonly source: string;
  /** What the result is called; undefined for a new one among others that have a number. */
  readonly number: string | undefined;
  /** What its indicator at this place is called. */
  readonly numberOfIndicator: (at: number) => string | undefined;
  readonly result: DraftResult;
  readonly errors: Errors;
  readonly hints: HintAt;
  readonly onChange: (result: DraftResult) => void;
  readonly onRemove?: () => void;
  /** Up or down among those of its kind; absent where it stands at that end. */
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
}

const mostIndicators = 10;

/** One planned result with its indicators. */
export function ResultRow({ source, number, numberOfIndicator, result, errors, hints, onChange, onRemove, onUp, onDown }: ResultRowProps) {
  const t = useText();
  const superior = choosable(useSuperiorPlan(use(TaskContext)?.participantId).data);
  const { indicators } = result;
  const called = number ?? t('plan.new');
  const set = (parts: Partial<DraftResult>) => onChange({ ...result, ...parts });
  return (
    <Box
      component="fieldset"
      data-source={source}
      sx={{
        border: `1px solid ${token('line')}`,
        borderRadius: `${radius.card}px`,
        p: { xs: 3, sm: 4 },
        m: 0,
        minWidth: 0,
        display: 'grid',
        gap: 3,
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      <Box component="legend" sx={{ px: 2, fontWeight: 650, fontSize: '0.875rem', color: token('sea') }}>
        {t('plan.result', { n: called })}
      </Box>
      <MarkHere part={result.key} />
      <TextBox
        label={t('plan.title')}
        hint={hints(`${source}.title`)}
        error={errors[`${source}.title`]}
        required
        lines={2}
        value={result.title ?? ''}
        onChange={(title) => set({ title })}
        inputProps={{ maxLength: 500 }}
      />
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '200px minmax(0, 1fr)' } }}>
        <SelectBox
          label={t('plan.kind')}
          error={errors[`${source}.kind`]}
          value={result.kind}
          options={[
            { value: 'MAIN', label: t('plan.kinds.MAIN') },
            { value: 'ADDITIONAL', label: t('plan.kinds.ADDITIONAL') },
          ]}
          onChange={(kind) => set({ kind: kind === 'ADDITIONAL' ? 'ADDITIONAL' : 'MAIN' })}
        />
        <SupportInput
          source={source}
          support={result}
          superior={superior}
          errors={errors}
          onChange={({ supports, ties, untied }) => set({ supports, ties, untied })}
        />
      </Box>
      {indicators.map((indicator, index) => (
        <IndicatorRow
          key={indicator.key ?? index}
          source={`${source}.indicators.${index}`}
          reference={numberOfIndicator(index) ?? t('plan.new')}
          indicator={indicator}
          errors={errors}
          hints={hints}
          onChange={(next) => set({ indicators: replaceAt(indicators, index, next) })}
          {...(indicators.length > 1 ? { onRemove: () => set({ indicators: removeAt(indicators, index) }) } : {})}
        />
      ))}
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', justifyContent: 'space-between' }}>
        {indicators.length < mostIndicators && (
          <Button size="small" onClick={() => set({ indicators: [...indicators, emptyIndicator] })}>
            {t('plan.addIndicator')}
          </Button>
        )}
        <Box sx={{ display: 'flex', gap: 1 }}>
          {onUp && (
            <IconButton size="small" data-move="up" onClick={onUp} aria-label={t('plan.moveUp', { n: called })}>
              <ArrowUpward fontSize="small" />
            </IconButton>
          )}
          {onDown && (
            <IconButton size="small" data-move="down" onClick={onDown} aria-label={t('plan.moveDown', { n: called })}>
              <ArrowDownward fontSize="small" />
            </IconButton>
          )}
        </Box>
        {onRemove && (
          <Button size="small" variant="text" onClick={onRemove} sx={{ color: token('late') }}>
            {t('plan.removeResult', { n: called })}
          </Button>
        )}
      </Box>
    </Box>
  );
}
