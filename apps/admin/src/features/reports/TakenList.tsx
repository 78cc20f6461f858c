import { task } from '@siklus/contracts/tasks';
import { atStep, inCycle } from '../../kit/lists/linked-fields';
import { RecordList } from '../../kit/lists/RecordList';
import { whose } from '../../kit/lists/whose';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/** Turns that people have taken: those behind the times of a report. */
export function TakenList() {
  const t = useText();
  const say = useSay();
  const { moment, ofYear } = useFormat();
  return (
    <RecordList
      resource="tasks"
      schema={task}
      title="places.takenTurns.name"
      empty={t('reports.noTaken')}
      sort={{ field: 'closedAt', order: 'DESC' }}
      filter={{ taken: true }}
      lead={t('reports.takenLead')}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        inCycle,
        atStep,
        { kind: 'linked', source: 'turn', says: () => null },
        // The list holds nothing else.
        { kind: 'linked', source: 'taken', says: () => null },
      ]}
      columns={[
        whose,
        { source: 'unitName', render: ({ unitName }) => unitName },
        { source: 'label', fixed: true, render: ({ label, year }) => ofYear(say(label), year) },
        { source: 'turnLabel', fixed: true, render: ({ turnLabel }) => say(turnLabel) },
        { source: 'holderName', fixed: true, render: ({ holderName }) => holderName ?? '–' },
        { source: 'closedAt', render: ({ closedAt, zone }) => closedAt !== null && moment(closedAt, zone, 'short') },
      ]}
    />
  );
}
