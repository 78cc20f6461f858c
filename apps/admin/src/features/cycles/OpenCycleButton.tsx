import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Readiness } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { useState } from 'react';
import { ActDialog } from '../../kit/forms/ActDialog';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Bullets } from '../../kit/ui/Bullets';

interface OpenCycleButtonProps {
  readonly cycle: Cycle;
  readonly report: Readiness;
  readonly accept: readonly string[];
  /** Problems that are neither mended nor accepted; the button then says why it waits. */
  readonly unmet: number;
  readonly onOpened: (operationId: string) => void;
}

/** Opens the cycle for everybody, after saying what that does. */
export function OpenCycleButton({ cycle, report, accept, unmet, onOpened }: OpenCycleButtonProps) {
  const t = useText();
  const say = useSay();
  const { number, day } = useFormat();
  const { openCycle } = useVerbs();
  const [isAsking, setAsking] = useState(false);
  const held = report.problems.filter(({ code }) => accept.includes(code)).reduce((sum, { count }) => sum + count, 0);
  const { opensNow, firstDue } = report.opening;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
      {unmet > 0 && <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{t('readiness.unmet', { smart_count: unmet })}</Box>}
      <Button variant="contained" disabled={unmet > 0 || report.participants === 0} onClick={() => setAsking(true)}>
        {t('cycles.open')}
      </Button>
      {isAsking && (
        <ActDialog
          title={t('cycles.openTitle', { year: cycle.year, unit: cycle.unitName })}
          lead={
            <Bullets>
              <li>
                {t('cycles.openPeople', {
                  smart_count: report.participants,
                  count: number(report.participants),
                  steps: cycle.schedule.length,
                })}
              </li>
              {opensNow.length > 0 && <li>{t('cycles.openNow', { steps: opensNow.map((label) => say(label)).join(', ') })}</li>}
              {firstDue && <li>{t('cycles.openFirst', { step: say(firstDue.label), day: day(firstDue.dueOn) })}</li>}
              {held > 0 && <li>{t('cycles.openHeld', { smart_count: held, count: number(held) })}</li>}
              <li>{t('cycles.openMail')}</li>
            </Bullets>
          }
          confirm={t('cycles.open')}
          act={(key) => openCycle({ id: cycle.id, accept, expected: report.participants, key })}
          onDone={({ id }) => onOpened(id)}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  );
}
