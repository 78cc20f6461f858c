import { importedRow, type ImportedFile } from '@siklus/contracts/imports';
import { useParams } from 'react-admin';
import { RecordList } from '../../kit/lists/RecordList';
import { useDetail } from '../../kit/providers/useDetail';
import { Chip } from '../../kit/ui/Chip';
import { LinkButton } from '../../kit/ui/LinkButton';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { ImportProgress } from './ImportProgress';
import { rowStates, rowTones } from './tones';

/** One import: how far it is, and what became of each of its rows that were new or changed something. */
export function ImportShow() {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const { id = '' } = useParams<{ id: string }>();
  const { data: file } = useDetail<ImportedFile>('imports', id);
  return (
    <RecordList
      resource="import-rows"
      schema={importedRow}
      title="places.imports.name"
      empty={t('imports.noRows')}
      of={file?.name}
      sort={{ field: 'line', order: 'ASC' }}
      filter={{ importId: id }}
      every={5_000}
      above={<ImportProgress id={id} />}
      actions={<LinkButton to="/imports">{t('imports.all')}</LinkButton>}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        {
          kind: 'choice',
          source: 'state',
          label: 'imports.result',
          options: rowStates.map((value) => ({ value, label: t(`imports.results.${value}`) })),
        },
      ]}
      columns={[
        { source: 'name', render: ({ name }) => name },
        { source: 'nip', render: ({ nip }) => nip },
        { source: 'line', numeric: true, render: ({ line }) => number(line) },
        { source: 'isNew', fixed: true, render: ({ isNew }) => t(isNew ? 'imports.isNew' : 'imports.isChanged') },
        { source: 'state', render: ({ state }) => <Chip tone={rowTones[state]}>{t(`imports.results.${state}`)}</Chip> },
        { source: 'message', fixed: true, render: ({ message }) => (message === null ? '' : say(message)) },
      ]}
    />
  );
}
