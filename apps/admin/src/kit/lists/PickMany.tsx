import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useListContext, type RaRecord } from 'react-admin';
import { Failure } from '../ui/Failure';
import { useFormat } from '../words/format';
import { useText } from '../words/text';

/** The API answers at most so many rows at once. */
const page = 200;

interface PickManyProps<Row extends RaRecord> {
  readonly picked: readonly Row[];
  readonly onPick: (picked: readonly Row[]) => void;
  /** Whether the reader may act on the row. */
  readonly isMine: (row: Row) => boolean;
  /** More than these are not chosen at once, for the reason given. */
  readonly most: number;
  readonly tooMany: string;
}

/** Chooses or leaves all rows of the page, or chooses all that the filter holds, as far as the reader may act on them. */
export function PickMany<Row extends RaRecord>({ picked, onPick, isMine, most, tooMany }: PickManyProps<Row>) {
  const t = useText();
  const { number } = useFormat();
  const dataProvider = useDataProvider();
  const { data: shown = [], total = 0, filterValues, sort, resource } = useListContext<Row>();
  const whole = useMutation({
    mutationFn: async () => {
      const rows: Row[] = [];
      for (let at = 1; rows.length < total; at += 1) {
        const { data } = await dataProvider.getList<Row>(resource, {
          pagination: { page: at, perPage: page },
          sort,
          filter: filterValues as Record<string, unknown>,
        });
        if (data.length === 0) break;
        rows.push(...data);
      }
      return rows.filter(isMine);
    },
    onSuccess: onPick,
  });
  const rows = shown.filter(isMine);
  const others = picked.filter(({ id }) => !rows.some((row) => row.id === id));
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
        {t('lists.pickAll')}
      </Button>
      {isMore && total <= most && (
        <Button size="small" loading={whole.isPending} onClick={() => whole.mutate()}>
          {t('lists.pickWhole', { count: number(total) })}
        </Button>
      )}
      {isMore && total > most && <span>{tooMany}</span>}
      {whole.isError && <Failure error={whole.error} />}
    </Box>
  );
}
