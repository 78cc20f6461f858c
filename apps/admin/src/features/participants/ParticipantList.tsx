import { mostPicked } from '@siklus/contracts/bulk-operations';
import { participant, type Participant } from '@siklus/contracts/participants';
import { leavingCauses, participantStates, registry, repairOf, unfinishedStates, type Need } from '@siklus/domain';
import { useListContext } from 'react-admin';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import type { Column } from '../../kit/lists/column';
import { PickBox } from '../../kit/lists/PickBox';
import { PickMany } from '../../kit/lists/PickMany';
import { RecordList } from '../../kit/lists/RecordList';
import { useLinkedFilter } from '../../kit/lists/useLinkedFilter';
import { usePicked } from '../../kit/lists/usePicked';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { useStepName } from '../../kit/steps/useStepName';
import { PickedActButtons } from '../bulk-operations/PickedActButtons';

const tones: Readonly<Record<Participant['state'], Tone>> = { active: 'sea', complete: 'ok', withdrawn: 'plain', unfinished: 'clove' };

/** What may be done with many of a list: those who have left are withdrawn, those who were withdrawn taken back. */
type Act = 'withdraw' | 'take-back';

/** Everybody in the cycles one may see; the numbers of a board lead here with their filter. */
export function ParticipantList() {
  const session = useSession();
  const { leaving, state } = useLinkedFilter();
  const asked: Act | undefined = leaving === true ? 'withdraw' : state === 'withdrawn' ? 'take-back' : undefined;
  const act = mayByRole(session, 'participant.withdraw') && mayByRole(session, 'bulk.act') ? asked : undefined;
  // What was chosen for one act is not chosen for another.
  return <People key={act} act={act} />;
}

function People({ act }: { readonly act: Act | undefined }) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const { picked, pick, isPicked, toggle } = usePicked<Participant>();
  const isMine = (row: Participant) => mayTo(row, 'participant.withdraw') && mayTo(row, 'bulk.act');
  const causes = new Set(picked.map(({ proposedCause }) => proposedCause ?? undefined));
  const [cause] = causes.size === 1 ? causes : [];
  const states = participantStates.map((value) => ({ value, label: t(`participants.states.${value}`) }));
  return (
    <RecordList
      resource="participants"
      schema={participant}
      title="places.participants.name"
      sort={{ field: 'employeeName', order: 'ASC' }}
      {...(act === undefined ? { link: 'show' } : {})}
      lead={
        <>
          <FilterSentence />
          {act !== undefined && (
            <PickMany
              picked={picked}
              onPick={pick}
              isMine={isMine}
              most={mostPicked}
              tooMany={t('participants.tooMany', { most: number(mostPicked) })}
            />
          )}
        </>
      }
      actions={
        act !== undefined && (
          <PickedActButtons
            kinds={[act]}
            what="people"
            picked={picked.map(({ id, cycleId }) => ({ participantId: id, cycleId }))}
            {...(cause === undefined ? {} : { begin: { cause } })}
            onDone={() => pick([])}
          />
        )
      }
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        { kind: 'choice', source: 'state', label: 'lists.state', options: states },
      ]}
      columns={[
        {
          source: 'employeeName',
          render: (row) =>
            act === undefined ? (
              row.employeeName
            ) : (
              <PickBox
                label={t('participants.pick', { name: row.employeeName })}
                isMine={isMine(row)}
                checked={isPicked(row)}
                onChange={() => toggle(row)}
              >
                <Link quiet to={`/participants/${row.id}/show`}>
                  {row.employeeName}
                </Link>
              </PickBox>
            ),
        },
        { source: 'nip', render: ({ nip }) => nip },
        { source: 'unitName', render: ({ unitName }) => unitName },
        { source: 'year', render: ({ year }) => year },
        ...(act === 'withdraw' ? [causeColumn(say)] : []),
        { source: 'state', render: ({ state }) => <Chip tone={tones[state]}>{t(`participants.states.${state}`)}</Chip> },
      ]}
    />
  );
}

/** Why somebody has left, as his standing has it. */
function causeColumn(say: ReturnType<typeof useSay>): Column<typeof participant> {
  return {
    source: 'proposedCause',
    fixed: true,
    render: ({ proposedCause }) => (proposedCause === null ? '–' : say(leavingCauses[proposedCause])),
  };
}

const runStates = ['scheduled', 'blocked', 'open', 'done', 'skipped'] as const;

/** Says which number of the board this list is. */
function FilterSentence() {
  const t = useText();
  const say = useSay();
  const { filterValues } = useListContext();
  const nameOf = useStepName((filterValues as { cycleId?: string } | undefined)?.cycleId);
  const { leaving, ...given } = (filterValues ?? {}) as Readonly<Record<string, unknown>>;
  const { step, occasion = '', need, ...values } = given as Readonly<Record<string, string | undefined>>;
  const asked: readonly (string | undefined)[] = [values.runState].flat();
  const state = unfinishedStates.every((each) => asked.includes(each)) ? 'owed' : runStates.find((each) => each === asked[0]);
  if (leaving === true) return <>{t('participants.leaving')}</>;
  if (need !== undefined) return <>{t('participants.heldUp', { why: say(repairOf(registry, need as Need).label) })}</>;
  if (step === undefined && state === 'blocked') return <>{t('participants.held')}</>;
  if (step === undefined || state === undefined) return null;
  return <>{t(`participants.at.${state}`, { step: nameOf(step, occasion) })}</>;
}
