import Box from '@mui/material/Box';
import { mostPicked } from '@siklus/contracts/bulk-operations';
import { stuckRun, type StuckRun } from '@siklus/contracts/stuck-runs';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { PickBox } from '../../kit/lists/PickBox';
import { PickMany } from '../../kit/lists/PickMany';
import { RecordList } from '../../kit/lists/RecordList';
import { usePicked } from '../../kit/lists/usePicked';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { PickedActButtons } from '../bulk-operations/PickedActButtons';

/** What does not move: the document, the step, who has it, since when, why, and what is proposed; some may be chosen and acted on. */
export function StuckList() {
  const t = useText();
  const say = useSay();
  const { dayOf, moment, number, ofYear } = useFormat();
  const stepOf = ({ label, year }: StuckRun) => ofYear(say(label), year);
  const mayAct = mayByRole(useSession(), 'bulk.act');
  const { picked, pick, isPicked, toggle } = usePicked<StuckRun>();
  const isMine = (run: StuckRun) => mayTo(run, 'bulk.act');
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
          {mayAct && (
            <PickMany
              picked={picked}
              onPick={pick}
              isMine={isMine}
              most={mostPicked}
              tooMany={t('stuck.tooMany', { most: number(mostPicked) })}
            />
          )}
        </>
      }
      actions={mayAct && <PickedActButtons kinds={['skip', 'extend', 'remind']} what="steps" picked={picked} onDone={() => pick([])} />}
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
            <PickBox
              label={t('stuck.pick', { name: run.employeeName, step: stepOf(run) })}
              isMine={isMine(run)}
              checked={isPicked(run)}
              onChange={() => toggle(run)}
            >
              <Link quiet to={`/participants/${run.participantId}/show`}>
                {run.employeeName}
              </Link>
              <Box sx={{ fontSize: '0.78125rem', fontWeight: 400 }}>{run.unitName}</Box>
            </PickBox>
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
