import Box from '@mui/material/Box';
import type { BulkAct, BulkOperation, StuckRun } from '@siklus/contracts';
import { isLocalDate } from '@siklus/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useRedirect } from 'react-admin';
import { useRef, useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { newKey } from '../../kit/providers/dataProvider';
import { useVerbs } from '../../kit/providers/useVerbs';
import { DayBox } from '../../kit/ui/DayBox';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { showFirstFault } from '../../kit/ui/showFirstFault';
import { TextBox } from '../../kit/ui/TextBox';
import { useReach } from '../bulk-operations/useReach';
import { groupsOf } from './picked';

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
  const queryClient = useQueryClient();
  const [key] = useState(newKey);
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const groups = groupsOf(picked);
  const acts = groups.map(({ cycleId, step, occasion, participantIds }) => ({
    kind,
    cycleId,
    step,
    occasion,
    participantIds: [...participantIds],
  }));
  const reach = useReach(acts);
  /** The number that each act was first sent with. */
  const sent = useRef(new Map<number, number>());
  const isWhole = (kind !== 'extend' || isLocalDate(dueOn)) && (kind !== 'skip' || reason.trim() !== '');
  const act = useMutation({
    mutationFn: async () => {
      const started: BulkOperation[] = [];
      // One after another under keys of their own: a repetition after a dead link starts none twice.
      for (const [index, about] of acts.entries()) {
        const expected = sent.current.get(index) ?? reach.numbers?.[index] ?? 0;
        sent.current.set(index, expected);
        started.push(
          await actInBulk({
            key: `${key}-${index}`,
            ...about,
            expected,
            ...(kind === 'extend' ? { dueOn } : {}),
            ...(kind === 'skip' ? { reason: reason.trim() } : {}),
          }),
        );
      }
      return started;
    },
    onSuccess: (started) => {
      onDone();
      void queryClient.invalidateQueries();
      const [only] = started;
      if (started.length === 1 && only) redirect('show', 'bulk-operations', only.id);
      else notify(t('stuck.done', { smart_count: started.length }), { type: 'success' });
    },
    onError(error) {
      // The last one sent was refused, and will be sent with the number that is seen then.
      if (reach.lookAfter(error)) sent.current.delete(sent.current.size - 1);
    },
  });
  const verb = t(`bulk.kinds.${kind}.verb`);
  return (
    <Dialog
      title={t('stuck.confirm', { verb, smart_count: picked.length })}
      confirm={verb}
      busy={act.isPending}
      disabled={isWhole && reach.numbers === undefined}
      onClose={onClose}
      onConfirm={() => {
        setPressed(true);
        if (isWhole) act.mutate();
        else showFirstFault();
      }}
    >
      {t(`bulk.kinds.${kind}.hint`)}
      <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 1 }}>
        {groups.map(({ cycleId, step, occasion, label, participantIds }, index) => (
          <li key={`${cycleId}/${step}/${occasion}`}>
            {t('stuck.groups', { count: number(reach.numbers?.[index] ?? participantIds.length), step: say(label) })}
          </li>
        ))}
      </Box>
      {kind === 'extend' && (
        <DayBox
          label={t('bulk.dueOn')}
          required
          value={dueOn}
          onChange={setDueOn}
          error={wasPressed && dueOn === '' ? t('ui.required') : undefined}
        />
      )}
      {kind === 'skip' && (
        <TextBox
          label={t('task.reason')}
          required
          lines={2}
          value={reason}
          onChange={setReason}
          error={wasPressed && reason.trim() === '' ? t('ui.required') : undefined}
          inputProps={{ maxLength: 2000 }}
        />
      )}
      {reach.error && <Failure error={reach.error} />}
      {act.isError && <Failure error={act.error} />}
    </Dialog>
  );
}
