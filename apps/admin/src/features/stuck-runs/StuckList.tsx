import Box from '@mui/material/Box';
import { stuckRun, type StuckRun } from '@siklus/contracts/stuck-runs';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { heldBy, inCycle, waitingFor } from '../../kit/lists/linked-fields';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { ChoosingList, type Choosing } from '../bulk-operations/ChoosingList';

/** What does not move: the document, the step, who has it, since when, why, and what is proposed; some may be chosen and acted on. */
export function StuckList() {
  const t = useText();
  const say = useSay();
  const { dayOf, moment, ofYear } = useFormat();
  const stepOf = ({ label, year }: StuckRun) => ofYear(say(label), year);
  const mayAct = mayByRole(useSession(), 'bulk.act');
  const kinds = (['blocked', 'late'] as const).map((value) => ({ value, label: t(`stuck.kinds.${value}`) }));
  const choosing: Choosing<StuckRun> = {
    kinds: ['skip', 'extend', 'remind'],
    what: 'steps',
    isMine: (run) => mayTo(run, 'bulk.act'),
    pickedOf: (run) => run,
    labelOf: (run) => t('stuck.pick', { name: run.employeeName, step: stepOf(run) }),
    tooMany: 'stuck.tooMany',
  };
  return (
    <ChoosingList
      resource="stuck-runs"
      schema={stuckRun}
      title="places.stuckRuns.name"
      sort={{ field: 'since', order: 'ASC' }}
      choosing={mayAct ? choosing : undefined}
      lead={`${t('stuck.lead')}${mayAct ? ` ${t('stuck.choose')}` : ''}`}
      empty={t('stuck.none')}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        { kind: 'choice', source: 'kind', label: 'stuck.kind', options: kinds },
        inCycle,
        heldBy,
        waitingFor,
      ]}
      columns={[
        {
          source: 'employeeName',
          render: (run) => (
            <>
              <Link quiet to={`/participants/${run.participantId}/show`}>
                {run.employeeName}
              </Link>
              <Box sx={{ fontSize: '0.78125rem', fontWeight: 400 }}>{run.unitName}</Box>
            </>
          ),
        },
        { source: 'label', fixed: true, render: stepOf },
        {
          source: 'holderName',
          fixed: true,
          render: ({ holderName, pool, heldSince, remindedAt, zone }) => (
            <>
              {holderName ?? t(pool === null ? 'owners.nobody' : 'owners.trainingOffice')}
              {heldSince !== null && (
                <Box sx={{ fontSize: '0.78125rem' }}>{t('lists.heldSince', { since: dayOf(heldSince, zone, 'short') })}</Box>
              )}
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
