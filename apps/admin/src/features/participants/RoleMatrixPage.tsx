import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { numberOf } from '@siklus/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { useIsNarrow } from '../../kit/ui/useIsNarrow';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { usePrint } from '../receipts/usePrint';
import { MatrixGrid } from './MatrixGrid';
import { MatrixList } from './MatrixList';
import { useMatrixStanding } from './useMatrixStanding';

/** Who does what for which of a head's results, and where something is missing; on a phone person by person. */
export function RoleMatrixPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { roleMatrix } = useVerbs();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['participants', 'role-matrix', id], queryFn: () => roleMatrix(id) });
  const print = usePrint(id);
  const isNarrow = useIsNarrow();
  const left = (data?.results ?? []).filter(({ key }) => data?.unsupported.includes(key));
  const standing = useMatrixStanding(data);
  const without = (data?.rows ?? [])
    .flatMap((row) => (row.hasPart ? [] : { name: row.name, why: standing(row) }))
    .filter(({ why }) => why !== undefined);
  return (
    <Page
      title={data ? t('matrix.of', { name: data.name }) : t('matrix.title')}
      over={data && `${t('document.cycle', { year: data.year })} · ${data.unitName}`}
      lead={data && t('matrix.lead', { smart_count: data.rows.length + data.hidden })}
      actions={
        data?.planVersion != null && (
          <Button loading={print.isPending} onClick={() => print.mutate('role-matrix')}>
            {t('printing.matrix')}
          </Button>
        )
      }
    >
      {isPending && <Waiting lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <Stack>
          {data.planVersion === null && <Notice tone="wait">{t('matrix.noPlan', { name: data.name })}</Notice>}
          {left.length > 0 && data.rows.length > 0 && (
            <Notice tone="wait" title={t('matrix.unsupported', { smart_count: left.length })}>
              <Lines of={left.map(({ key, title }) => `${numberOf(key)} ${title}`)} />
            </Notice>
          )}
          {without.length > 0 && (
            <Notice
              tone="wait"
              title={t(data.planVersion === null ? 'matrix.withoutPlan' : 'matrix.without', { smart_count: without.length })}
            >
              <Lines of={without.map(({ name, why }) => `${name}: ${why}`)} />
            </Notice>
          )}
          {data.hidden > 0 && <Notice>{t('matrix.hidden', { smart_count: data.hidden })}</Notice>}
          {(data.rows.length > 0 || data.hidden === 0) && (
            <Panel>
              {data.rows.length === 0 ? (
                <Empty title={t('matrix.nobody')}>{t('matrix.nobodyBody', { name: data.name })}</Empty>
              ) : isNarrow || data.results.length === 0 ? (
                <MatrixList matrix={data} />
              ) : (
                <MatrixGrid matrix={data} />
              )}
            </Panel>
          )}
        </Stack>
      )}
    </Page>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 4, color: token('ink') }}>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Box>
  );
}
