import Box from '@mui/material/Box';
import { heldBackWords } from '@siklus/domain';
import { useQuery } from '@tanstack/react-query';
import { ExportList } from '../../kit/lists/ExportList';
import { useVerbs } from '../../kit/providers/useVerbs';
import { linkForFingers, token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { listPath } from '../../kit/ui/listPath';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/** What of a cycle leaves as files, and how much does not, each number with its people. */
export function ResultsOf({ cycleId }: { readonly cycleId: string }) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const { resultsOut } = useVerbs();
  const { data, error, refetch } = useQuery({
    queryKey: ['held-results', 'out', cycleId],
    queryFn: () => resultsOut(cycleId),
  });
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting lines={8} />;
  const { periods, years, held } = data;
  const files = [
    {
      list: 'siasn-periods',
      title: t('siasn.periods', { smart_count: periods, count: number(periods) }),
      lead: t('siasn.periodsLead'),
      rows: periods,
      step: 'mid-term-review',
    },
    {
      list: 'siasn-years',
      title: t('siasn.years', { smart_count: years, count: number(years) }),
      lead: t('siasn.yearsLead'),
      rows: years,
      step: 'final-assessment',
    },
    { list: 'typed-plans', title: t('siasn.plans'), lead: t('siasn.plansLead'), rows: null, step: null },
  ];
  const left = held.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {files.map(({ list, title, lead, rows, step }) => (
        <Panel key={list} title={title}>
          <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{rows === 0 ? t('siasn.noneFinal') : lead}</Box>
          {step !== null && rows > 0 && (
            <Box sx={{ mt: 2, fontSize: '0.875rem' }}>
              <Link to={listPath('settled-results', { cycleId, step, isFinal: true })} count={rows} label={`${t('siasn.each')}: ${title}`}>
                {t('siasn.each')}
              </Link>
            </Box>
          )}
          {rows !== 0 && <ExportList list={list} filter={{ cycleId }} />}
        </Panel>
      ))}
      <Panel title={t('siasn.left', { smart_count: left, count: number(left) })}>
        <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{t(left === 0 ? 'siasn.noneHeld' : 'siasn.leftLead')}</Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: left === 0 ? 0 : 3, p: 0, display: 'grid', gap: 2 }}>
          {held.map(({ why, count }) => (
            <Box key={why} component="li" sx={{ display: 'flex', justifyContent: 'space-between', gap: 4 }}>
              <span>{say(heldBackWords[why])}</span>
              <Link
                quiet
                to={listPath('held-results', { cycleId, why })}
                count={count}
                label={`${number(count)}: ${say(heldBackWords[why])}`}
                sx={linkForFingers}
              >
                {number(count)}
              </Link>
            </Box>
          ))}
        </Box>
      </Panel>
    </>
  );
}
