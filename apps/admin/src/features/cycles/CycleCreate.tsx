import { createCycle } from '@siklus/contracts/cycles';
import type { TemplateLine } from '@siklus/domain';
import { RecordCreate } from '../../kit/forms/RecordPages';
import { Failure } from '../../kit/ui/Failure';
import { Page } from '../../kit/ui/Page';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { datesIn, useCycleForm } from './cycle-form';
import { useTemplate } from './ScheduleInput';

/**
 * A new cycle: whose, which year, who takes part, and the dates of the template, which may be moved. It stays a draft until it is opened.
 */
export function CycleCreate() {
  const t = useText();
  const { data, error, isPending, refetch } = useTemplate();
  if (data === undefined)
    return (
      <Page title={t('cycles.create')} narrow>
        {isPending ? <Waiting lines={8} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  return <NewCycle template={data.lines} />;
}

function NewCycle({ template }: { readonly template: readonly TemplateLine[] }) {
  const t = useText();
  const thisYear = new Date().getFullYear();
  return (
    <RecordCreate
      resource="cycles"
      schema={createCycle}
      title={t('cycles.create')}
      lead={t('cycles.createLead')}
      confirm={t('cycles.save')}
      leadsTo="show"
      begin={{ year: thisYear, schedule: datesIn(thisYear, template), joins: true }}
      {...useCycleForm(template)}
    />
  );
}
