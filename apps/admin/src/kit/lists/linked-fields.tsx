import type { Cycle } from '@siklus/contracts/cycles';
import { registry, repairOf, type Need } from '@siklus/domain';
import { useDetail } from '../providers/useDetail';
import { useStepName } from '../steps/useStepName';
import { Sentence, useSay, useText } from '../words/text';
import { NameOf } from './FilterChips';
import type { LinkedField } from './filter-field';

// What the numbers of a board and the rows of a to-do list narrow a list by, as its chips say it.

export const inCycle: LinkedField = { kind: 'linked', source: 'cycleId', says: ({ cycleId }) => <CycleName id={String(cycleId)} /> };

export const heldBy: LinkedField = {
  kind: 'linked',
  source: 'holderId',
  says: ({ holderId }) => <Sentence text="lists.heldBy" parts={{ name: <NameOf resource="employees" id={String(holderId)} /> }} />,
};

export const ofUnitAlone: LinkedField = {
  kind: 'linked',
  source: 'ownUnitId',
  says: ({ ownUnitId }) => <Sentence text="lists.unitAlone" parts={{ name: <NameOf resource="units" id={String(ownUnitId)} /> }} />,
};

export const waitingFor: LinkedField = { kind: 'linked', source: 'need', says: ({ need }) => <Lacking need={String(need)} /> };

/** A step of the cycle, with how it stands where the link says so. */
export const atStep: LinkedField = {
  kind: 'linked',
  source: 'step',
  along: ['occasion', 'runState'],
  says: ({ cycleId, step, occasion, runState }) => (
    <>
      <StepName cycleId={cycleId as string | undefined} step={String(step)} occasion={String(occasion ?? '')} />
      {runState !== undefined && (
        <>
          : <RunStates states={runState} />
        </>
      )}
    </>
  ),
};

function CycleName({ id }: { readonly id: string }) {
  const t = useText();
  const { data } = useDetail<Cycle>('cycles', id, { staleTime: 60_000 });
  return [t('lists.cycle'), ...(data === undefined ? [] : [`${data.year}, ${data.unitName}`])].join(' ');
}

function Lacking({ need }: { readonly need: string }) {
  const t = useText();
  const say = useSay();
  return t('lists.waits', { what: say(repairOf(registry, need as Need).label) });
}

function StepName({ cycleId, step, occasion }: { readonly cycleId: string | undefined; readonly step: string; readonly occasion: string }) {
  return useStepName(cycleId)(step, occasion);
}

/** How a step stands, one word for each state. */
export function RunStates({ states }: { readonly states: unknown }) {
  const t = useText();
  const all = [states].flat() as readonly ('scheduled' | 'blocked' | 'open' | 'done' | 'skipped' | 'cancelled')[];
  return all.map((state) => t(`runStates.${state}`)).join(', ');
}
