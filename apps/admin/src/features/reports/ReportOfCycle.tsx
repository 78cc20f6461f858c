import Box from '@mui/material/Box';
import type { Cycle } from '@siklus/contracts/cycles';
import type { Unit } from '@siklus/contracts/units';
import { useGetOne } from 'react-admin';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { useProgress } from '../cycles/useProgress';
import { AssessorReport } from './AssessorReport';
import type { ReportName, ReportOf } from './report';
import { SpreadReport } from './SpreadReport';
import { StepReport } from './StepReport';
import { TimeReport } from './TimeReport';
import { UnitReport } from './UnitReport';

interface ReportOfCycleProps {
  readonly cycle: Cycle;
  readonly name: ReportName;
  /** One of its units; the topmost that the reader looks after unless given. */
  readonly unitId: string | undefined;
}

/** A report of a unit of the cycle, with the way to the unit above. */
export function ReportOfCycle({ cycle, name, unitId }: ReportOfCycleProps) {
  const t = useText();
  const { data: progress, error } = useProgress(cycle.id);
  const top = progress?.parts?.[0]?.unitId ?? cycle.unitId;
  const shown = unitId ?? top;
  const { data: unit } = useGetOne<Unit>('units', { id: shown }, { enabled: progress !== undefined });
  if (error !== null) return <Failure error={error} />;
  if (progress === undefined || unit === undefined) return <Waiting lines={8} />;
  const toUnit = (to: string) => `/reports?${new URLSearchParams({ report: name, cycleId: cycle.id, unitId: to }).toString()}`;
  const of: ReportOf = { cycle, unitId: shown, toUnit };
  return (
    <>
      <Box sx={{ color: token('ink2') }}>
        {t('reports.of', { unit: unit.name, year: cycle.year })}{' '}
        {shown !== top && unit.parentId !== null && (
          <Box component="span" className="siklus-screen">
            <Link to={toUnit(unit.parentId)}>{t('reports.above')}</Link>
          </Box>
        )}
      </Box>
      {name === 'units' && <UnitReport {...of} />}
      {name === 'steps' && <StepReport {...of} />}
      {name === 'assessors' && <AssessorReport {...of} />}
      {name === 'times' && <TimeReport {...of} />}
      {name === 'spread' && <SpreadReport {...of} />}
      {name === 'years' && <SpreadReport {...of} years />}
    </>
  );
}
