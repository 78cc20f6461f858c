import type { AuditEntry } from '@siklus/contracts';
import { useSay, useText } from '../i18n/text';
import { stepLabelOf, turnLabelOf } from '../workflow/labels';

const known = {
  'turn.completed': 'completed',
  'turn.returned': 'returned',
  'turn.lapsed': 'lapsed',
  started: 'started',
  refreshed: 'refreshed',
  'run.extend': 'extend',
  'run.remind': 'remind',
  'run.skip': 'skip',
  'run.reopen': 'reopen',
  'session.opened': 'signedIn',
  'session.closed': 'signedOut',
  'cycle.created': 'cycleCreated',
  'cycle.opened': 'cycleOpened',
  'employees.imported': 'imported',
  'employee.assigned': 'assigned',
} as const;

const textIn = (body: AuditEntry['body'], key: string) => (typeof body[key] === 'string' ? body[key] : '');

/** An audit entry as a sentence; an action the panel has no words for stands by its name. */
export function useAuditWords(): (entry: AuditEntry) => string {
  const t = useText();
  const say = useSay();
  return ({ action, body }) => {
    const step = textIn(body, 'step');
    const turn = textIn(body, 'turn');
    const what = [step === '' ? '' : say(stepLabelOf(step, textIn(body, 'occasion'))), step === '' || turn === '' ? '' : say(turnLabelOf(step, turn))].filter(Boolean).join(', ');
    const key = (known as Readonly<Record<string, (typeof known)[keyof typeof known] | undefined>>)[action];
    const verb = key === undefined ? action : t(`audit.actions.${key}`);
    return what === '' ? verb : `${verb}: ${what}`;
  };
}
