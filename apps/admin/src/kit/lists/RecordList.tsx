import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { DataTable, ListBase, useListContext, type RaRecord, type SortPayload } from 'react-admin';
import type { ReactNode } from 'react';
import { useText, type MessageKey } from '../words/text';
import { token } from '../theme/tokens';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { Waiting } from '../ui/Waiting';
import type { Column, DrawnColumn } from './column';
import { FilterBar, type FilterField } from './FilterBar';
import { Pager } from './Pager';
import { RecordCard } from './RecordCard';
import { recordPath } from './recordPath';

export interface RecordListProps<T extends RaRecord, Name extends string> {
  readonly resource: Name;
  readonly title: MessageKey;
  readonly sort: SortPayload & { readonly field: keyof T & string };
  /** The first one names the record and carries the link. */
  readonly columns: readonly Column<T, Name>[];
  readonly filters?: readonly FilterField[];
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly link?: 'show' | 'edit';
  readonly actions?: ReactNode;
  readonly lead?: ReactNode;
  readonly empty?: ReactNode;
  /** Milliseconds between two looks at the server, for lists that move by themselves. */
  readonly every?: number;
}

/** A list page from one declaration: a table where there is room, cards on a phone; filters, sorting and pages live in the address. */
export function RecordList<T extends RaRecord, Name extends string>({
  resource,
  title,
  sort,
  filter,
  every,
  columns,
  ...rest
}: RecordListProps<T, Name>) {
  const t = useText();
  return (
    <ListBase<T>
      resource={resource}
      sort={sort}
      perPage={25}
      {...(filter === undefined ? {} : { filter })}
      {...(every === undefined ? {} : { queryOptions: { refetchInterval: every } })}
    >
      <Page title={t(title)} lead={rest.lead} actions={rest.actions}>
        {rest.filters !== undefined && <FilterBar fields={rest.filters} />}
        <Panel sx={{ p: { xs: 0, sm: 2 } }}>
          <Rows columns={columns} {...rest} />
          <Pager />
        </Panel>
      </Page>
    </ListBase>
  );
}

interface RowsProps<T extends RaRecord> extends Pick<RecordListProps<T, string>, 'link' | 'empty'> {
  readonly columns: readonly DrawnColumn<T>[];
}

function Rows<T extends RaRecord>({ columns, link, empty }: RowsProps<T>) {
  const t = useText();
  const { data, error, isPending, refetch, filterValues } = useListContext<T>();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (isPending)
    return (
      <Box sx={{ px: 4 }}>
        <Waiting lines={8} />
      </Box>
    );
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) {
    const isFiltered = Object.keys(filterValues ?? {}).length > 0;
    return <Empty title={t(isFiltered ? 'lists.noMatch' : 'lists.nothing')}>{isFiltered ? t('lists.loosen') : empty}</Empty>;
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
    <DataTable<T>
      bulkActionButtons={false}
      rowClick={link ?? false}
      sx={{ '& .RaDataTable-row:last-of-type td': { borderBottom: 0 }, '& thead th': { borderColor: token('line') } }}
    >
      {columns.map(({ source, render, fixed, numeric }, index) => (
        <DataTable.Col
          key={source}
          source={source}
          disableSort={fixed ?? false}
          align={numeric ? 'right' : 'left'}
          render={(record: T) =>
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
function RowLink<T extends RaRecord>({
  record,
  link,
  children,
}: {
  readonly record: T;
  readonly link: 'show' | 'edit';
  readonly children: ReactNode;
}) {
  const { resource } = useListContext();
  const path = recordPath(resource, record, link);
  return (
    <Link quiet to={path}>
      {children}
    </Link>
  );
}
