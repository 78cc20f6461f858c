import Box from '@mui/material/Box';
import type { Evidence } from '@siklus/contracts/evidence';
import type { PlanVersion } from '@siklus/contracts/plans';
import type { IndicatorProgress } from '@siklus/contracts/progress-notes';
import { numberOf, type PerformancePlan, type Zone } from '@siklus/domain';
import { Fragment, type ReactNode } from 'react';
import { EvidenceList } from '../../evidence/EvidenceList';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { useSupportText } from '../useSupportText';
import type { Report } from '../answers';
import { FromAssignment } from './FromAssignment';
import { IndicatorView } from './IndicatorView';
import { ProgressNotes } from './ProgressNotes';

interface PlanViewProps {
  readonly plan: PerformancePlan;
  /** Which version of the document's plan it is; absent for one that is not agreed. */
  readonly version?: number | undefined;
  /** The document's plan in every version, so that what was reported on another one is told as it was. */
  readonly plans?: readonly PlanVersion[];
  /** What was reported, in the order of the year, up to what is shown; without it the targets stand alone. */
  readonly reports?: readonly Report[];
  /** What was noted between the reviews, in the zone of the unit. */
  readonly progress?: readonly IndicatorProgress[];
  /** What was attached to the indicators. */
  readonly evidence?: readonly Evidence[];
  /** The document, where its reader may ask for what was noted earlier. */
  readonly participantId?: string;
  readonly zone?: Zone;
  /** What can be done with an indicator, by its key. */
  readonly action?: (key: string) => ReactNode;
  /** What is told below a result, by its key. */
  readonly below?: (key: string) => ReactNode;
}

/** Results with their indicators, and how far each has come. */
export function PlanView({
  plan,
  version,
  plans = [],
  reports = [],
  progress = [],
  evidence = [],
  participantId,
  zone = 'WIB',
  action,
  below,
}: PlanViewProps) {
  const t = useText();
  const supportText = useSupportText();
  return (['MAIN', 'ADDITIONAL'] as const).map((group) => {
    const results = plan.results.filter(({ kind }) => kind === group);
    return (
      results.length > 0 && (
        <Box key={group} sx={{ '& + &': { mt: 4 } }}>
          <Box sx={{ fontWeight: 650, fontSize: '0.8125rem', color: token('ink2'), mb: 2 }}>{t(`plan.groups.${group}`)}</Box>
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {results.map(({ key: result, title, assignment, supports, ties, untied, carriers, indicators }) => (
              <Box
                key={result}
                component="li"
                sx={{
                  py: 3,
                  borderBottom: `1px solid ${token('line')}`,
                  '&:last-child': { borderBottom: 0, pb: 0 },
                  '&:first-of-type': { pt: 0 },
                }}
              >
                <Box sx={{ fontWeight: 600 }}>{`${numberOf(result)} ${title}`}</Box>
                <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{supportText({ supports, ties, untied })}</Box>
                {assignment !== undefined && <FromAssignment id={assignment} />}
                {carriers !== undefined && (
                  <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
                    {t('plan.shared.with', { names: carriers.map(({ name }) => name).join(', ') })}
                  </Box>
                )}
                {indicators.map((indicator) => (
                  <Fragment key={indicator.key}>
                    <IndicatorView indicator={indicator} version={version} plans={plans} reports={reports} />
                    <ProgressNotes
                      progress={progress.find((each) => each.indicator === indicator.key)}
                      participantId={participantId}
                      indicator={indicator}
                      version={version}
                      plans={plans}
                      zone={zone}
                      evidence={evidence}
                    />
                    <EvidenceList evidence={evidence} indicator={indicator.key} zone={zone} />
                    {action?.(indicator.key)}
                  </Fragment>
                ))}
                {below?.(result)}
              </Box>
            ))}
          </Box>
        </Box>
      )
    );
  });
}
