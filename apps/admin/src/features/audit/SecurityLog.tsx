import { manyAddresses, securityEvent } from '@siklus/contracts/security-events';
import { RecordList } from '../../kit/lists/RecordList';
import { Chip } from '../../kit/ui/Chip';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

const outcomes = ['done', 'refused'] as const;

/** Who came in, who could not, and what was done to accounts: from where, when, and why. */
export function SecurityLog() {
  const t = useText();
  const say = useSay();
  const { ownMoment, number } = useFormat();
  return (
    <RecordList
      resource="security-events"
      schema={securityEvent}
      title="places.security.name"
      empty={t('security.none')}
      sort={{ field: 'at', order: 'DESC' }}
      lead={t('security.lead')}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        {
          kind: 'choice',
          source: 'outcome',
          label: 'security.outcome',
          options: outcomes.map((value) => ({ value, label: t(`security.outcomes.${value}`) })),
        },
      ]}
      columns={[
        {
          source: 'words',
          fixed: true,
          render: ({ words, outcome, refusal, reason, times }) => (
            <>
              {say(words)} {outcome === 'refused' && <Chip tone="wait">{t('security.outcomes.refused')}</Chip>}{' '}
              {times > 1 && t('security.times', { times: number(times) })}
              {(refusal !== null || reason !== null) && (
                <small style={{ display: 'block' }}>{refusal === null ? reason : say(refusal)}</small>
              )}
            </>
          ),
        },
        {
          source: 'accountName',
          fixed: true,
          render: ({ accountName, outcome }) => accountName ?? t(outcome === 'done' ? 'security.server' : 'security.nobody'),
        },
        { source: 'subjectName', fixed: true, render: ({ subjectName }) => subjectName ?? '–' },
        {
          source: 'address',
          fixed: true,
          render: ({ address }) => (address === manyAddresses ? t('security.manyAddresses') : (address ?? t('security.server'))),
        },
        { source: 'at', render: ({ at }) => ownMoment(at) },
      ]}
    />
  );
}
