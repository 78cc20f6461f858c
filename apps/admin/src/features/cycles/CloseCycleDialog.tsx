import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { closeCycle, type Cycle } from '@siklus/contracts/cycles';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Bullets } from '../../kit/ui/Bullets';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { Waiting } from '../../kit/ui/Waiting';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { PeopleNamed } from './PeopleNamed';

interface CloseCycleDialogProps {
  readonly cycle: Cycle;
  readonly onBegun: (operationId: string) => void;
  readonly onClose: () => void;
}

const asked = closeCycle.pick({ reason: true });

/** Closes a cycle, after what is unfinished was named; that it ends so takes a consent of its own. */
export function CloseCycleDialog({ cycle, onBegun, onClose }: CloseCycleDialogProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const { closeCycle: close, closing } = useVerbs();
  const [isAccepted, setAccepted] = useState(false);
  const { data: report, error } = useQuery({ queryKey: ['cycles', 'closing', cycle.id], queryFn: () => closing(cycle.id) });
  const unfinished = report?.unfinished ?? 0;
  return (
    <FormDialog
      keptAs={`cycles/${cycle.id}/close`}
      schema={asked}
      title={t('cycles.closeTitle', { year: cycle.year, unit: cycle.unitName })}
      confirm={t('cycles.close')}
      lead={
        <>
          <Bullets>
            <li>{t('cycles.closeLead')}</li>
            <li>{t('cycles.closeBack')}</li>
          </Bullets>
          {report === undefined && error === null && <Waiting />}
          {error && <Failure error={error} />}
          {report !== undefined && (
            <Notice tone={unfinished === 0 ? 'sea' : 'wait'}>
              {unfinished === 0
                ? t('cycles.closeClean')
                : t('cycles.closeUnfinished', { smart_count: unfinished, count: number(unfinished) })}
              {unfinished > 0 && (
                <Box component="ul" sx={{ m: 0, my: 2, pl: 5, fontSize: '0.8125rem' }}>
                  {report.steps.map(({ step, occasion, label, count }) => (
                    <li key={`${step}/${occasion}`}>
                      {say(label)}: {number(count)}
                    </li>
                  ))}
                </Box>
              )}
              <PeopleNamed count={unfinished} employees={report.employees} />
              {report.elsewhere.count > 0 && (
                <Box sx={{ mt: 3 }}>
                  {t('cycles.closeElsewhere', { smart_count: report.elsewhere.count, count: number(report.elsewhere.count) })}
                  <PeopleNamed count={report.elsewhere.count} employees={report.elsewhere.employees} />
                </Box>
              )}
            </Notice>
          )}
        </>
      }
      disabled={() => report === undefined || (unfinished > 0 && !isAccepted)}
      below={() =>
        unfinished > 0 && (
          <FormControlLabel
            label={t('cycles.closeAccept', { smart_count: unfinished, count: number(unfinished) })}
            control={<Checkbox checked={isAccepted} onChange={(_event, checked) => setAccepted(checked)} />}
          />
        )
      }
      act={(given, key) => close({ id: cycle.id, ...given, ...(isAccepted ? { accept: ['UNFINISHED'] } : {}), key })}
      onDone={({ id }) => onBegun(id)}
      onClose={onClose}
    />
  );
}
