import { settledResult } from '@siklus/contracts/reports';
import { predicates, predicateScale, ratingScale } from '@siklus/domain';
import { atStep, inCycle } from '../../kit/lists/linked-fields';
import { RecordList } from '../../kit/lists/RecordList';
import { whose } from '../../kit/lists/whose';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/** Results as they stand, by person: those behind the numbers of a report. */
export function ResultList() {
  const t = useText();
  const say = useSay();
  const { ofYear } = useFormat();
  return (
    <RecordList
      resource="settled-results"
      schema={settledResult}
      title="places.settledResults.name"
      lead={t('reports.resultsLead')}
      sort={{ field: 'employeeName', order: 'ASC' }}
      empty={t('reports.noResults')}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        {
          kind: 'choice',
          source: 'quadrant',
          label: 'reports.quadrant',
          options: predicates.map((value) => ({ value, label: say(predicateScale[value].label) })),
        },
        { kind: 'switch', source: 'isFinal', label: 'reports.final' },
        inCycle,
        atStep,
      ]}
      columns={[
        whose,
        { source: 'unitName', render: ({ unitName }) => unitName },
        { source: 'label', fixed: true, render: ({ label, year }) => ofYear(say(label), year) },
        { source: 'result', fixed: true, render: ({ result }) => say(ratingScale[result].label) },
        { source: 'behaviour', fixed: true, render: ({ behaviour }) => say(ratingScale[behaviour].label) },
        { source: 'quadrant', render: ({ quadrant }) => say(predicateScale[quadrant].label) },
        { source: 'isFinal', fixed: true, render: ({ isFinal }) => t(isFinal ? 'reports.yes' : 'reports.notYet') },
      ]}
    />
  );
}
