import Box from '@mui/material/Box';
import { labelsOf } from '@siklus/contracts/called';
import type { FormOfMany } from '@siklus/contracts/exports';
import { DataTable, ListBase, useListContext, type RaRecord, type SortPayload } from 'react-admin';
import { Navigate, useLocation } from 'react-router-dom';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useText, type MessageKey } from '../words/text';
import { useLabels } from '../words/useLabels';
import { token } from '../theme/tokens';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { useIsNarrow } from '../ui/useIsNarrow';
import { Waiting } from '../ui/Waiting';
import type { Column, DrawnColumn } from './column';
import type { FilterField } from './filter-field';
import { ColumnMenu } from './ColumnMenu';
import { columnsShown } from './columns-shown';
import { ExportList } from './ExportList';
import { FilterBar } from './FilterBar';
import { Pager } from './Pager';
import { RecordCard } from './RecordCard';
import { recordPath } from './recordPath';
import { ViewMenu } from './ViewMenu';
import { withoutGoneSort } from './view-of';

export interface RecordListProps<S extends z.ZodObject> {
  readonly resource: string;
  /** What a record is; headings are what it calls its fields. */
  readonly schema: S;
  readonly title: MessageKey;
  /** What the record is called to which all of them belong: then the page is headed by it, below its title. */
  readonly of?: string | undefined;
  readonly sort: SortPayload & { readonly field: keyof z.output<S> & string };
  /** The first one names the record and carries the link. */
  readonly columns: readonly Column<S>[];
  readonly filters?: readonly FilterField[];
  readonly filter?: Readonly<Record<string, unknown>>;
  /** The forms that are printed of its documents. */
  readonly forms?: readonly FormOfMany[];
  readonly link?: 'show' | 'edit';
  readonly actions?: ReactNode;
  readonly lead?: ReactNode;
  /** What the records belong to, before them; the page of that has asked whether its reader may see it. */
  readonly above?: ReactNode;
  /** Why no record is here, and in a further sentence what to do about it. */
  readonly empty: string;
  /** Milliseconds between two looks at the server, for lists that move by themselves. */
  readonly every?: number;
}

/** A list page from one declaration: a table where there is room, cards on a phone; filters, sorting and pages live in the address. */
export function RecordList<S extends z.ZodObject>(list: RecordListProps<S>) {
  const { resource, schema, title, of, sort, filter, every, forms = [], columns, ...rest } = list;
  const t = useText();
  const drawn = useDrawn(schema, columns);
  const isNarrow = useIsNarrow();
  const { pathname, search } = useLocation();
  const mended = withoutGoneSort(search, [sort.field, ...drawn.flatMap(({ source, fixed }) => (fixed ? [] : [source]))]);
  if (mended !== search) return <Navigate replace to={{ pathname, search: mended }} />;
  return (
    <ListBase
      resource={resource}
      sort={sort}
      // On a phone a row is a card: a page of them can be scrolled through.
      perPage={isNarrow ? 10 : 25}
      // What is narrowed stands in the address alone: a place of the menu opens whole, whatever was looked for there before.
      storeKey={false}
      disableAuthentication={rest.above !== undefined}
      {...(filter === undefined ? {} : { filter })}
      {...(every === undefined ? {} : { queryOptions: { refetchInterval: every } })}
    >
      <Page title={of ?? t(title)} over={of === undefined ? undefined : t(title)} lead={rest.lead} actions={rest.actions}>
        {rest.above && <Box sx={{ mb: 4 }}>{rest.above}</Box>}
        {rest.filters !== undefined && <FilterBar fields={rest.filters} />}
        <Panel sx={{ p: { xs: 0, sm: 2 } }}>
          <Chosen columns={drawn}>
            {(columns) => (
              <>
                <Rows columns={columns} {...rest} />
                <Pager />
                <Export schema={schema} columns={columns} forms={forms} {...(filter === undefined ? {} : { filter })} />
              </>
            )}
          </Chosen>
        </Panel>
      </Page>
    </ListBase>
  );
}

interface ChosenProps {
  readonly columns: readonly DrawnColumn[];
  readonly children: (columns: readonly DrawnColumn[]) => ReactNode;
}

/** The columns that the reader has chosen, and where he chooses them, above the rows; the same go into the file. */
function Chosen({ columns, children }: ChosenProps) {
  const { displayedFilters } = useListContext<RaRecord>();
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1, px: { xs: 3, sm: 1 } }}>
        {columns.length > 2 && <ColumnMenu columns={columns} />}
        <ViewMenu />
      </Box>
      {children(columnsShown(columns, displayedFilters as Record<string, unknown> | undefined))}
    </>
  );
}

/** The whole list as a file, with those of its columns that a row of the contract has. */
function Export({
  schema,
  filter,
  columns,
  ...rest
}: Pick<RecordListProps<z.ZodObject>, 'schema' | 'filter' | 'forms'> & Pick<RowsProps, 'columns'>) {
  const { resource, sort, filterValues, total = 0 } = useListContext<RaRecord>();
  if (total === 0) return null;
  const labels = labelsOf(schema);
  const shown = columns.map(({ source }) => source).filter((source) => source !== 'may' && source in labels);
  return (
    <Box sx={{ px: { xs: 4, sm: 3 } }}>
      <ExportList list={resource} filter={{ ...filterValues, ...filter }} sort={[sort.field, sort.order]} columns={shown} {...rest} />
    </Box>
  );
}

function useDrawn<S extends z.ZodObject>(schema: S, columns: readonly Column<S>[]): DrawnColumn[] {
  const t = useText();
  const label = useLabels(schema);
  return columns.map(({ source, heading, render, fixed = false, numeric = false }) => ({
    source,
    heading: heading === undefined ? label(source) : t(heading),
    render: render as DrawnColumn['render'],
    fixed,
    numeric,
  }));
}

interface RowsProps extends Pick<RecordListProps<z.ZodObject>, 'link' | 'empty'> {
  readonly columns: readonly DrawnColumn[];
}

function Rows({ columns, link, empty }: RowsProps) {
  const t = useText();
  const { data, error, isPending, refetch, filterValues } = useListContext<RaRecord>();
  const isNarrow = useIsNarrow();
  if (isPending)
    return (
      <Box sx={{ px: 4 }}>
        <Waiting lines={8} />
      </Box>
    );
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) {
    const isFiltered = Object.keys(filterValues ?? {}).length > 0;
    const [why = '', ...next] = empty.split(/(?<=\.) /);
    return isFiltered ? (
      <Empty title={t('lists.noMatch')}>{t('lists.loosen')}</Empty>
    ) : (
      <Empty title={why.replace(/\.$/, '')}>{next.length > 0 && next.join(' ')}</Empty>
    );
  }
  if (isNarrow)
    return (
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((record) => (
          <RecordCard key={String(record.id)} record={record} columns={columns} {...(link === undefined ? {} : { link })} />
        ))}
      </Box>
    );
  return (
    <DataTable
      bulkActionButtons={false}
      rowClick={link ?? false}
      sx={{ '& .RaDataTable-row:last-of-type td': { borderBottom: 0 }, '& thead th': { borderColor: token('line') } }}
    >
      {columns.map(({ source, heading, render, fixed, numeric }, index) => (
        <DataTable.Col
          key={source}
          source={source}
          label={heading}
          disableSort={fixed}
          align={numeric ? 'right' : 'left'}
          render={(record: RaRecord) =>
            index === 0 && link !== undefined ? (
              <RowLink record={record} link={link}>
                {render(record)}
              </RowLink>
            ) : (
              render(record)
            )
          }
        />
      ))}
    </DataTable>
  );
}

/** The row opens on a click anywhere; this link is for the keyboard and for a new tab. */
function RowLink({ record, link, children }: { readonly record: RaRecord; readonly link: 'show' | 'edit'; readonly children: ReactNode }) {
  const { resource } = useListContext();
  const path = recordPath(resource, record, link);
  return (
    <Link quiet to={path}>
      {children}
    </Link>
  );
}
