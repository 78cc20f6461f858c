import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { mostPicked } from '@siklus/contracts/bulk-operations';
import type { StuckRun } from '@siklus/contracts/stuck-runs';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useListContext } from 'react-admin';
import { mayTo } from '../../kit/providers/access';
import { Failure } from '../../kit/ui/Failure';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

/** The API answers at most so many rows at once. */
const page = 200;

interface PickManyProps {
  readonly picked: readonly StuckRun[];
  readonly onPick: (picked: readonly StuckRun[]) => void;
}

/** Chooses or leaves all rows of the page, or chooses all that the filter holds, as far as the reader may act on them. */
export function PickMany({ picked, onPick }: PickManyProps) {
  const t = useText();
  const { number } = useFormat();
  const dataProvider = useDataProvider();
  const { data: shown = [], total = 0, filterValues, sort } = useListContext<StuckRun>();
  const mine = (runs: readonly StuckRun[]) => runs.filter((run) => mayTo(run, 'bulk.act'));
  const whole = useMutation({
    mutationFn: async () => {
      const runs: StuckRun[] = [];
      for (let at = 1; runs.length < total; at += 1) {
        const { data } = await dataProvider.getList<StuckRun>('stuck-runs', {
          pagination: { page: at, perPage: page },
          sort,
          filter: filterValues as Record<string, unknown>,
        });
        if (data.length === 0) break;
        runs.push(...data);
      }
      return mine(runs);
    },
    onSuccess: onPick,
  });
  const rows = mine(shown);
  const others = picked.filter(({ id }) => !rows.some((run) => run.id === id));
  const isPage = rows.length > 0 && picked.length - others.length === rows.length;
  const isMore = total > shown.length;
  return (
    <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
      <Button
        size="small"
        disabled={rows.length === 0}
        aria-pressed={isPage}
        onClick={() => onPick(isPage ? others : [...others, ...rows])}
      >
        {t('stuck.pickAll')}
      </Button>
      {isMore && total <= mostPicked && (
        <Button size="small" loading={whole.isPending} onClick={() => whole.mutate()}>
          {t('stuck.pickWhole', { count: number(total) })}
        </Button>
      )}
      {isMore && total > mostPicked && <span>{t('stuck.tooMany', { most: number(mostPicked) })}</span>}
      {whole.isError && <Failure error={whole.error} />}
    </Box>
  );
}
