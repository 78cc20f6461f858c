import { reopenCycle, type Cycle } from '@siklus/contracts/cycles';
import { useQuery } from '@tanstack/react-query';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { Waiting } from '../../kit/ui/Waiting';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { PeopleNamed } from './PeopleNamed';

interface ReopenCycleDialogProps {
  readonly cycle: Cycle;
  readonly onBegun: (operationId: string) => void;
  readonly onClose: () => void;
}

/** Opens a closed cycle again, after whose documents go on was named. */
export function ReopenCycleDialog({ cycle, onBegun, onClose }: ReopenCycleDialogProps) {
  const t = useText();
  const { number } = useFormat();
  const { reopenCycle: reopen, closing } = useVerbs();
  const { data: report, error } = useQuery({ queryKey: ['cycles', 'closing', cycle.id], queryFn: () => closing(cycle.id) });
  return (
    <FormDialog
      keptAs={`cycles/${cycle.id}/reopen`}
      schema={reopenCycle}
      title={t('cycles.reopenTitle', { year: cycle.year, unit: cycle.unitName })}
      confirm={t('cycles.reopen')}
      lead={
        <>
          {t('cycles.reopenLead')}
          {report === undefined && error === null && <Waiting />}
          {error && <Failure error={error} />}
          {report !== undefined && (
            <Notice tone={report.unfinished === 0 ? 'wait' : 'sea'}>
              {report.unfinished === 0
                ? t('cycles.reopenNothing')
                : t('cycles.reopenReach', { smart_count: report.unfinished, count: number(report.unfinished) })}
              <PeopleNamed count={report.unfinished} employees={report.employees} />
            </Notice>
          )}
        </>
      }
      act={(given, key) => reopen({ id: cycle.id, ...given, key })}
      onDone={({ id }) => onBegun(id)}
      onClose={onClose}
    />
  );
}
