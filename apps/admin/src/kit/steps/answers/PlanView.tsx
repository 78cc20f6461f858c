import Box from '@mui/material/Box';
import type { ProgressNote } from '@siklus/contracts/progress-notes';
import type { PerformancePlan, Zone } from '@siklus/domain';
import { Fragment, type ReactNode } from 'react';
import { useFormat } from '../../words/format';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { Bar } from '../../ui/Bar';
import { indicatorsIn, reachOf, type Actual } from '../answers';
import { useTargetText } from '../useTargetText';
import { ProgressNotes } from './ProgressNotes';

interface PlanViewProps {
  readonly plan: PerformancePlan;
  /** What was last reported; without it the targets stand alone. */
  readonly actuals?: readonly Actual[] | undefined;
  /** What was noted between the reviews, in the zone of the unit. */
  readonly progress?: readonly ProgressNote[];
  readonly zone?: Zone;
  /** What can be done with an indicator, by its reference. */
  readonly action?: (reference: string) => ReactNode;
}

/** The agreed results with their indicators, and how far each has come. */
export function PlanView({ plan, actuals, progress = [], zone = 'WIB', action }: PlanViewProps) {
  const t = useText();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {plan.results.map((result, r) => (
        <Box
          key={r}
          component="li"
          sx={{
            py: 3,
            borderBottom: `1px solid ${token('line')}`,
            '&:last-child': { borderBottom: 0, pb: 0 },
            '&:first-of-type': { pt: 0 },
          }}
        >
          <Box sx={{ fontWeight: 600 }}>{result.title}</Box>
          <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
            {t(`plan.kinds.${result.kind}`)}
            {result.supports !== undefined && ` · ${t('plan.supporting', { what: result.supports })}`}
          </Box>
          {indicatorsIn({ results: [result] }).map(({ indicator }, i) => {
            const reference = `${r + 1}.${i + 1}`;
            return (
              <Fragment key={reference}>
                <IndicatorView
                  reference={reference}
                  indicator={indicator}
                  actual={actuals?.find((each) => each.indicator === reference)}
                  reported={actuals !== undefined}
                />
                <ProgressNotes notes={progress.filter((each) => each.reference === reference)} target={indicator.target} zone={zone} />
                {action?.(reference)}
              </Fragment>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}

interface IndicatorViewProps {
  readonly reference: string;
  readonly indicator: PerformancePlan['results'][number]['indicators'][number];
  readonly actual: Actual | undefined;
  readonly reported: boolean;
}

function IndicatorView({ reference, indicator, actual, reported }: IndicatorViewProps) {
  const t = useText();
  const { percent } = useFormat();
  const targetText = useTargetText();
  const { target } = indicator;
  const reach = reachOf(target, actual?.value);
  return (
    <Box sx={{ pt: 3, fontSize: '0.875rem' }}>
      <Box>
        <Box component="span" sx={{ color: token('ink3') }}>
          {reference}
        </Box>{' '}
        {indicator.text}
      </Box>
      {reach !== undefined && (
        <Box sx={{ my: 1 }}>
          <Bar
            height={8}
            total={1}
            shares={[{ key: 'reached', value: reach, colour: 'h4' }]}
            label={t('actuals.share', { share: percent(reach) })}
          />
        </Box>
      )}
      <Box sx={{ color: token('ink2') }}>
        {actual === undefined || actual.value === null
          ? t('actuals.target', { target: targetText(target) })
          : !('number' in target)
            ? t('actuals.reachedText', { reached: String(actual.value), target: target.text })
            : t('actuals.reachedOf', {
                reached: typeof actual.value === 'number' ? targetText({ number: actual.value, unit: '' }).trim() : String(actual.value),
                target: targetText(target),
              })}
      </Box>
      {reported && (actual === undefined || actual.value === null) && (
        <Box sx={{ color: token('ink3'), fontSize: '0.78125rem' }}>{t('actuals.unmeasured')}</Box>
      )}
      {actual?.note !== undefined && (
        <Box sx={{ color: token('ink3'), fontSize: '0.78125rem' }}>{t('actuals.noted', { note: actual.note })}</Box>
      )}
    </Box>
  );
}
