import { createCycle, type Cycle } from '@siklus/contracts/cycles';
import type { TemplateLine } from '@siklus/domain';
import { useGetOne, useParams, useRedirect, useUpdate } from 'react-admin';
import { RecordForm } from '../../kit/forms/RecordForm';
import { Failure } from '../../kit/ui/Failure';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Notice } from '../../kit/ui/Notice';
import { Page } from '../../kit/ui/Page';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { useCycleForm } from './cycle-form';
import { useTemplate } from './ScheduleInput';

/** A draft as it is changed; once it is opened, only its setting can be. */
export function CycleEdit() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  const { data: cycle, error, isPending, refetch } = useGetOne<Cycle>('cycles', { id });
  const { data: template, error: templateError } = useTemplate();
  if (cycle === undefined || template === undefined)
    return (
      <Page title={t('cycles.edit')} narrow>
        {isPending || (error === null && templateError === null) ? (
          <Waiting lines={8} />
        ) : (
          <Failure error={error ?? templateError} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  if (cycle.state !== 'draft')
    return (
      <Page title={t('cycles.edit')} narrow>
        <Notice
          tone="wait"
          title={t('cycles.notDraft')}
          actions={
            <LinkButton size="small" to={`/cycles/${id}/show`}>
              {t('document.cycle', { year: cycle.year })}
            </LinkButton>
          }
        >
          {t('cycles.notDraftBody')}
        </Notice>
      </Page>
    );
  return <Draft key={cycle.version} cycle={cycle} template={template.lines} />;
}

function Draft({ cycle, template }: { readonly cycle: Cycle; readonly template: readonly TemplateLine[] }) {
  const t = useText();
  const redirect = useRedirect();
  const [update, { isPending, error }] = useUpdate();
  const { unitId, year, enrols, joins, asksExpectations } = cycle;
  // A step that the template no longer has is not asked for again.
  const schedule = cycle.schedule
    .filter((line) => template.some(({ step, occasion }) => step === line.step && occasion === line.occasion))
    .map(({ step, occasion, opensOn, dueOn }) => ({ step, occasion, opensOn, dueOn }));
  return (
    <RecordForm
      resource="cycles"
      keptAs={`cycles/${cycle.id}`}
      schema={createCycle}
      title={t('cycles.edit')}
      lead={t('cycles.createLead')}
      confirm={t('cycles.save')}
      begin={{ unitId, year, schedule, enrols: Object.keys(enrols).length === 0 ? undefined : enrols, joins, asksExpectations }}
      {...useCycleForm(template)}
      error={error}
      isSaving={isPending}
      onSave={(data) =>
        update(
          'cycles',
          { id: cycle.id, data, previousData: cycle },
          { mutationMode: 'pessimistic', returnPromise: true, onSuccess: () => redirect('show', 'cycles', cycle.id) },
        )
      }
    />
  );
}
