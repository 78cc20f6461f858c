import Box from '@mui/material/Box';
import type { BulkAct, BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Text } from '@siklus/domain';
import { useNotify, useRedirect } from 'react-admin';
import { useRef, useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Bullets } from '../../kit/ui/Bullets';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { askedFor, isAnswered } from './asked';
import { groupsOf, reachedOf, type Picked } from './picked';
import { RestingSteps } from './RestingSteps';
import { useReach } from './useReach';

export interface PickedActs {
  readonly picked: readonly Picked[];
  /** What these are: steps of documents, or people. */
  readonly what: 'steps' | 'people';
  /** What the form begins with. */
  readonly begin?: Pick<BulkAct, 'cause'>;
}

interface PickedActDialogProps extends PickedActs {
  readonly kind: BulkAct['kind'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what the act does to how many of the chosen, asks for the date, the cause or the reason, then starts it. */
export function PickedActDialog({ kind, picked, what, begin, onClose, onDone }: PickedActDialogProps) {
  const t = useText();
  const say = useSay();
  const { number, ofYear } = useFormat();
  const stepOf = (label: Text, year: number | undefined) => (year === undefined ? say(label) : ofYear(say(label), year));
  const { actInBulk } = useVerbs();
  const notify = useNotify();
  const redirect = useRedirect();
  const [dueOn, setDueOn] = useState<string>();
  const [withResting, setWithResting] = useState(false);
  const groups = groupsOf(picked);
  const acts = groups.map(({ cycleId, step, occasion = '', participantIds }) => ({
    kind,
    cycleId,
    occasion,
    ...(step === undefined ? {} : { step }),
    participantIds: [...participantIds],
  }));
  const reach = useReach(kind === 'extend' && dueOn !== undefined ? acts.map((act) => ({ ...act, dueOn })) : acts);
  const { parts, total, left } = reachedOf(groups, reach.numbers);
  /** The number that each act was first sent with. */
  const sent = useRef(new Map<number, number>());
  const verb = t(`bulk.kinds.${kind}.verb`);
  return (
    <FormDialog
      keptAs={`stuck-runs/${kind}`}
      {...askedFor(kind)}
      begin={{ ...begin, ...(kind === 'withdraw' ? { recordsStanding: true } : {}) }}
      title={t(`bulk.picked.${what}.confirm`, { verb, smart_count: total })}
      lead={
        <>
          {t(`bulk.kinds.${kind}.hint`)}
          {what === 'steps' && (
            <Bullets>
              {parts.map(
                ({ cycleId, year, step, occasion, label, count }) =>
                  label && (
                    <li key={`${cycleId}/${step}/${occasion}`}>
                      {t('bulk.picked.ofStep', { count: number(count), step: stepOf(label, year) })}
                    </li>
                  ),
              )}
            </Bullets>
          )}
          {left > 0 && (
            <Box>
              {t(`bulk.picked.${what}.left`, { smart_count: left })}
              <Bullets>
                {reach.left.map(({ why, count }) => (
                  <li key={why.id}>{t('bulk.picked.why', { count: number(count), why: say(why) })}</li>
                ))}
              </Bullets>
            </Box>
          )}
        </>
      }
      confirm={verb}
      onChange={(values) => setDueOn(values.dueOn as string | undefined)}
      disabled={(values) => total === 0 || (isAnswered(kind, values) && reach.numbers === undefined)}
      below={() => (
        <>
          {reach.unrated > 0 && (
            <Notice tone="wait">{t('bulk.unrated', { smart_count: reach.unrated, count: number(reach.unrated) })}</Notice>
          )}
          <RestingSteps
            kind={kind}
            resting={reach.resting}
            withResting={withResting}
            onChange={acts.length === 1 ? setWithResting : undefined}
          />
          {reach.error && <Failure error={reach.error} />}
        </>
      )}
      act={async (answers, key) => {
        const started: BulkOperation[] = [];
        // One after another under keys of their own: a repetition after a dead link starts none twice.
        for (const [index, about] of acts.entries()) {
          const expected = sent.current.get(index) ?? reach.numbers?.[index] ?? 0;
          sent.current.set(index, expected);
          if (expected === 0) continue;
          const along = withResting ? { withResting } : {};
          started.push(await actInBulk({ ...answers, ...about, ...along, expected, key: `${key}-${index}` }));
        }
        return started;
      }}
      onDone={(started) => {
        onDone();
        const [only] = started;
        if (started.length === 1 && only) redirect('show', 'bulk-operations', only.id);
        else notify(t('bulk.picked.done', { smart_count: started.length }), { type: 'success' });
      }}
      onRefused={(error) => {
        // The last one sent was refused, and will be sent with the number that is seen then.
        if (reach.lookAfter(error)) sent.current.delete(sent.current.size - 1);
      }}
      onClose={onClose}
    />
  );
}
