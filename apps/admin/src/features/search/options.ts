import type { SearchResult } from '@siklus/contracts/search';
import type { Session } from '@siklus/contracts/session';
import { mayByRole } from '../../kit/providers/access';
import { listPath } from '../../kit/ui/Link';
import { actionsLike, type PanelAction } from './match';

export type OptionKind = 'people' | 'units' | 'actions';

/** One line of the list: what it is called, what tells it from its likes, where it leads. */
export interface SearchOption {
  readonly key: string;
  readonly kind: OptionKind;
  readonly label: string;
  readonly detail: string;
  readonly to: string;
}

/** Everything found, people first, in the order the eye and the arrows go through it. With nothing typed: the person's own places. */
export function optionsOf(
  typed: string,
  found: SearchResult | undefined,
  session: Session,
  places: readonly PanelAction[],
): readonly SearchOption[] {
  const actions = typed.trim() === '' ? places.slice(0, 6) : actionsLike(typed, places);
  return [
    ...(found?.people ?? []).map((person) => ({
      key: `person-${person.id}`,
      kind: 'people' as const,
      label: person.name,
      detail: [person.nip, person.position, person.unitName].filter(Boolean).join(' · '),
      to: pageOf(person, session),
    })),
    ...(found?.units ?? []).map(({ id, code, name }) => ({
      key: `unit-${id}`,
      kind: 'units' as const,
      label: name,
      detail: code,
      to: mayByRole(session, 'employee.read') ? listPath('employees', { unitId: id }) : listPath('units', { q: code }),
    })),
    ...actions.map(({ to, name }) => ({ key: `action-${to}`, kind: 'actions' as const, label: name, detail: '', to })),
  ];
}

/** Those who keep personnel data see the person; others see the document they have to do with. */
function pageOf({ id, participantId }: SearchResult['people'][number], session: Session): string {
  if (id === session.employeeId && participantId !== null) return '/my-document';
  return mayByRole(session, 'employee.read') || participantId === null ? `/employees/${id}/show` : `/participants/${participantId}/show`;
}
