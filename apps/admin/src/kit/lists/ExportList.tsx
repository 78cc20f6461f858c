import type { FormOfMany, ListExport, MakeExport } from '@siklus/contracts/exports';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocaleState } from 'react-admin';
import { newKey } from '../providers/dataProvider';
import { useDetail } from '../providers/useDetail';
import { useVerbs } from '../providers/useVerbs';
import { ExportLine, type AsFile } from './ExportLine';

/** How often it is asked how far the file is. */
const liveEvery = 1_000;

interface ExportListProps extends Pick<MakeExport, 'list' | 'filter' | 'sort' | 'columns'> {
  /** The forms that are printed of its documents. */
  readonly forms?: readonly FormOfMany[];
}

/** All of a list as a file, with filter, order and columns as they are seen. What was asked for is still there when one comes back. */
export function ExportList({ forms = [], ...seen }: ExportListProps) {
  const [language] = useLocaleState();
  const { makeExport } = useVerbs();
  const client = useQueryClient();
  const asked = ['exports', 'asked', seen.list];
  const { data: id = null } = useQuery<string | null>({ queryKey: asked, queryFn: () => null, enabled: false, gcTime: Infinity });
  const keep = (made: string | null) => client.setQueryData(asked, made);
  const ask = useMutation({
    mutationFn: ({ wish, key }: { readonly wish: AsFile; readonly key: string }) =>
      makeExport({ ...seen, ...wish, language: language === 'en' ? 'en' : 'id', key }),
    onSuccess: (made) => {
      client.setQueryData(['exports', 'detail', made.id], made);
      keep(made.id);
    },
  });
  const { data: made, error } = useDetail<ListExport>('exports', id ?? '', {
    enabled: id !== null,
    refetchInterval: ({ state: { data } }) => (data === undefined || data.state === 'running' ? liveEvery : false),
  });
  return (
    <ExportLine
      made={id === null || error !== null ? undefined : made}
      isAsking={ask.isPending}
      error={ask.error ?? error}
      forms={forms}
      onAsk={(wish) => {
        keep(null);
        ask.mutate({ wish, key: newKey() });
      }}
      onForget={() => keep(null)}
    />
  );
}
