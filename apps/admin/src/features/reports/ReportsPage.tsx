import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import type { Cycle } from '@siklus/contracts/cycles';
import { useGetList } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { Page, Stack } from '../../kit/ui/Page';
import { SelectBox } from '../../kit/ui/SelectBox';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { onPaper } from './on-paper';
import { reportNames, type ReportName } from './report';
import { ReportOfCycle } from './ReportOfCycle';

/** The reports of a cycle. Which one, of which cycle and unit, stands in the address, so that it can be sent to a colleague. */
export function ReportsPage() {
  const t = useText();
  const session = useSession();
  const [address, setAddress] = useSearchParams();
  const { data, isPending, error, refetch } = useGetList<Cycle>('cycles', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'year', order: 'DESC' },
  });
  const begun = (data ?? []).filter(({ state }) => state !== 'draft');
  const cycle = begun.find(({ id }) => id === address.get('cycleId')) ?? begun[0];
  const offered = reportNames.filter((name) => (name !== 'spread' && name !== 'years') || mayByRole(session, 'results.read'));
  const name: ReportName = offered.find((each) => each === address.get('report')) ?? 'units';
  const go = (to: Readonly<Record<string, string>>) => setAddress({ ...Object.fromEntries(address), report: name, ...to });
  return (
    <>
      <GlobalStyles styles={onPaper} />
      <Page
        title={t('places.reports.name')}
        lead={<span className="siklus-screen">{t('reports.lead')}</span>}
        actions={
          cycle !== undefined && (
            <Button className="siklus-screen" onClick={() => window.print()}>
              {t('reports.print')}
            </Button>
          )
        }
      >
        {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
        {isPending && <Waiting lines={8} />}
        {data !== undefined && cycle === undefined && <Empty title={t('reports.noCycle')}>{t('reports.noCycleBody')}</Empty>}
        {cycle !== undefined && (
          <Stack>
            <Box
              className="siklus-screen"
              sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' }, alignItems: 'end' }}
            >
              <SelectBox
                label={t('reports.report')}
                value={name}
                options={offered.map((value) => ({ value, label: t(`reports.titles.${value}`) }))}
                onChange={(report) => go({ report })}
              />
              <SelectBox
                label={t('reports.cycle')}
                value={cycle.id}
                options={begun.map(({ id, year, unitName }) => ({ value: id, label: `${year}, ${unitName}` }))}
                // Units of another cycle are others.
                onChange={(cycleId) => setAddress({ report: name, cycleId })}
              />
            </Box>
            <ReportOfCycle key={cycle.id} cycle={cycle} name={name} unitId={address.get('unitId') ?? undefined} />
          </Stack>
        )}
      </Page>
    </>
  );
}
