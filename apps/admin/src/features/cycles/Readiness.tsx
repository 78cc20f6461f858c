import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { Readiness as Report } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { LinkButton } from '../../kit/ui/LinkButton';
import { boardLinks } from './board-links';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { OpenCycleButton } from './OpenCycleButton';

interface ReadinessProps {
  readonly cycle: Cycle;
  /** The bulk operation that opens the cycle. */
  readonly onOpened: (operationId: string) => void;
}

/** What stands in the way of opening: each problem with its people and its repair; some may be accepted, most must be mended. */
export function Readiness({ cycle, onOpened }: ReadinessProps) {
  const t = useText();
  const { number } = useFormat();
  const { readiness } = useVerbs();
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const {
    data: report,
    error,
    isPending,
    refetch,
  } = useQuery({ queryKey: ['cycles', 'readiness', cycle.id], queryFn: () => readiness(cycle.id) });
  if (report === undefined) return isPending ? <Waiting /> : <Failure error={error} onRetry={() => void refetch()} />;
  const left = report.problems.filter(({ code, acceptable }) => !(acceptable && accepted.includes(code)));
  const toggle = (code: string) => setAccepted(accepted.includes(code) ? accepted.filter((each) => each !== code) : [...accepted, code]);
  return (
    <Panel
      title={
        report.problems.length === 0
          ? t('readiness.ready', { count: number(report.participants) })
          : t('readiness.problems', { smart_count: report.problems.length, count: number(report.participants) })
      }
      actions={
        mayTo(cycle, 'cycle.open') && (
          <OpenCycleButton cycle={cycle} report={report} accept={accepted} unmet={left.length} onOpened={onOpened} />
        )
      }
    >
      {report.problems.length === 0 && <Box sx={{ color: token('ink2') }}>{t('readiness.readyBody')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {report.problems.map((problem) => (
          <Problem
            key={problem.code}
            cycle={cycle}
            problem={problem}
            isAccepted={accepted.includes(problem.code)}
            onToggle={() => toggle(problem.code)}
          />
        ))}
      </Box>
    </Panel>
  );
}

interface ProblemProps {
  readonly cycle: Cycle;
  readonly problem: Report['problems'][number];
  readonly isAccepted: boolean;
  readonly onToggle: () => void;
}

function Problem({ cycle, problem: { code, count, acceptable, owner, label, fix, employees }, isAccepted, onToggle }: ProblemProps) {
  const t = useText();
  const session = useSession();
  const say = useSay();
  const { number } = useFormat();
  return (
    <Box component="li" sx={{ py: 4, borderTop: `1px solid ${token('line')}` }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', fontWeight: 600 }}>
        <Chip tone={acceptable ? 'wait' : 'late'}>{number(count)}</Chip>
        {say(label)}
        {!acceptable && <Chip tone="late">{t('readiness.mustMend')}</Chip>}
      </Box>
      <Box sx={{ color: token('ink2'), fontSize: '0.875rem', my: 1 }}>
        {say(fix)} {t('readiness.owner', { who: t(`readiness.owners.${owner}`) })}
      </Box>
      {code === 'SUPERVISOR_MISSING' && mayByRole(session, 'employee.assign') && (
        <LinkButton to={boardLinks(cycle).missingSupervisors(cycle.unitId)} variant="contained" size="small" sx={{ my: 2 }}>
          {t('readiness.mend')}
        </LinkButton>
      )}
      {code === 'NO_PARTICIPANTS' && mayByRole(session, 'employee.import') && (
        <LinkButton to="/import" variant="contained" size="small" sx={{ my: 2 }}>
          {t('readiness.importAgain')}
        </LinkButton>
      )}
      {employees.length > 0 && (
        <Box component="details" sx={{ fontSize: '0.8125rem' }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
            {t('readiness.who', { smart_count: count, count: number(count) })}
          </Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, display: 'grid', gap: 1 }}>
            {employees.map(({ id, nip, name, unitName }) => (
              <li key={id}>
                <Link to={`/employees/${id}/show`}>{name}</Link> · {nip} · {unitName}
              </li>
            ))}
            {count > employees.length && (
              <li>{t('readiness.more', { smart_count: count - employees.length, count: number(count - employees.length) })}</li>
            )}
          </Box>
        </Box>
      )}
      {acceptable && (
        <FormControlLabel
          sx={{ '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
          control={<Checkbox size="small" checked={isAccepted} onChange={onToggle} />}
          label={t('readiness.accept')}
        />
      )}
    </Box>
  );
}
