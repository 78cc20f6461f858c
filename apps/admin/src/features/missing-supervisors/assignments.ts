import type { SupervisorProposals } from '@siklus/contracts/supervisors';

export type Person = SupervisorProposals['people'][number];

/** What the administrator changed: another superior, or that somebody is left out. */
export interface Choice {
  readonly supervisorId?: string;
  readonly isLeftOut?: boolean;
}
export type ChoicesMade = Readonly<Record<string, Choice>>;

/** Whose superior a person is to have: the one chosen by hand, else the proposed one; empty where none is known. */
function superiorOf({ id, proposal }: Person, choices: ChoicesMade): string {
  return choices[id]?.supervisorId ?? proposal?.supervisorId ?? '';
}

/** Whether he is left out of the act for many: by hand, or since he named somebody himself, which is decided on its own. */
export function isLeftOut({ id, named }: Person, choices: ChoicesMade): boolean {
  return choices[id]?.isLeftOut ?? named !== null;
}

/** The assignments that would be sent: everybody who is not left out and has a superior. */
export function assignmentsOf(
  people: readonly Person[],
  choices: ChoicesMade,
): readonly { readonly employeeId: string; readonly supervisorId: string }[] {
  return people
    .filter((person) => !isLeftOut(person, choices))
    .map((person) => ({ employeeId: person.id, supervisorId: superiorOf(person, choices) }))
    .filter(({ employeeId, supervisorId }) => supervisorId !== '' && supervisorId !== employeeId);
}

/** How many people each superior would get, the most first. */
export function loadOf(
  assignments: readonly { readonly supervisorId: string }[],
): readonly { readonly supervisorId: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { supervisorId } of assignments) counts.set(supervisorId, (counts.get(supervisorId) ?? 0) + 1);
  return [...counts].map(([supervisorId, count]) => ({ supervisorId, count })).sort((a, b) => b.count - a.count);
}
