import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { BulkAct } from '@siklus/contracts/bulk-operations';
import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { useRedirect } from 'react-admin';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Bullets } from '../../kit/ui/Bullets';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { SelectBox } from '../../kit/ui/SelectBox';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { askedFor, isAnswered } from '../bulk-operations/asked';
import { useReach } from '../bulk-operations/useReach';
import { mayTo } from '../../kit/providers/access';
import { currentStep, type StepProgress } from './pace';

type Kind = BulkAct['kind'];
const kinds: readonly Kind[] = ['extend', 'remind', 'skip', 'reopen', 'refresh'];

interface BulkActDialogProps {
  readonly cycle: Cycle;
  readonly progress: Progress;
  readonly initial: Kind;
  readonly onClose: () => void;
}

const ActedUnitInput = unitInputFor('bulk.act');

/** An act on everybody in a step: what, whom, and how many that will be, before anything is sent. */
export function BulkActDialog({ cycle, progress, initial, onClose }: BulkActDialogProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const { actInBulk } = useVerbs();
  const redirect = useRedirect();
  const [kind, setKind] = useState(initial);
  const [withResting, setWithResting] = useState(false);
  const [chosen, setChosen] = useState(currentStep(progress));
  // Whoever looks after a part of the cycle acts on that part: the whole is not offered to him.
  const parts = mayTo(cycle, 'bulk.act') ? [] : (progress.parts ?? []).filter((part) => mayTo(part, 'bulk.act'));
  const [unitId, setUnitId] = useState(parts[0]?.unitId);
  const step = kind === 'refresh' ? undefined : chosen;
  const keyOf = (each: StepProgress) => `${each.step}/${each.occasion}`;
  const about = {
    cycleId: cycle.id,
    kind,
    occasion: step?.occasion ?? '',
    ...(step ? { step: step.step } : {}),
    ...(unitId === undefined ? {} : { unitId }),
  };
  const reach = useReach([about]);
  const expected = reach.total;
  return (
    <FormDialog
      {...askedFor(kind, { inUnit: parts.length === 0 })}
      title={t('bulk.title')}
      lead={
        <>
          <SelectBox
            label={t('bulk.what')}
            hint={t(`bulk.kinds.${kind}.hint`)}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`bulk.kinds.${value}.label`) }))}
            onChange={(value) => setKind(kinds.find((each) => each === value) ?? initial)}
          />
          {step && (
            <SelectBox
              label={t('board.step')}
              value={keyOf(step)}
              options={progress.steps.map((each) => ({ value: keyOf(each), label: say(each.label) }))}
              onChange={(value) => setChosen(progress.steps.find((each) => keyOf(each) === value))}
            />
          )}
          {unitId !== undefined && parts.length > 0 && (
            <SelectBox
              label={t('lists.unit')}
              value={unitId}
              options={parts.map(({ unitId: value, name }) => ({ value, label: name }))}
              onChange={setUnitId}
            />
          )}
        </>
      }
      confirm={t(`bulk.kinds.${kind}.verb`)}
      inputs={{ unitId: ActedUnitInput }}
      onChange={(values) => parts.length === 0 && setUnitId(values.unitId as string | undefined)}
      disabled={(values) => expected === 0 || (isAnswered(kind, values) && expected === undefined)}
      below={() => (
        <>
          {expected !== undefined && (
            <Notice tone={expected === 0 ? 'wait' : 'sea'}>{t('bulk.reach', { smart_count: expected, count: number(expected) })}</Notice>
          )}
          {reach.resting.length > 0 && (
            <Notice tone="wait" title={t('bulk.resting')}>
              <Bullets>
                {reach.resting.map(({ step: key, occasion, label, count }) => (
                  <li key={`${key}/${occasion}`}>
                    {t('bulk.restingStep', { step: say(label), count: number(count), smart_count: count })}
                  </li>
                ))}
              </Bullets>
              <FormControlLabel
                control={<Checkbox checked={withResting} onChange={(_, checked) => setWithResting(checked)} />}
                label={t('bulk.withResting')}
              />
              {!withResting && <Box sx={{ color: token('ink2') }}>{t('bulk.withoutResting')}</Box>}
            </Notice>
          )}
          {reach.error && <Failure error={reach.error} />}
        </>
      )}
      act={(answers, key) =>
        actInBulk({ ...answers, ...about, ...(kind === 'reopen' ? { withResting } : {}), expected: expected ?? 0, key })
      }
      onDone={({ id }) => redirect('show', 'bulk-operations', id)}
      onRefused={reach.lookAfter}
      onClose={onClose}
    />
  );
}
