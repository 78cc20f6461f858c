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
import { LinkButton } from '../../kit/ui/LinkButton';
import { boardLinks, type BoardLinks } from './board-links';
import { LeftOut } from './LeftOut';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { OpenCycleButton } from './OpenCycleButton';
import { PeopleNamed } from './PeopleNamed';

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
        {report.notes.map((note) => (
          <Problem key={note.code} cycle={cycle} problem={note} isAccepted={false} />
        ))}
        <LeftOut leftOut={report.leftOut} />
      </Box>
    </Panel>
  );
}

/** Where the accounts stand that a problem is about; a superior may be in another agency. */
function accountsOf(links: BoardLinks): Readonly<Record<string, string | undefined>> {
  return {
    EMPLOYEE_DISABLED: links.accounts('disabled'),
    SUPERVISOR_DISABLED: links.accounts('disabled', { all: true }),
    ACCOUNT_INACTIVE: links.accounts('none'),
  };
}

interface ProblemProps {
  readonly cycle: Cycle;
  /** What stands in the way, or only deserves a look. */
  readonly problem: Report['notes'][number] & Partial<Report['problems'][number]>;
  readonly isAccepted: boolean;
  readonly onToggle?: () => void;
}

function Problem({ cycle, problem: { code, count, acceptable, owner, label, fix, employees }, isAccepted, onToggle }: ProblemProps) {
  const t = useText();
  const session = useSession();
  const say = useSay();
  const { number } = useFormat();
  const links = boardLinks(cycle);
  const accounts = accountsOf(links)[code];
  return (
    <Box component="li" sx={{ py: 4, borderTop: `1px solid ${token('line')}` }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', fontWeight: 600 }}>
        {(count > 0 || acceptable !== undefined) && (
          <Chip tone={acceptable === false ? 'late' : acceptable ? 'wait' : 'plain'}>{number(count)}</Chip>
        )}
        {say(label)}
        {acceptable === false && <Chip tone="late">{t('readiness.mustMend')}</Chip>}
        {acceptable === undefined && <Chip tone="plain">{t('readiness.note')}</Chip>}
      </Box>
      <Box sx={{ color: token('ink2'), fontSize: '0.875rem', my: 1 }}>
        {say(fix)} {t('readiness.owner', { who: t(`readiness.owners.${owner}`) })}
      </Box>
      {code === 'SUPERVISOR_MISSING' && mayByRole(session, 'employee.assign') && (
        <LinkButton to={links.missingSupervisors()} variant="contained" size="small" sx={{ my: 2 }}>
          {t('readiness.mend')}
        </LinkButton>
      )}
      {accounts !== undefined && mayByRole(session, 'account.activate') && (
        <LinkButton to={accounts} variant="contained" size="small" sx={{ my: 2 }}>
          {t('readiness.mendAccounts')}
        </LinkButton>
      )}
      {code === 'NO_PARTICIPANTS' && mayByRole(session, 'employee.import') && (
        <LinkButton to="/import" variant="contained" size="small" sx={{ my: 2 }}>
          {t('readiness.importAgain')}
        </LinkButton>
      )}
      <PeopleNamed count={count} employees={employees} />
      {acceptable === true && (
        <FormControlLabel
          sx={{ '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
          control={<Checkbox size="small" checked={isAccepted} onChange={() => onToggle?.()} />}
          label={t(code === 'DOCUMENT_OF_YEAR' ? 'readiness.acceptKept' : 'readiness.accept')}
        />
      )}
    </Box>
  );
}
