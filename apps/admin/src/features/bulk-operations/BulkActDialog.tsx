import type { BulkAct } from '@siklus/contracts/bulk-operations';
import { bulkActKinds, type Text } from '@siklus/domain';
import { useRedirect } from 'react-admin';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { SelectBox } from '../../kit/ui/SelectBox';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { askedFor, isAnswered } from './asked';
import { RestingSteps } from './RestingSteps';
import { useReach } from './useReach';

type Kind = BulkAct['kind'];
const kinds: readonly Kind[] = ['extend', 'remind', 'skip', 'reopen', 'refresh'];

interface Step {
  readonly step: string;
  readonly occasion: string;
  readonly label: Text;
}

/** On whom it acts: everybody in a cycle, whom a unit may narrow, or these. */
type Whom =
  | { readonly parts: readonly { readonly unitId: string; readonly name: string }[]; readonly participantIds?: undefined }
  | { readonly participantIds: string[]; readonly parts?: undefined };

interface BulkActDialogProps {
  readonly title: string;
  readonly cycleId: string;
  readonly steps: readonly Step[];
  /** What it opens with. */
  readonly initial: { readonly kind: Kind; readonly step: Step | undefined };
  /** With parts, whoever looks after these acts on one of them: the whole is not offered to him. */
  readonly whom: Whom;
  readonly onClose: () => void;
}

const ActedUnitInput = unitInputFor('bulk.act');

/** An act on people in a step: what, whom, and how many that will be, before anything is sent. */
export function BulkActDialog({ title, cycleId, steps, initial, whom, onClose }: BulkActDialogProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const { actInBulk } = useVerbs();
  const redirect = useRedirect();
  const [kind, setKind] = useState(initial.kind);
  const [withResting, setWithResting] = useState(false);
  const [chosen, setChosen] = useState(initial.step);
  const { parts = [], participantIds } = whom;
  const inUnit = participantIds === undefined && parts.length === 0;
  const [unitId, setUnitId] = useState(parts[0]?.unitId);
  const [dueOn, setDueOn] = useState<string>();
  const step = kind === 'refresh' ? undefined : chosen;
  const keyOf = (each: Step) => `${each.step}/${each.occasion}`;
  const about = {
    cycleId,
    kind,
    occasion: step?.occasion ?? '',
    ...(step ? { step: step.step } : {}),
    ...(unitId === undefined ? {} : { unitId }),
    ...(participantIds === undefined ? {} : { participantIds }),
  };
  const reach = useReach([kind === 'extend' && dueOn !== undefined ? { ...about, dueOn } : about]);
  const expected = reach.total;
  return (
    <FormDialog
      keptAs={`cycles/${cycleId}/act/${participantIds?.[0] ?? 'all'}`}
      {...askedFor(kind, { inUnit })}
      title={title}
      lead={
        <>
          <SelectBox
            label={t('bulk.what')}
            hint={t(`bulk.kinds.${kind}.hint`)}
            value={kind}
            options={kinds.map((value) => ({ value, label: say(bulkActKinds[value].label) }))}
            onChange={(value) => {
              setKind(kinds.find((each) => each === value) ?? initial.kind);
              setWithResting(false);
            }}
          />
          {step && (
            <SelectBox
              label={t('board.step')}
              value={keyOf(step)}
              options={steps.map((each) => ({ value: keyOf(each), label: say(each.label) }))}
              onChange={(value) => setChosen(steps.find((each) => keyOf(each) === value))}
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
      onChange={(values) => {
        if (inUnit) setUnitId(values.unitId as string | undefined);
        setDueOn(values.dueOn as string | undefined);
      }}
      disabled={(values) => expected === 0 || (isAnswered(kind, values) && expected === undefined)}
      below={() => (
        <>
          {expected !== undefined && (
            <Notice tone={expected === 0 ? 'wait' : 'sea'}>
              {expected === 0 ? t('bulk.reachNobody') : t('bulk.reach', { smart_count: expected, count: number(expected) })}
            </Notice>
          )}
          {reach.unrated > 0 && (
            <Notice tone="wait">{t('bulk.unrated', { smart_count: reach.unrated, count: number(reach.unrated) })}</Notice>
          )}
          <RestingSteps kind={kind} resting={reach.resting} withResting={withResting} onChange={setWithResting} />
          {reach.error && <Failure error={reach.error} />}
        </>
      )}
      act={(answers, key) =>
        actInBulk({ ...answers, ...about, ...(kind === 'reopen' || kind === 'skip' ? { withResting } : {}), expected: expected ?? 0, key })
      }
      onDone={({ id }) => redirect('show', 'bulk-operations', id)}
      onRefused={reach.lookAfter}
      onClose={onClose}
    />
  );
}
