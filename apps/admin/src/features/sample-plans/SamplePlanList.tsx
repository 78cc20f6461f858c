import { samplePlan } from '@siklus/contracts/sample-plans';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip } from '../../kit/ui/Chip';
import { LinkButton } from '../../kit/ui/LinkButton';
import { useText } from '../../kit/words/text';

/** The library of plans to begin from. */
export function SamplePlanList() {
  const t = useText();
  const mayWrite = mayByRole(useSession(), 'sample-plan.write');
  return (
    <RecordList
      resource="sample-plans"
      schema={samplePlan}
      title="places.samplePlans.name"
      empty={t('samples.none')}
      sort={{ field: 'name', order: 'ASC' }}
      {...(mayWrite ? { link: 'edit' as const } : {})}
      actions={
        mayWrite && (
          <LinkButton to="/sample-plans/create" variant="contained">
            {t('places.newSamplePlan.name')}
          </LinkButton>
        )
      }
      filters={[{ kind: 'text', source: 'q', label: 'samples.search' }]}
      columns={[
        { source: 'name', render: ({ name }) => name },
        { source: 'positions', render: ({ positions }) => positions.join(', '), fixed: true },
        { source: 'results', render: ({ results }) => t('samples.results', { smart_count: results.length }), fixed: true },
        {
          source: 'active',
          render: ({ active }) => <Chip tone={active ? 'ok' : 'plain'}>{t(active ? 'samples.active' : 'samples.inactive')}</Chip>,
        },
      ]}
    />
  );
}
