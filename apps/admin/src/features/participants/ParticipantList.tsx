import { formsOfMany } from '@siklus/contracts/exports';
import { participant, type Participant } from '@siklus/contracts/participants';
import {
  afterLeavings,
  afterLeavingWords,
  leavingCauses,
  participantStates,
  registry,
  repairOf,
  unfinishedStates,
  type AfterLeaving,
  type LeavingCause,
  type Need,
} from '@siklus/domain';
import { useListContext } from 'react-admin';
import { useSay, useText } from '../../kit/words/text';
import type { Column } from '../../kit/lists/column';
import { atStep, inCycle, ofUnitAlone, RunStates, waitingFor } from '../../kit/lists/linked-fields';
import { useLinkedFilter } from '../../kit/lists/useLinkedFilter';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Chip } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { useStepName } from '../../kit/steps/useStepName';
import { ChoosingList, type Choosing } from '../bulk-operations/ChoosingList';
import { documentTones } from './documentTones';

/** What may be done with many of a list: those who have left are withdrawn, those who were withdrawn taken back. */
type Act = 'withdraw' | 'take-back';

/** Everybody in the cycles one may see; the numbers of a board lead here with their filter. */
export function ParticipantList() {
  const session = useSession();
  const { leaving, afterLeaving, state } = useLinkedFilter();
  const asked: Act | undefined =
    leaving === true ? 'withdraw' : state === 'withdrawn' || afterLeaving === 'backAtWork' ? 'take-back' : undefined;
  const act = mayByRole(session, 'participant.withdraw') && mayByRole(session, 'bulk.act') ? asked : undefined;
  // What was chosen for one act is not chosen for another.
  return <People key={act} act={act} />;
}

function People({ act }: { readonly act: Act | undefined }) {
  const t = useText();
  const say = useSay();
  const states = participantStates.map((value) => ({ value, label: t(`participants.states.${value}`) }));
  const choosing = (kind: Act): Choosing<Participant> => ({
    kinds: [kind],
    what: 'people',
    isMine: (row) => mayTo(row, 'participant.withdraw') && mayTo(row, 'bulk.act'),
    pickedOf: ({ id, cycleId }) => ({ participantId: id, cycleId }),
    labelOf: ({ employeeName }) => t('participants.pick', { name: employeeName }),
    begin: commonCause,
    tooMany: 'participants.tooMany',
  });
  return (
    <ChoosingList
      resource="participants"
      schema={participant}
      title="places.participants.name"
      empty={t('participants.none')}
      sort={{ field: 'employeeName', order: 'ASC' }}
      {...(act === undefined ? { link: 'show' } : {})}
      choosing={act === undefined ? undefined : choosing(act)}
      forms={formsOfMany}
      lead={<FilterSentence />}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        { kind: 'choice', source: 'state', label: 'lists.state', options: states },
        inCycle,
        ofUnitAlone,
        waitingFor,
        atStep,
        { kind: 'linked', source: 'runState', says: ({ runState, step }) => (step === undefined ? <RunStates states={runState} /> : null) },
        { kind: 'linked', source: 'leaving', says: () => t('lists.leaving') },
        { kind: 'linked', source: 'afterLeaving', says: ({ afterLeaving }) => say(afterLeavingWords[afterLeaving as AfterLeaving]) },
      ]}
      columns={[
        {
          source: 'employeeName',
          render: (row) =>
            act === undefined ? (
              row.employeeName
            ) : (
              <Link quiet to={`/participants/${row.id}/show`}>
                {row.employeeName}
              </Link>
            ),
        },
        { source: 'nip', render: ({ nip }) => nip },
        { source: 'unitName', render: ({ unitName }) => unitName },
        { source: 'year', render: ({ year }) => year },
        ...(act === 'withdraw' ? [causeColumn(say)] : []),
        { source: 'state', render: ({ state }) => <Chip tone={documentTones[state]}>{t(`participants.states.${state}`)}</Chip> },
      ]}
    />
  );
}

/** The cause that their standing proposes for all of them alike. */
function commonCause(picked: readonly Participant[]): { readonly cause: LeavingCause } | undefined {
  const [cause, ...others] = new Set(picked.map(({ proposedCause }) => proposedCause));
  return cause == null || others.length > 0 ? undefined : { cause };
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
  const left = afterLeavings.find((each) => each === values.afterLeaving);
  if (left !== undefined) return <>{t(`participants.afterLeaving.${left}`)}</>;
  if (need !== undefined) return <>{t('participants.heldUp', { why: say(repairOf(registry, need as Need).label) })}</>;
  if (step === undefined && state === 'blocked') return <>{t('participants.held')}</>;
  if (step === undefined || state === undefined) return null;
  return <>{t(`participants.at.${state}`, { step: nameOf(step, occasion) })}</>;
}
