/** Somebody whom an import wrote, as far as it matters for taking that back. */
export interface WrittenPerson<Code> {
  readonly employeeId: string;
  /** What stands against it by itself. */
  readonly stays: Code | undefined;
  /** Whether the import brought him; otherwise it changed what was kept of him. */
  readonly isNew: boolean;
  /** Who is above him by what the import wrote. */
  readonly supervisorIds: readonly string[];
}

/**
 * Whose rows of an import stay when it is undone, and why: those on which something rests, and whom the import brought as long as
 * somebody who stays reports to him.
 */
export function whoStays<Code extends string>(people: readonly WrittenPerson<Code>[], leads: Code): ReadonlyMap<string, Code> {
  const brought = new Map(people.map((person) => [person.employeeId, person]));
  const stays = new Map<string, Code>();
  const waiting = people.flatMap((person) => (person.stays === undefined ? [] : [{ person, code: person.stays }]));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { person, code } = next;
    if (stays.has(person.employeeId)) continue;
    stays.set(person.employeeId, code);
    for (const id of person.supervisorIds) {
      const above = brought.get(id);
      if (above?.isNew === true) waiting.push({ person: above, code: leads });
    }
  }
  return stays;
}
