import type { BulkAct, BulkOperation } from '@siklus/contracts/bulk-operations';
import type { StuckRun } from '@siklus/contracts/stuck-runs';
import { useNotify, useRedirect } from 'react-admin';
import { useRef, useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Bullets } from '../../kit/ui/Bullets';
import { Failure } from '../../kit/ui/Failure';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { askedFor, isAnswered } from '../bulk-operations/asked';
import { useReach } from '../bulk-operations/useReach';
import { groupsOf, reachedOf } from './picked';

export type StuckAct = Extract<BulkAct['kind'], 'remind' | 'extend' | 'skip'>;

interface StuckActDialogProps {
  readonly kind: StuckAct;
  readonly picked: readonly StuckRun[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what the act does to how many documents of which step, asks for the date or the reason, then starts it. */
export function StuckActDialog({ kind, picked, onClose, onDone }: StuckActDialogProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const { actInBulk } = useVerbs();
  const notify = useNotify();
  const redirect = useRedirect();
  const [dueOn, setDueOn] = useState<string>();
  const groups = groupsOf(picked);
  const acts = groups.map(({ cycleId, step, occasion, participantIds }) => ({
    kind,
    cycleId,
    step,
    occasion,
    participantIds: [...participantIds],
  }));
  const reach = useReach(kind === 'extend' && dueOn !== undefined ? acts.map((act) => ({ ...act, dueOn })) : acts);
  const { parts, total, left } = reachedOf(groups, reach.numbers);
  /** The number that each act was first sent with. */
  const sent = useRef(new Map<number, number>());
  const verb = t(`bulk.kinds.${kind}.verb`);
  return (
    <FormDialog
      {...askedFor(kind)}
      title={t('stuck.confirm', { verb, smart_count: total })}
      lead={
        <>
          {t(`bulk.kinds.${kind}.hint`)}
          <Bullets>
            {parts.map(({ cycleId, step, occasion, label, count }) => (
              <li key={`${cycleId}/${step}/${occasion}`}>{t('stuck.groups', { count: number(count), step: say(label) })}</li>
            ))}
          </Bullets>
          {left > 0 && <p>{t('stuck.left', { smart_count: left })}</p>}
        </>
      }
      confirm={verb}
      onChange={(values) => setDueOn(values.dueOn as string | undefined)}
      disabled={(values) => total === 0 || (isAnswered(kind, values) && reach.numbers === undefined)}
      below={() => reach.error && <Failure error={reach.error} />}
      act={async (answers, key) => {
        const started: BulkOperation[] = [];
        // One after another under keys of their own: a repetition after a dead link starts none twice.
        for (const [index, about] of acts.entries()) {
          const expected = sent.current.get(index) ?? reach.numbers?.[index] ?? 0;
          sent.current.set(index, expected);
          if (expected === 0) continue;
          started.push(await actInBulk({ ...answers, ...about, expected, key: `${key}-${index}` }));
        }
        return started;
      }}
      onDone={(started) => {
        onDone();
        const [only] = started;
        if (started.length === 1 && only) redirect('show', 'bulk-operations', only.id);
        else notify(t('stuck.done', { smart_count: started.length }), { type: 'success' });
      }}
      onRefused={(error) => {
        // The last one sent was refused, and will be sent with the number that is seen then.
        if (reach.lookAfter(error)) sent.current.delete(sent.current.size - 1);
      }}
      onClose={onClose}
    />
  );
}
