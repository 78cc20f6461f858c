import type { BulkAct, Cycle, Progress } from '@siklus/contracts';
import { isLocalDate } from '@siklus/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRedirect } from 'react-admin';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { RecordPicker } from '../../kit/lists/RecordPicker';
import { newKey } from '../../kit/providers/dataProvider';
import { useVerbs } from '../../kit/providers/useVerbs';
import { DayBox } from '../../kit/ui/DayBox';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { SelectBox } from '../../kit/ui/SelectBox';
import { showFirstFault } from '../../kit/ui/showFirstFault';
import { TextBox } from '../../kit/ui/TextBox';
import { useReach } from '../bulk-operations/useReach';
import { currentStep, type StepProgress } from './pace';

type Kind = BulkAct['kind'];
const kinds: readonly Kind[] = ['extend', 'remind', 'skip', 'reopen', 'refresh'];

interface BulkActDialogProps {
  readonly cycle: Cycle;
  readonly progress: Progress;
  readonly initial: Kind;
  readonly onClose: () => void;
}

/** An act on everybody in a step: what, whom, and how many that will be, before anything is sent. */
export function BulkActDialog({ cycle, progress, initial, onClose }: BulkActDialogProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const { actInBulk } = useVerbs();
  const redirect = useRedirect();
  const queryClient = useQueryClient();
  const keyOf = ({ step, occasion }: Pick<StepProgress, 'step' | 'occasion'>) => `${step}/${occasion}`;
  const begin = currentStep(progress);
  const [kind, setKind] = useState(initial);
  const [chosen, setChosen] = useState(begin ? keyOf(begin) : '');
  const [unitId, setUnitId] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const [key] = useState(newKey);
  const step = progress.steps.find((each) => keyOf(each) === chosen);
  const needsStep = kind !== 'refresh';
  const needsReason = kind === 'skip' || kind === 'reopen';
  const isWhole = (!needsStep || step !== undefined) && (kind !== 'extend' || isLocalDate(dueOn)) && (!needsReason || reason.trim() !== '');
  const about = {
    cycleId: cycle.id,
    kind,
    occasion: needsStep && step ? step.occasion : '',
    ...(needsStep && step ? { step: step.step } : {}),
    ...(unitId === '' ? {} : { unitId }),
  };
  const reach = useReach(needsStep && step === undefined ? [] : [about]);
  const expected = reach.numbers?.[0];
  const act = useMutation({
    mutationFn: actInBulk,
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['bulk-operations'] });
      redirect('show', 'bulk-operations', id);
    },
    onError: reach.lookAfter,
  });
  const required = (isGiven: boolean) => (wasPressed && !isGiven ? t('ui.required') : undefined);

  function confirm() {
    setPressed(true);
    if (!isWhole) return showFirstFault();
    if (expected === undefined) return;
    act.mutate({
      key,
      expected,
      ...about,
      ...(kind === 'extend' ? { dueOn } : {}),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
  }

  return (
    <Dialog
      title={t('bulk.title')}
      confirm={t(`bulk.kinds.${kind}.verb`)}
      busy={act.isPending}
      disabled={isWhole && expected === undefined}
      onClose={onClose}
      onConfirm={confirm}
    >
      <SelectBox
        label={t('bulk.what')}
        hint={t(`bulk.kinds.${kind}.hint`)}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`bulk.kinds.${value}.label`) }))}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? initial)}
      />
      {needsStep && (
        <SelectBox
          label={t('board.step')}
          value={chosen}
          error={required(step !== undefined)}
          options={progress.steps.map((each) => ({ value: keyOf(each), label: say(each.label) }))}
          onChange={setChosen}
        />
      )}
      <RecordPicker resource="units" label={t('bulk.unit')} hint={t('bulk.unitHint')} value={unitId} onChange={setUnitId} />
      {kind === 'extend' && (
        <DayBox
          label={t('bulk.dueOn')}
          required
          value={dueOn}
          onChange={setDueOn}
          error={required(dueOn !== '')}
          {...(step ? { min: step.dueOn } : {})}
        />
      )}
      {(needsReason || kind === 'extend') && (
        <TextBox
          label={t(needsReason ? 'task.reason' : 'bulk.reasonOptional')}
          required={needsReason}
          lines={2}
          value={reason}
          onChange={setReason}
          error={required(!needsReason || reason.trim() !== '')}
          inputProps={{ maxLength: 2000 }}
        />
      )}
      {expected !== undefined && (
        <Notice tone={expected === 0 ? 'wait' : 'sea'}>{t('bulk.reach', { smart_count: expected, count: number(expected) })}</Notice>
      )}
      {reach.error && <Failure error={reach.error} />}
      {act.isError && <Failure error={act.error} />}
    </Dialog>
  );
}
