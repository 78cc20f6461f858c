import { heldResult } from '@siklus/contracts/siasn';
import { heldBackCauses, heldBackWords } from '@siklus/domain';
import { inCycle } from '../../kit/lists/linked-fields';
import { RecordList } from '../../kit/lists/RecordList';
import { whose } from '../../kit/lists/whose';
import { Chip } from '../../kit/ui/Chip';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/** Results that do not leave yet, each with why, and from when it does where time alone is awaited. */
export function HeldList() {
  const t = useText();
  const say = useSay();
  const { dayOf, ofYear } = useFormat();
  return (
    <RecordList
      resource="held-results"
      schema={heldResult}
      title="places.heldResults.name"
      lead={t('siasn.heldLead')}
      sort={{ field: 'employeeName', order: 'ASC' }}
      empty={t('siasn.noneHeld')}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        {
          kind: 'choice',
          source: 'why',
          label: 'siasn.why',
          options: heldBackCauses.map((why) => ({ value: why, label: say(heldBackWords[why]) })),
        },
        inCycle,
      ]}
      columns={[
        whose,
        { source: 'nip', render: ({ nip }) => nip },
        { source: 'unitName', render: ({ unitName }) => unitName },
        { source: 'label', fixed: true, render: ({ label, year }) => ofYear(say(label), year) },
        { source: 'why', render: ({ why }) => <Chip tone={why === 'MAY_OBJECT' ? 'plain' : 'wait'}>{say(heldBackWords[why])}</Chip> },
        { source: 'finalAt', render: ({ finalAt, zone }) => (finalAt === null ? '–' : dayOf(finalAt, zone)) },
      ]}
    />
  );
}
