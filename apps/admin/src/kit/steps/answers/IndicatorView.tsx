import Box from '@mui/material/Box';
import type { PlanVersion } from '@siklus/contracts/plans';
import { achievementOf, boundsOf, isCounted, isMeasuredIn, numberOf, uncounted, type Indicator } from '@siklus/domain';
import { useFormat } from '../../words/format';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { Bar } from '../../ui/Bar';
import { Link } from '../../ui/Link';
import { valuesOf, type Report } from '../answers';
import { useMeasuringText } from '../useMeasuringText';
import { useSideText } from '../useSideText';
import { useTargetText } from '../useTargetText';
import { useUncountedText } from '../useUncountedText';

interface IndicatorViewProps {
  readonly indicator: Indicator;
  /** The version of the plan in which it is shown; absent for one that is not agreed. */
  readonly version?: number | undefined;
  readonly plans: readonly PlanVersion[];
  /** In the order of the year; the last is the one that is shown. */
  readonly reports: readonly Report[];
}

/** An indicator with its target, how it is measured, and how far it has come. */
export function IndicatorView({ indicator, version, plans, reports }: IndicatorViewProps) {
  const t = useText();
  const { percent } = useFormat();
  const words = useTargetText();
  const measuring = useMeasuringText();
  const side = useSideText();
  const uncountedText = useUncountedText();
  const { key, text, target, pattern, months } = indicator;
  const direction = isCounted(target) ? target.direction : undefined;
  const values = valuesOf(key, reports, plans);
  const achievement = achievementOf(indicator, values);
  const last = values.findLast(({ value }) => value !== null);
  const report = reports.at(-1);
  const actual = report?.actuals.find((each) => each.indicator === key);
  const isAsked = report === undefined || isMeasuredIn(indicator, report.occasion);
  const left = uncounted(indicator, values);
  const isShown = (occasion: string) => achievement === undefined || left.every((each) => each.occasion !== occasion);
  const reported = reports
    .flatMap(({ occasion, actuals }) => (isShown(occasion) ? actuals : []))
    .findLast((each) => each.indicator === key && each.value !== null);
  return (
    <Box sx={{ pt: 3, fontSize: '0.875rem' }}>
      <Box>
        <Box component="span" sx={{ color: token('ink3') }}>
          {numberOf(key)}
        </Box>{' '}
        {text}
      </Box>
      <Muted>{[side(indicator), measuring.whole({ direction, pattern, months })].filter(Boolean).join(' · ')}</Muted>
      {achievement?.share != null && (
        <Box sx={{ my: 1 }}>
          <Bar
            height={8}
            total={Math.max(achievement.share, 1)}
            shares={[
              { key: 'reached', value: Math.min(achievement.share, 1), colour: 'h4' },
              { key: 'over', value: Math.max(achievement.share - 1, 0), colour: 'sea' },
            ]}
            {...(achievement.share > 1 ? { plan: 1 / achievement.share } : {})}
            label={t('actuals.share', { share: percent(achievement.share) })}
          />
        </Box>
      )}
      <Box sx={{ color: token('ink2') }}>
        {achievement !== undefined
          ? [
              t('actuals.reachedOf', {
                reached: words.reached(target, achievement.reached),
                target: words.target(target, achievement.target),
              }),
              achievement.share === null ? t('actuals.missedNothing') : t('actuals.shareShort', { share: percent(achievement.share) }),
            ].join(' · ')
          : last === undefined
            ? t('actuals.target', { target: words.target(target) })
            : t('actuals.reachedText', {
                reached: words.reached(last.indicator.target, last.value ?? ''),
                target: words.target(last.indicator.target),
              })}
      </Box>
      {(achievement !== undefined || last !== undefined) && isCounted(target) && achievement?.target.most !== boundsOf(target).most && (
        <Muted>{t('actuals.yearTarget', { target: words.target(target) })}</Muted>
      )}
      {left.map((each) => (
        <Muted key={each.occasion}>{uncountedText(each)}</Muted>
      ))}
      {version !== undefined && reported !== undefined && reported.planVersion !== version && (
        <Muted>{t('actuals.ofVersion', { version: reported.planVersion })}</Muted>
      )}
      {!isAsked && <Muted>{t('actuals.notInPeriod', { months: measuring.months(months) })}</Muted>}
      {isAsked && report !== undefined && (actual === undefined || actual.value === null) && (
        <Muted>{t(actual === undefined ? 'actuals.unreported' : 'actuals.unmeasured')}</Muted>
      )}
      {actual?.survey !== undefined && <Link to={`/surveys/${actual.survey.id}/show`}>{t('actuals.toSurvey')}</Link>}
      {actual?.note !== undefined && <Muted>{t('actuals.noted', { note: actual.note })}</Muted>}
    </Box>
  );
}

function Muted({ children }: { readonly children: string }) {
  return <Box sx={{ color: token('ink3'), fontSize: '0.78125rem' }}>{children}</Box>;
}
