import Box from '@mui/material/Box';
import type { Plan } from '@siklus/contracts/plans';
import type { SamplePlan } from '@siklus/contracts/sample-plans';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { byFit, fitOf, type Approach } from '@siklus/domain';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Choices } from '../../kit/forms/Choices';
import type { DraftResult } from '../../kit/steps/inputs/plan-draft';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { FieldError } from '../../kit/ui/Field';
import { Waiting } from '../../kit/ui/Waiting';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import type { TakingProps } from './taking';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly results: readonly DraftResult[];
  readonly approach?: Approach;
}

/** Samples of the library, those for the person's post first, and before them the own plan that was agreed last. */
export function SampleDialog({ task, tooMany, onTake, onClose }: TakingProps & { readonly task: TaskDetail }) {
  const t = useText();
  const { dayOf } = useFormat();
  const [chosen, setChosen] = useState<string>();
  const samples = useGetList<SamplePlan>('sample-plans', {
    filter: { active: true },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 200 },
  });
  const agreed = useGetList<Plan>('plans', {
    filter: { employeeId: task.employeeId },
    sort: { field: 'agreedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 10 },
  });
  const failed = samples.error ?? agreed.error;
  const post = task.employee.position ?? '';
  const earlier = agreed.data?.find(({ participantId }) => participantId !== task.participantId);
  const choices: readonly Choice[] = [
    ...(earlier === undefined
      ? []
      : [
          {
            id: earlier.id,
            label: t('planStart.earlier', { year: earlier.year, day: dayOf(earlier.agreedAt, task.zone) }),
            results: earlier.results,
            approach: earlier.approach,
          },
        ]),
    ...byFit(samples.data ?? [], post).map((sample) => ({
      id: sample.id,
      label: fitOf(sample, post) > 0 ? t('planStart.forYou', { name: sample.name }) : sample.name,
      results: sample.results,
    })),
  ];
  const taken = choices.find(({ id }) => id === chosen);
  const fault = taken && tooMany(taken.results);
  return (
    <Dialog
      title={t('planStart.sample')}
      confirm={t('planStart.take')}
      disabled={taken === undefined || fault !== undefined}
      onClose={onClose}
      onConfirm={() => taken && onTake(taken.results, taken.approach)}
    >
      <Box>{t('planStart.sampleLead')}</Box>
      {failed !== null && failed !== undefined ? (
        <Failure error={failed} onRetry={() => void Promise.all([samples.refetch(), agreed.refetch()])} />
      ) : samples.isPending || agreed.isPending ? (
        <Waiting />
      ) : (
        <Choices
          label={t('planStart.from')}
          choices={choices.map(({ id, label, results }) => ({ value: id, label, text: results.map(({ title }) => title).join(' · ') }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {fault !== undefined && <FieldError>{fault}</FieldError>}
    </Dialog>
  );
}
