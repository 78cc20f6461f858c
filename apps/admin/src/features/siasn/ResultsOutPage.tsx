import type { Cycle } from '@siklus/contracts/cycles';
import { useGetList } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Failure } from '../../kit/ui/Failure';
import { Empty } from '../../kit/ui/Empty';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { SelectBox } from '../../kit/ui/SelectBox';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { ResultsOf } from './ResultsOf';

/** Takes the results and plans of a cycle to the national platforms, as files. Which cycle stands in the address. */
export function ResultsOutPage() {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const { data, isPending, error, refetch } = useGetList<Cycle>('cycles', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'year', order: 'DESC' },
  });
  const begun = (data ?? []).filter(({ state }) => state !== 'draft');
  const chosen = begun.find(({ id }) => id === address.get('cycleId')) ?? begun[0];
  return (
    <Page title={t('places.siasn.name')} lead={t('siasn.lead')} narrow>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Waiting lines={8} />}
      {data !== undefined && chosen === undefined && <Empty title={t('siasn.noCycle')}>{t('siasn.noCycleBody')}</Empty>}
      {chosen !== undefined && (
        <Stack>
          <Panel>
            <SelectBox
              label={t('siasn.cycle')}
              value={chosen.id}
              options={begun.map(({ id, year, unitName }) => ({ value: id, label: `${year}, ${unitName}` }))}
              onChange={(cycleId) => setAddress({ cycleId }, { replace: true })}
            />
          </Panel>
          <ResultsOf key={chosen.id} cycleId={chosen.id} />
        </Stack>
      )}
    </Page>
  );
}
