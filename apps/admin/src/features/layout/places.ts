import type { Session } from '@siklus/contracts';
import type { MessageKey } from '../../kit/words/text';
import { hasRole, mayByRole } from '../../kit/providers/access';

export interface Place {
  readonly to: string;
  readonly label: MessageKey;
  /** Shows how many tasks wait. */
  readonly counted?: true;
}

const place = {
  board: { to: '/cycles', label: 'places.board' },
  tasks: { to: '/tasks', label: 'places.tasks', counted: true },
  team: { to: '/team', label: 'places.team' },
  document: { to: '/my-document', label: 'places.document' },
  participants: { to: '/participants', label: 'places.participants' },
  employees: { to: '/employees', label: 'places.employees' },
  courses: { to: '/courses', label: 'places.training' },
  recommendations: { to: '/training-recommendations', label: 'places.training' },
  accounts: { to: '/accounts', label: 'accounts.title' },
  grants: { to: '/role-grants', label: 'grants.title' },
  units: { to: '/units', label: 'places.units' },
  import: { to: '/import', label: 'places.import' },
  stuck: { to: '/stuck-runs', label: 'stuck.open' },
  template: { to: '/template', label: 'template.open' },
  bulk: { to: '/bulk-operations', label: 'places.bulk' },
  incidents: { to: '/incidents', label: 'places.incidents' },
  audit: { to: '/audit-entries', label: 'places.audit' },
} as const satisfies Record<string, Place>;

export interface Places {
  readonly main: readonly Place[];
  readonly more: readonly Place[];
}

/** The places of the bar, by who the person is: few and his own; what is rarely needed waits behind "more". */
export function placesOf(session: Session): Places {
  const owns = session.employeeId !== null;
  const holdsTasks = owns || session.supervises || hasRole(session, 'training-office');
  const oversees = mayByRole(session, 'cycle.read');
  const trains = hasRole(session, 'training-office');
  const list = (...entries: readonly (readonly [boolean, Place])[]) => entries.filter(([shown]) => shown).map(([, entry]) => entry);
  const back = list(
    [mayByRole(session, 'cycle.read') || hasRole(session, 'ops'), place.units],
    [mayByRole(session, 'employee.import'), place.import],
    [mayByRole(session, 'account.activate'), place.accounts],
    [mayByRole(session, 'grant.read'), place.grants],
    [mayByRole(session, 'cycle.read'), place.stuck],
    [mayByRole(session, 'template.read'), place.template],
    [mayByRole(session, 'bulk.read'), place.bulk],
    [mayByRole(session, 'incident.read'), place.incidents],
    [mayByRole(session, 'audit.read'), place.audit],
  );
  if (oversees)
    return {
      main: list(
        [true, place.board],
        [holdsTasks, place.tasks],
        [mayByRole(session, 'participant.read'), place.participants],
        [mayByRole(session, 'employee.read'), place.employees],
        [true, place.courses],
      ),
      more: [...list([session.supervises, place.team], [owns, place.document]), ...back],
    };
  // A menu of one place would only hide it.
  const isAlone = back.length === 0;
  if (session.supervises)
    return {
      main: list([true, place.tasks], [true, place.team], [owns, place.document], [isAlone, place.recommendations]),
      more: list([!isAlone, place.recommendations]).concat(back),
    };
  return {
    main: list([holdsTasks, place.tasks], [owns, place.document], [owns, place.recommendations], [trains && !owns, place.courses]).concat(
      holdsTasks ? [] : back,
    ),
    more: holdsTasks ? back : [],
  };
}

/** Where the person begins: the overseer at the board, everybody else at what waits for him. */
export function homeOf(session: Session): string {
  return placesOf(session).main[0]?.to ?? '/notifications';
}
