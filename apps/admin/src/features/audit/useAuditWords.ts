import type { TrailEntry } from '@siklus/contracts/audit-entries';
import { roles } from '@siklus/domain';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { stepLabelOf, turnLabelOf } from '../../kit/steps/labels';

const numberIn = (body: TrailEntry['body'], key: string) => (typeof body[key] === 'number' ? body[key] : undefined);
const textIn = (body: TrailEntry['body'], key: string) => (typeof body[key] === 'string' ? body[key] : '');

/** An audit entry as a sentence: what was done, at which step, until when, to how many. */
export function useAuditWords(): (entry: TrailEntry) => string {
  const say = useSay();
  const t = useText();
  const { day, number } = useFormat();
  return ({ words, body, label }) => {
    const step = textIn(body, 'step');
    const turn = textIn(body, 'turn');
    const values = (body['values'] ?? {}) as TrailEntry['body'];
    const reference = textIn(body, 'reference');
    const role = roles.find((each) => each === body['role']);
    const dueOn = textIn(values, 'dueOn') || textIn(body, 'dueOn');
    const people = numberIn(body, 'total') ?? numberIn(body, 'participants') ?? numberIn(body, 'count');
    const what = [
      reference,
      step === '' ? '' : say(label ?? stepLabelOf(step, textIn(body, 'occasion'))),
      step === '' || turn === '' ? '' : say(turnLabelOf(step, turn)),
      role === undefined ? '' : t(`grants.names.${role}`),
      dueOn === '' ? '' : t('board.dueOn', { day: day(dueOn) }),
      people === undefined ? '' : t('cycles.people', { smart_count: people, count: number(people) }),
    ]
      .filter(Boolean)
      .join(', ');
    const verb = say(words);
    return what === '' ? verb : `${verb}: ${what}`;
  };
}

/** Whose doing an entry is, and on whose behalf. */
export function useAuditActor(): (entry: Pick<TrailEntry, 'actor' | 'actorName' | 'actorPost' | 'onBehalfOf'>) => string {
  const t = useText();
  return ({ actor, actorName, actorPost, onBehalfOf }) => {
    if (actor === 'system') return t('owners.system');
    const name = actorPost === null ? actorName : t('owners.withPost', { name: actorName, post: actorPost });
    return onBehalfOf === null ? name : t('owners.onBehalfOf', { name, head: onBehalfOf });
  };
}
