import type { TrailEntry } from '@siklus/contracts/audit-entries';
import {
  leavingCauses,
  lineChangeOf,
  lineChanges,
  numberOf,
  registry,
  repairOf,
  roles,
  skipCauses,
  systemWords,
  wordsOfAction,
  type Need,
} from '@siklus/domain';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { stepLabelOf, turnLabelOf } from '../../kit/steps/labels';
import { responseKey } from '../../kit/steps/responses';
import { personWords } from './personWords';
import { takenAlong } from './takenAlong';
import { useTieWords } from './useTieWords';

const numberIn = (body: TrailEntry['body'], key: string) => (typeof body[key] === 'number' ? body[key] : undefined);
const textIn = (body: TrailEntry['body'], key: string) => (typeof body[key] === 'string' ? body[key] : '');

/** An audit entry as a sentence: what was done, at which step, what was answered to a rating, until when, to how many. */
export function useAuditWords(): (entry: TrailEntry) => string {
  const say = useSay();
  const t = useText();
  const { day, number } = useFormat();
  const holders = useHolders();
  const ties = useTieWords();
  return ({ action, words, body, ownNames, people: named }) => {
    const nameOf = (step: string, occasion: string) =>
      say(ownNames.find((own) => own.step === step && own.occasion === occasion)?.label ?? stepLabelOf(step, occasion));
    const step = textIn(body, 'step');
    const turn = textIn(body, 'turn');
    const values = (body['values'] ?? {}) as TrailEntry['body'];
    const indicator = numberOf(textIn(body, 'indicator'));
    const role = roles.find((each) => each === body['role']);
    const dueOn = textIn(values, 'dueOn') || textIn(body, 'dueOn');
    const dueBefore = textIn(values, 'dueBefore');
    const cause = skipCauses.find((each) => each === values['cause']);
    const left = Object.entries(leavingCauses).find(([key]) => key === values['cause']);
    const response = responseKey(values['response']);
    const taken = textIn(values, 'with').split(',').filter(Boolean);
    const change = lineChangeOf(values['change']);
    const unmet = textIn(values, 'unmet').split(',').filter(Boolean);
    const listed = (numberIn(body, 'created') ?? 0) + (numberIn(body, 'updated') ?? 0);
    const told = numberIn(body, 'total') ?? numberIn(body, 'participants') ?? numberIn(body, 'count');
    const people = action === 'employees.imported' ? listed : told;
    const what = [
      indicator,
      ties(body),
      personWords({ action, body, people: named }, { say, t, day }),
      step === '' ? '' : nameOf(step, textIn(body, 'occasion')),
      step === '' || turn === '' ? '' : say(turnLabelOf(step, turn)),
      response === undefined ? '' : t(`responses.${response}.label`),
      role === undefined ? '' : t(`grants.names.${role}`),
      dueOn === '' ? '' : t('board.dueOn', { day: day(dueOn) }),
      dueBefore === '' ? '' : t('audit.dueBefore', { day: day(dueBefore) }),
      people === undefined ? '' : t('cycles.people', { smart_count: people, count: number(people) }),
      cause === undefined ? '' : t(`journey.causes.${cause}`),
      left === undefined ? '' : say(left[1]),
      taken.length === 0 ? '' : t(takenAlong(action), { steps: taken.map((run) => nameOf(...runIn(run))).join(', ') }),
      holders({ action, values, named }),
      unmet.map((need) => say(repairOf(registry, need as Need).label)).join(', '),
      change === undefined ? '' : t('audit.because', { cause: say(lineChanges[change]) }),
    ]
      .filter(Boolean)
      .join(', ');
    const verb = say(words);
    return what === '' ? verb : `${verb}: ${what}`;
  };
}

/** A step with its occasion, as `step/occasion`. */
function runIn(run: string): [step: string, occasion: string] {
  const [step = '', occasion = ''] = run.split('/');
  return [step, occasion];
}

interface HoldersOf {
  readonly action: string;
  readonly values: TrailEntry['body'];
  readonly named: TrailEntry['people'];
}

/** With whom a turn was and is, a.n. where somebody stands in, and who may take it for him; empty where the line tells nothing of it. */
function useHolders(): (of: HoldersOf) => string {
  const t = useText();
  return ({ action, values, named }) => {
    const called = (key: string) => {
      const id = textIn(values, key);
      return named[id] ?? (id === 'training-office' ? t('owners.trainingOffice') : id);
    };
    const held = (key: 'heldBefore' | 'heldBy', forKey: string) => {
      if (textIn(values, key) === '') return '';
      const name = textIn(values, forKey) === '' ? called(key) : t('owners.onBehalfOf', { name: called(key), head: called(forKey) });
      return t(key === 'heldBy' && action === 'run.remind' ? 'audit.reminded' : `audit.${key}`, { name });
    };
    const deputies = textIn(values, 'deputies')
      .split(',')
      .flatMap((id) => named[id] ?? [])
      .join(', ');
    const acting = action === 'run.deputies' ? t('audit.deputies', { names: deputies || t('acts.noDeputies') }) : '';
    return [held('heldBefore', 'heldBeforeFor'), held('heldBy', 'heldFor'), acting].filter(Boolean).join(', ');
  };
}

type BroughtAbout = Pick<TrailEntry, 'action' | 'body'>;

/** What an entry brought about in other steps at once, as entries of their own. */
export function broughtAboutBy(entry: TrailEntry): readonly TrailEntry[] {
  const all = entry.body['broughtAbout'];
  if (!Array.isArray(all)) return [];
  return (all as readonly (BroughtAbout & TrailEntry['body'])[]).map(({ action, ...body }, index) => ({
    ...entry,
    id: `${entry.id}/${index}`,
    action,
    words: wordsOfAction(action),
    body,
  }));
}

/** Whose doing an entry is, and on whose behalf. */
export function useAuditActor(): (entry: Pick<TrailEntry, 'actor' | 'actorName' | 'actorPost' | 'onBehalfOf'>) => string {
  const t = useText();
  const say = useSay();
  return ({ actor, actorName, actorPost, onBehalfOf }) => {
    if (actor === 'system') return say(systemWords);
    const name = actorPost === null ? actorName : t('owners.withPost', { name: actorName, post: actorPost });
    return onBehalfOf === null ? name : t('owners.onBehalfOf', { name, head: onBehalfOf });
  };
}
