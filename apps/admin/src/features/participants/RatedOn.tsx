import Box from '@mui/material/Box';
import type { PlanVersion } from '@siklus/contracts/plans';
import type { DocumentRating } from '@siklus/contracts/ratings';
import { planInForce } from '../../kit/steps/answers';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';

interface RatedOnProps {
  readonly rating: Pick<DocumentRating, 'planVersion' | 'settledAt'>;
  readonly plans: readonly PlanVersion[];
}

/** On which version of the targets the rated report was made, where another is in force today or already was when it was rated. */
export function RatedOn({ rating: { planVersion, settledAt }, plans }: RatedOnProps) {
  const t = useText();
  if (planVersion === null || planVersion === plans.at(-1)?.version) return null;
  const then = planInForce(plans, settledAt)?.version ?? planVersion;
  return (
    <Box sx={{ fontSize: '0.8125rem', color: token('ink2'), mt: 1 }}>
      {then === planVersion
        ? t('journey.ratedOn', { version: planVersion })
        : t('journey.ratedOnFormer', { version: planVersion, inForce: then })}
    </Box>
  );
}
