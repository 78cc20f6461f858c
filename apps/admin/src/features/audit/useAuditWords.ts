import type { AuditEntry } from '@siklus/contracts';
import { useSay, useText } from '../../kit/words/text';
import { stepLabelOf, turnLabelOf } from '../../kit/steps/labels';

const known = {
  'turn.completed': 'completed',
  'turn.returned': 'returned',
  'turn.lapsed': 'lapsed',
  started: 'started',
  refreshed: 'refreshed',
  'progress.noted': 'noted',
  'run.extend': 'extend',
  'run.remind': 'remind',
  'run.skip': 'skip',
  'run.reopen': 'reopen',
  'session.opened': 'signedIn',
  'session.closed': 'signedOut',
  'cycle.created': 'cycleCreated',
  'cycle.opened': 'cycleOpened',
  'employees.imported': 'imported',
  'employee.supervisor.set': 'assigned',
  'employee.post.set': 'postSet',
  'employee.post.ended': 'postEnded',
  'employee.post.taken-back': 'postTakenBack',
  'account.codes.made': 'codesMade',
  'account.activated': 'activated',
  'backup.restored': 'restored',
  'account.password.changed': 'passwordChanged',
  'role.given': 'roleGiven',
  'role.ended': 'roleEnded',
} as const;

const textIn = (body: AuditEntry['body'], key: string) => (typeof body[key] === 'string' ? body[key] : '');

/** What an action is called; one that the panel has no words for stands by its name. */
export function useActionWord(): (action: string) => string {
  const t = useText();
  return (action) => {
    const key = (known as Readonly<Record<string, (typeof known)[keyof typeof known] | undefined>>)[action];
    return key === undefined ? action : t(`audit.actions.${key}`);
  };
}

/** An audit entry as a sentence; an action the panel has no words for stands by its name. */
export function useAuditWords(): (entry: AuditEntry) => string {
  const say = useSay();
  const actionWord = useActionWord();
  return ({ action, body, label }) => {
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
    const verb = actionWord(action);
    return what === '' ? verb : `${verb}: ${what}`;
  };
}
