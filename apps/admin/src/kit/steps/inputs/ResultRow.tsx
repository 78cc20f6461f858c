import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { use } from 'react';
import { useText } from '../../words/text';
import { radius, token } from '../../theme/tokens';
import { announce } from '../../ui/announce';
import { focusInto } from '../../ui/focusInto';
import { SelectBox } from '../../ui/SelectBox';
import { TextBox } from '../../ui/TextBox';
import type { Errors } from '../../forms/schema';
import { useMarkHere } from '../useMarkHere';
import { TaskContext } from '../task-context';
import { choosable, useSuperiorPlan } from '../useSuperiorPlan';
import { useSharedResults } from '../useSharedResults';
import { AssignmentInput } from './AssignmentInput';
import { CarriersInput } from './CarriersInput';
import { IndicatorRow } from './IndicatorRow';
import { goOnMoving, MoveButtons } from './MoveButtons';
import { rowsOf, type RowActs } from './rows';
import { SupportInput } from './SupportInput';
import type { HintAt } from './useWritingHints';
import { emptyIndicator, type DraftResult } from './plan-draft';

interface ResultRowProps extends RowActs<DraftResult> {
  readonly source: string;
  /** What the result is called; undefined for a new one among others that have a number. */
  readonly number: string | undefined;
  /** What its indicator at this place is called. */
  readonly numberOfIndicator: (at: number) => string | undefined;
  readonly result: DraftResult;
  readonly errors: Errors;
  readonly hints: HintAt;
}

const mostIndicators = 10;

/**
 * One planned result with its indicators. These move within their result only: an indicator is named by the key of its result (decision
 * 0020), so under another one it would be something new, and what was reported and rated of it would stand with nothing.
 */
export function ResultRow({ source, number, numberOfIndicator, result, errors, hints, onChange, onRemove, onUp, onDown }: ResultRowProps) {
  const t = useText();
  const participantId = use(TaskContext)?.participantId;
  const { data } = useSuperiorPlan(participantId);
  const colleagues = useSharedResults(participantId).data?.colleagues ?? [];
  const { indicators } = result;
  const called = number ?? t('plan.new');
  const { mark, describes } = useMarkHere(result.key);
  const set = (parts: Partial<DraftResult>) => onChange({ ...result, ...parts });
  const rows = rowsOf(indicators, (next) => set({ indicators: next }), {
    empty: emptyIndicator,
    most: mostIndicators,
    onAdded: (place) => focusInto(`${source}.indicators.${place}`),
    onMoved: (place, by, among) => {
      announce(t('plan.nowAt', among));
      goOnMoving(`${source}.indicators.${place}`, by);
    },
  });
  return (
    <Box
      component="fieldset"
      {...describes}
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
      {mark}
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
          onChange={(kind) => set(kind === 'ADDITIONAL' ? { kind } : { kind: 'MAIN', assignment: undefined })}
        />
        <SupportInput
          source={source}
          support={result}
          superior={data === undefined ? undefined : choosable(data)}
          errors={errors}
          onChange={({ supports, ties, untied }) => set({ supports, ties, untied })}
        />
      </Box>
      {result.kind === 'ADDITIONAL' && (
        <AssignmentInput value={result.assignment} error={errors[`${source}.assignment`]} onChange={(assignment) => set({ assignment })} />
      )}
      <CarriersInput
        source={source}
        carriers={result.carriers ?? []}
        colleagues={colleagues}
        errors={errors}
        onChange={(carriers) => set({ carriers })}
      />
      {indicators.map((indicator, index) => (
        <IndicatorRow
          key={indicator.key ?? index}
          source={`${source}.indicators.${index}`}
          reference={numberOfIndicator(index) ?? t('plan.new')}
          indicator={indicator}
          errors={errors}
          hints={hints}
          {...rows.at(index)}
        />
      ))}
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', justifyContent: 'space-between' }}>
        {rows.onAdd && (
          <Button size="small" onClick={rows.onAdd}>
            {t('plan.addIndicator')}
          </Button>
        )}
        <Box sx={{ display: 'flex', gap: 1 }}>
          <MoveButtons
            source={source}
            up={t('plan.moveUp', { n: called })}
            down={t('plan.moveDown', { n: called })}
            onUp={onUp}
            onDown={onDown}
          />
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
