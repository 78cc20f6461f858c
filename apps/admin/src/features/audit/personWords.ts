import type { TrailEntry } from '@siklus/contracts/audit-entries';
import { assignmentKinds, standings, type AssignmentKind, type Standing, type Text } from '@siklus/domain';

/** What is told of a value besides itself. */
type How = 'supervisor' | 'formerly' | 'validFrom' | 'validTo';

/** How words are said in the reader's language. */
interface Said {
  readonly say: (text: Text) => string;
  readonly t: (key: `audit.${How}`, holes: { readonly what: string }) => string;
  readonly day: (day: string) => string;
}

/**
 * What became another about a person by an entry: his standing or post, whose staff he is, what it was before, and on which days; empty for
 * entries about anything else.
 */
export function personWords({ action, body, people }: Pick<TrailEntry, 'action' | 'body' | 'people'>, { say, t, day }: Said): string {
  if (!action.startsWith('employee.')) return '';
  const textIn = (key: string): string => (typeof body[key] === 'string' ? body[key] : '');
  const called = (key: string): string => people[key] ?? (key in standings ? say(standings[key as Standing].label) : '');
  const told = (key: How, what: string): string => (what === '' ? '' : t(`audit.${key}`, { what }));
  const dayOf = (value: string): string => (value === '' ? '' : day(value));
  const kind = textIn('kind');
  const supervisor = called(textIn('supervisorId'));
  return [
    kind in assignmentKinds ? say(assignmentKinds[kind as AssignmentKind].label) : '',
    called(textIn('standing')),
    action === 'employee.supervisor.set' ? supervisor : told('supervisor', supervisor),
    told('formerly', called(textIn('earlier'))),
    told('validFrom', dayOf(textIn('beginsOn') || textIn('validFrom'))),
    told('validTo', dayOf(textIn('validTo'))),
  ]
    .filter(Boolean)
    .join(', ');
}
