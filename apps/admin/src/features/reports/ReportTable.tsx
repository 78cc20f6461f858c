import Box from '@mui/material/Box';
import { labelsOf } from '@siklus/contracts/called';
import type { z } from 'zod';
import { useGetList, type RaRecord } from 'react-admin';
import { ExportList } from '../../kit/lists/ExportList';
import { token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { useLabels } from '../../kit/words/useLabels';
import { Legend } from './Legend';
import type { Picture, ReportColumn } from './report';
import { ReportRows } from './ReportRows';

interface ReportTableProps<S extends z.ZodObject> {
  readonly title: string;
  readonly resource: string;
  readonly schema: S;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: readonly [field: string, direction: 'ASC' | 'DESC'];
  /** The first one names the row. */
  readonly columns: readonly [ReportColumn<z.output<S>>, ...ReportColumn<z.output<S>>[]];
  readonly picture: Picture<z.output<S>>;
}

/** How many rows a report shows; the file has all. */
const most = 200;

/** A report: a table whose rows each have a picture and numbers that open their people; as a file, and on paper without what is pressed. */
export function ReportTable<S extends z.ZodObject>({ title, resource, schema, filter, sort, columns, picture }: ReportTableProps<S>) {
  type Row = z.output<S>;
  const t = useText();
  const label = useLabels(schema);
  const {
    data,
    total = 0,
    isPending,
    error,
    refetch,
  } = useGetList<RaRecord>(resource, {
    pagination: { page: 1, perPage: most },
    filter,
    sort: { field: sort[0], order: sort[1] },
  });
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Waiting lines={8} />;
  const rows = data as unknown as readonly Row[];
  const whole = picture.total?.(rows);
  const labels = labelsOf(schema);
  const [name, ...others] = columns;
  return (
    <Panel title={title}>
      {rows.length === 0 ? (
        <Empty title={t('reports.nothing')}>{t('reports.nothingBody')}</Empty>
      ) : (
        <>
          <Legend parts={picture.legend} />
          <ReportRows
            title={title}
            headings={[label(name.source as never), picture.heading]}
            columns={others.map(({ source, numeric = false }) => ({ source, heading: label(source as never), numeric }))}
            rows={rows.map((row) => ({
              key: String((row as { readonly id: unknown }).id),
              name: name.render(row),
              picture: (
                <Bar
                  height={14}
                  shares={picture.shares(row)}
                  label={picture.label(row)}
                  {...(whole === undefined ? {} : { total: Math.max(whole, 1) })}
                />
              ),
              cells: others.map(({ render }) => render(row)),
            }))}
          />
          {total > rows.length && <Box sx={{ color: token('ink3'), fontSize: '0.8125rem' }}>{t('reports.first', { most })}</Box>}
          <Box className="siklus-screen">
            <ExportList
              list={resource}
              filter={filter}
              sort={[sort[0], sort[1]]}
              columns={columns.map(({ source }) => source).filter((source) => source in labels)}
            />
          </Box>
        </>
      )}
    </Panel>
  );
}
