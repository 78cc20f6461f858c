import { participant, type Participant } from '@siklus/contracts/participants';
import { participantStates, registry, repairOf, type Need } from '@siklus/domain';
import { useListContext } from 'react-admin';
import { useSay, useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { useStepName } from '../../kit/steps/useStepName';

const tones: Readonly<Record<Participant['state'], Tone>> = { active: 'sea', complete: 'ok', withdrawn: 'plain', unfinished: 'clove' };

/** Everybody in the cycles one may see; the numbers of a board lead here with their filter. */
export function ParticipantList() {
  const t = useText();
  const states = participantStates.map((value) => ({ value, label: t(`participants.states.${value}`) }));
  return (
    <RecordList
      resource="participants"
      schema={participant}
      title="places.participants.name"
      sort={{ field: 'employeeName', order: 'ASC' }}
      link="show"
      lead={<FilterSentence />}
      filters={[
        { kind: 'text', source: 'q', label: 'lists.searchPerson' },
        { kind: 'unit', source: 'unitId', label: 'lists.unit' },
        { kind: 'choice', source: 'state', label: 'lists.state', options: states },
      ]}
      columns={[
        { source: 'employeeName', render: ({ employeeName }) => employeeName },
        { source: 'nip', render: ({ nip }) => nip },
        { source: 'unitName', render: ({ unitName }) => unitName },
        { source: 'year', render: ({ year }) => year },
        { source: 'state', render: ({ state }) => <Chip tone={tones[state]}>{t(`participants.states.${state}`)}</Chip> },
      ]}
    />
  );
}

const runStates = ['scheduled', 'blocked', 'open', 'done', 'skipped'] as const;

/** Says which number of the board this list is. */
function FilterSentence() {
  const t = useText();
  const say = useSay();
  const { filterValues } = useListContext();
  const nameOf = useStepName((filterValues as { cycleId?: string } | undefined)?.cycleId);
  const { step, occasion = '', need, ...values } = (filterValues ?? {}) as Readonly<Record<string, string | undefined>>;
  const [runState] = [values.runState].flat();
  const state = runStates.find((each) => each === runState);
  if (need !== undefined) return <>{t('participants.heldUp', { why: say(repairOf(registry, need as Need).label) })}</>;
  if (step === undefined && state === 'blocked') return <>{t('participants.held')}</>;
  if (step === undefined || state === undefined) return null;
  return <>{t(`participants.at.${state}`, { step: nameOf(step, occasion) })}</>;
}
