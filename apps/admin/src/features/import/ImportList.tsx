import { importedFile } from '@siklus/contracts/imports';
import { actorWords } from '@siklus/domain';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip } from '../../kit/ui/Chip';
import { LinkButton } from '../../kit/ui/LinkButton';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { importTones, states } from './tones';

/** Files that were taken in, the newest first: who, what it brought, and how far it is. */
export function ImportList() {
  const t = useText();
  const say = useSay();
  const { number, ownMoment } = useFormat();
  const session = useSession();
  return (
    <RecordList
      resource="imports"
      schema={importedFile}
      title="places.imports.name"
      empty={t('imports.none')}
      sort={{ field: 'createdAt', order: 'DESC' }}
      link="show"
      every={5_000}
      lead={t('imports.lead')}
      actions={
        mayByRole(session, 'employee.import') && (
          <LinkButton variant="contained" to="/import">
            {t('imports.new')}
          </LinkButton>
        )
      }
      filters={[
        { kind: 'text', source: 'q', label: 'imports.search' },
        {
          kind: 'choice',
          source: 'state',
          label: 'imports.state',
          options: states.map((id) => ({ value: id, label: t(`imports.states.${id}`) })),
        },
      ]}
      columns={[
        { source: 'name', render: ({ name }) => name },
        { source: 'layoutName', fixed: true, render: ({ layoutName }) => say(layoutName) },
        { source: 'state', render: ({ state }) => <Chip tone={importTones[state]}>{t(`imports.states.${state}`)}</Chip> },
        { source: 'created', fixed: true, numeric: true, render: ({ created }) => number(created) },
        { source: 'updated', fixed: true, numeric: true, render: ({ updated }) => number(updated) },
        { source: 'faulty', fixed: true, numeric: true, render: ({ faulty }) => number(faulty) },
        { source: 'authorName', fixed: true, render: ({ authorName }) => say(actorWords(authorName)) },
        { source: 'createdAt', render: ({ createdAt }) => ownMoment(createdAt) },
      ]}
    />
  );
}
