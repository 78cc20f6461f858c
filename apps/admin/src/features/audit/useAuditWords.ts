import type { AuditEntry } from '@siklus/contracts/audit-entries';
import { useSay, useText } from '../../kit/words/text';
import { stepLabelOf, turnLabelOf } from '../../kit/steps/labels';

const textIn = (body: AuditEntry['body'], key: string) => (typeof body[key] === 'string' ? body[key] : '');

/** An audit entry as a sentence. */
export function useAuditWords(): (entry: AuditEntry) => string {
  const say = useSay();
  return ({ words, body, label }) => {
    const step = textIn(body, 'step');
    const turn = textIn(body, 'turn');
    const reference = textIn(body, 'reference');
    const what = [
      reference,
      step === '' ? '' : say(label ?? stepLabelOf(step, textIn(body, 'occasion'))),
      step === '' || turn === '' ? '' : say(turnLabelOf(step, turn)),
    ]
      .filter(Boolean)
      .join(', ');
    const verb = say(words);
    return what === '' ? verb : `${verb}: ${what}`;
  };
}

/** Whose doing an entry is, and on whose behalf. */
export function useAuditActor(): (entry: Pick<AuditEntry, 'actor' | 'actorName' | 'actorPost' | 'onBehalfOf'>) => string {
  const t = useText();
  return ({ actor, actorName, actorPost, onBehalfOf }) => {
    if (actor === 'system') return t('owners.system');
    const name = actorPost === null ? actorName : t('owners.withPost', { name: actorName, post: actorPost });
    return onBehalfOf === null ? name : t('owners.onBehalfOf', { name, head: onBehalfOf });
  };
}
