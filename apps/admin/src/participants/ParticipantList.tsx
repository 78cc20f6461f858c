import type { Participant } from '@siklus/contracts';
import { useListContext } from 'react-admin';
import { useSay, useText } from '../i18n/text';
import { RecordList } from '../lists/RecordList';
import { Chip, type Tone } from '../ui/Chip';
import { definitionOf, stepLabelOf } from '../workflow/labels';

const tones: Readonly<Record<Participant['state'], Tone>> = { active: 'sea', complete: 'ok', withdrawn: 'plain' };

/** Everybody in the cycles one may see; the numbers of a board lead here with their filter. */
export function ParticipantList() {
  const t = useText();
  const states = (['active', 'complete', 'withdrawn'] as const).map((value) => ({ value, label: t(`participants.states.${value}`) }));
  return (
    <RecordList<Participant>
      resource="participants"
      title="places.participants"
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
        { source: 'nip', render: ({ nip }) => nip, fixed: true },
        { source: 'unitName', render: ({ unitName }) => unitName, fixed: true },
        { source: 'year', render: ({ year }) => year, fixed: true },
        { source: 'state', render: ({ state }) => <Chip tone={tones[state]}>{t(`participants.states.${state}`)}</Chip>, fixed: true },
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
  const { step, occasion = '', runState, need } = (filterValues ?? {}) as Readonly<Record<string, string | undefined>>;
  const state = runStates.find((each) => each === runState);
  if (need !== undefined) {
    const awaited = need.startsWith('done:') ? definitionOf(need.slice('done:'.length)) : undefined;
    return <>{awaited === undefined ? t('participants.withoutSupervisor') : t('participants.waitingFor', { step: say(awaited.label) })}</>;
  }
  if (step === undefined || state === undefined) return null;
  return <>{t(`participants.at.${state}`, { step: say(stepLabelOf(step, occasion)) })}</>;
}
