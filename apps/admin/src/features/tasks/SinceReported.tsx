import Box from '@mui/material/Box';
import type { PlanVersion } from '@siklus/contracts/plans';
import { comparePlans } from '@siklus/domain';
import { PlanChanges } from '../../kit/steps/answers/PlanChanges';
import { token } from '../../kit/theme/tokens';
import { Notice } from '../../kit/ui/Notice';
import { useText } from '../../kit/words/text';

interface SinceReportedProps {
  /** The version that was reported on, and the one in force. */
  readonly reported: PlanVersion;
  readonly agreed: PlanVersion;
}

/** Above a report that was made before the plan changed: that it stands as it was reported, and what is different since. */
export function SinceReported({ reported, agreed }: SinceReportedProps) {
  const t = useText();
  return (
    <Notice title={t('task.since.title', { version: reported.version, newest: agreed.version })}>
      {t('task.since.lead')}
      <Box sx={{ mt: 2 }}>
        <PlanChanges changes={comparePlans(reported, agreed)} />
      </Box>
    </Notice>
  );
}

/** At a result or an indicator that was reported on: that it is no longer part of the targets; nothing where it still is. */
export function DroppedSince({ agreed, has }: { readonly agreed: PlanVersion; readonly has: boolean }) {
  const t = useText();
  return has ? null : (
    <Box sx={{ fontSize: '0.78125rem', color: token('ink2'), mt: 1 }}>{t('task.since.dropped', { version: agreed.version })}</Box>
  );
}
