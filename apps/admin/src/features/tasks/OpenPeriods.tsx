import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { Notice } from '../../kit/ui/Notice';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/**
 * What is unfinished while the year is rated or answered, periods and what somebody asked for, and what becomes of each once it is; nothing
 * where all is done.
 */
export function OpenPeriods({ task: { openPeriods, zone } }: { readonly task: Pick<TaskDetail, 'openPeriods' | 'zone'> }) {
  const t = useText();
  const say = useSay();
  const { moment } = useFormat();
  if (openPeriods.length === 0) return null;
  return (
    <Notice>
      {t('task.openPeriods.title')}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 5 }}>
        {openPeriods.map(({ step, occasion, label, dueAt, isEnding, isRequested }) => (
          <li key={`${step}/${occasion}`}>
            {t(`task.openPeriods.${isRequested ? 'requested' : isEnding ? 'ends' : 'stays'}`, {
              period: say(label),
              due: moment(dueAt, zone),
            })}
          </li>
        ))}
      </Box>
    </Notice>
  );
}
