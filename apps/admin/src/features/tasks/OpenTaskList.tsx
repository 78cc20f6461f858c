import Box from '@mui/material/Box';
import { task } from '@siklus/contracts/tasks';
import { registry } from '@siklus/domain';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { heldBy, inCycle } from '../../kit/lists/linked-fields';
import { RecordList } from '../../kit/lists/RecordList';
import { whose } from '../../kit/lists/whose';
import { Chip } from '../../kit/ui/Chip';
import { useDueWords, useTaskWords } from './useTaskWords';

/** Everybody's tasks that one may see: who holds which, and how late it is. The board's "late" leads here. */
export function OpenTaskList() {
  const t = useText();
  const words = useTaskWords();
  const due = useDueWords();
  const say = useSay();
  const { dayOf } = useFormat();
  const steps = registry.steps.map(({ key, label }) => ({ value: key, label: say(label) }));
  return (
    <RecordList
      resource="tasks"
      schema={task}
      title="places.openTasks.name"
      empty={t('openTasks.none')}
      sort={{ field: 'dueAt', order: 'ASC' }}
      filter={{ state: 'open' }}
      lead={t('openTasks.lead')}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        { kind: 'choice', source: 'step', label: 'lists.step', options: steps },
        { kind: 'switch', source: 'late', label: 'lists.late' },
        inCycle,
        heldBy,
        { kind: 'linked', source: 'occasion', says: () => null },
        { kind: 'linked', source: 'turn', says: () => null },
        { kind: 'linked', source: 'ofOthers', says: () => t('openTasks.ofOthers') },
        // The list holds nothing else.
        { kind: 'linked', source: 'state', says: () => null },
      ]}
      columns={[
        whose,
        { source: 'label', render: (task) => words(task), fixed: true },
        {
          source: 'holderName',
          render: ({ holderName, pool, heldSince, zone }) => (
            <>
              {holderName ?? (pool === null ? t('owners.nobody') : t('owners.trainingOffice'))}
              {heldSince !== null && (
                <Box sx={{ fontSize: '0.78125rem' }}>{t('lists.heldSince', { since: dayOf(heldSince, zone, 'short') })}</Box>
              )}
            </>
          ),
          fixed: true,
        },
        { source: 'unitName', render: ({ unitName }) => unitName },
        {
          source: 'dueAt',
          render: (task) => {
            const { words: text, tone } = due(task);
            return <Chip tone={tone}>{text}</Chip>;
          },
        },
      ]}
    />
  );
}
