import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { ActLines } from '../../kit/steps/ActLines';
import { Notice } from '../../kit/ui/Notice';
import { useSay, useText } from '../../kit/words/text';

/** The periods that were skipped before the year is rated, by whom and why; nothing where none was. */
export function SkippedPeriods({ task: { skippedPeriods, zone } }: { readonly task: Pick<TaskDetail, 'skippedPeriods' | 'zone'> }) {
  const t = useText();
  const say = useSay();
  if (skippedPeriods.length === 0) return null;
  return (
    <Notice>
      {t('task.skippedPeriods')}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 5 }}>
        {skippedPeriods.map(({ step, occasion, label, cause, act }) => (
          <li key={`${step}/${occasion}`}>
            {`${say(label)}: ${cause === null ? t('runStates.skipped') : t(`journey.causes.${cause}`)}`}
            {act !== null && <ActLines acts={[act]} zone={zone} />}
          </li>
        ))}
      </Box>
    </Notice>
  );
}
