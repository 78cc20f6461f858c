import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { stuckRun, type StuckRun } from '@siklus/contracts/stuck-runs';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { PickMany } from './PickMany';
import { StuckActButtons } from './StuckActButtons';

/** What does not move: the document, the step, who has it, since when, why, and what is proposed; some may be chosen and acted on. */
export function StuckList() {
  const t = useText();
  const say = useSay();
  const { dayOf, moment } = useFormat();
  const mayAct = mayByRole(useSession(), 'bulk.act');
  const [picked, setPicked] = useState<readonly StuckRun[]>([]);
  const isPicked = ({ id }: StuckRun) => picked.some((each) => each.id === id);
  const toggle = (run: StuckRun) => setPicked(isPicked(run) ? picked.filter(({ id }) => id !== run.id) : [...picked, run]);
  const kinds = (['blocked', 'late'] as const).map((value) => ({ value, label: t(`stuck.kinds.${value}`) }));
  return (
    <RecordList
      resource="stuck-runs"
      schema={stuckRun}
      title="places.stuckRuns.name"
      sort={{ field: 'since', order: 'ASC' }}
      lead={
        <>
          {t('stuck.lead')} {mayAct && t('stuck.choose')}
          {mayAct && <PickMany picked={picked} onPick={setPicked} />}
        </>
      }
      actions={mayAct && <StuckActButtons picked={picked} onDone={() => setPicked([])} />}
      empty={t('stuck.none')}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        { kind: 'choice', source: 'kind', label: 'stuck.kind', options: kinds },
      ]}
      columns={[
        {
          source: 'employeeName',
          render: (run) => (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
              {mayTo(run, 'bulk.act') && (
                <Checkbox
                  size="small"
                  sx={{ p: 1, my: -0.5, ml: -1 }}
                  checked={isPicked(run)}
                  onChange={() => toggle(run)}
                  slotProps={{ input: { 'aria-label': t('stuck.pick', { name: run.employeeName, step: say(run.label) }) } }}
                />
              )}
              <Box sx={{ minWidth: 0 }}>
                <Link quiet to={`/participants/${run.participantId}/show`}>
                  {run.employeeName}
                </Link>
                <Box sx={{ fontSize: '0.78125rem', fontWeight: 400 }}>{run.unitName}</Box>
              </Box>
            </Box>
          ),
        },
        { source: 'label', fixed: true, render: ({ label }) => say(label) },
        {
          source: 'holderName',
          fixed: true,
          render: ({ holderName, pool, remindedAt, zone }) => (
            <>
              {holderName ?? t(pool === null ? 'owners.nobody' : 'owners.trainingOffice')}
              {remindedAt !== null && (
                <Box sx={{ fontSize: '0.78125rem' }}>{t('stuck.reminded', { at: moment(remindedAt, zone, 'short') })}</Box>
              )}
            </>
          ),
        },
        { source: 'since', render: ({ since, zone }) => dayOf(since, zone) },
        {
          source: 'cause',
          heading: 'stuck.cause',
          fixed: true,
          render: ({ kind, needs, turnLabel, dueAt, zone }) => (
            <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
              <Chip tone={kind === 'late' ? 'late' : 'clove'}>{t(`stuck.kinds.${kind}`)}</Chip>
              {kind === 'late'
                ? t('stuck.lateCause', { turn: turnLabel === null ? '' : say(turnLabel), due: moment(dueAt, zone, 'short') })
                : needs.map(({ label }) => say(label)).join(', ')}
            </Box>
          ),
        },
        {
          source: 'fix',
          heading: 'stuck.fix',
          fixed: true,
          render: ({ kind, needs }) => (kind === 'late' ? t('stuck.lateFix') : needs.map(({ fix }) => say(fix)).join(' ')),
        },
      ]}
    />
  );
}
