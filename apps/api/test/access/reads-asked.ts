import { expect } from '@jest/globals';
import { isEmpty, scopeOf, type Action } from '@siklus/domain';
import type { Client } from '../support/test-app.js';
import { allOf, clients, everything, idsOf, lists, readable, readers, type Kind, type Row } from './reads-office.js';

/** What may be asked of a list beside the fields of its rows, and where the reader reads the answer all the same. */
export const readElsewhere: Readonly<Record<string, string>> = {
  'audit-entries.participantId': 'the stream names the document',
  'audit-entries.employeeId': 'who did it, or what it is about',
  'audit-entries.unitId': 'what it is about lies there',
  'audit-entries.day': 'the time, in the zone of the row',
  'audit-entries.recordedAt': 'the numbers of a stream stand in this order',
  'courses.tag': 'one of its tags',
  'imports.unitId': 'the unit of its row',
  'notifications.read': 'whether there is a time of reading',
  'notifications.unread': 'whether there is a time of reading, then the time',
  'participants.mine': 'the reader knows who he is',
  'participants.team': 'whom he supervises he reads of each',
  'participants.ownUnitId': 'the unit',
  'participants.step': 'a step of its runs',
  'participants.occasion': 'a step of its runs',
  'participants.runState': 'a step of its runs',
  'participants.need': 'what a step of its runs waits for',
  'participants.leaving': 'whether a cause is proposed',
  'plans.cycleId': 'the cycle of the document',
  'plans.unitId': 'the unit of the document',
  'result-spreads.opensOn': 'the order of the steps',
  'role-grants.employeeId': 'whose account it is',
  'siasn-periods.occasion': 'its months',
  'stuck-runs.need': 'what it needs',
  'stuck-runs.ownUnitId': 'the unit',
  'unit-summaries.ownUnitId': 'the unit',
  'step-summaries.opensOn': 'the order of the steps',
  'step-summaries.ownUnitId': 'the unit',
  'assessor-summaries.ownUnitId': 'the unit',
  'turn-times.opensOn': 'the order of the steps',
  'turn-times.ownUnitId': 'the unit',
  'result-spreads.ownUnitId': 'the unit',
  'tasks.ofOthers': 'the holder is another than the employee',
  'tasks.taken': 'whether somebody took it he reads of the document',
  'tasks.mine': 'the holder, or the pool he serves',
  'training-recommendations.cycleId': 'the cycle of the document',
  'training-recommendations.unitId': 'the unit of the document',
  'units.may': 'the units that the roles of the reader reach',
  'units.within': 'the units above it',
};

/** Values to ask for: two of rows that the reader has, and one of rows that he has not. */
function valuesOf(field: string, mine: readonly Row[], all: readonly Row[]): unknown[] {
  const values = (rows: readonly Row[]) => [...new Set(rows.map((row) => row[field] ?? null))];
  const beyond = all.filter(({ id }) => !mine.some((row) => row['id'] === id));
  return [...new Set([...values(mine).slice(0, 2), ...values(beyond).slice(0, 1)])];
}

/** Whether equal values stand together, those without a value among them: otherwise something else than what is shown gave the order. */
function standsTogether(rows: readonly Row[], field: string): boolean {
  const runs = rows.map((row) => JSON.stringify(row[field] ?? null)).filter((value, at, all) => value !== all[at - 1]);
  return new Set(runs).size === runs.length;
}

const counting: readonly Kind[] = ['local administrator', 'supervisor'];

/** Whether somebody reads anything of a list. */
export const reads = (kind: Kind, action: Action): boolean => !isEmpty(scopeOf(readers.get(kind)?.grants ?? [], action));

/** The lists that he reads among these tell somebody no more than his rows, whatever he asks of them. */
export async function checkAsked(kind: Kind, among: (action: Action) => boolean): Promise<void> {
  const by = clients.get(kind) as Client;
  const counted = new Set<string>();
  const asked = async (resource: string, filter: Readonly<Record<string, unknown>>): Promise<string[]> => {
    const { rows, total } = await by.list<Row>(`/api/${resource}`, { filter, range: [0, 199] });
    // The number is that of the rows, however few of them are asked for: once for every question that a list takes. It is counted by the
    // same condition for whoever asks.
    const question = `${resource} ${Object.keys(filter).join()}`;
    if (counting.includes(kind) && !counted.has(question))
      expect([resource, filter, (await by.list(`/api/${resource}`, { filter, range: [0, 0] })).total]).toEqual([resource, filter, total]);
    counted.add(question);
    if (total <= 200) expect([resource, filter, rows.length]).toEqual([resource, filter, total]);
    return idsOf(rows);
  };
  const people = reads(kind, 'employee.read') ? await allOf(by, 'employees') : [];
  for (const { resource, action, sorts, filters } of lists) {
    if (!reads(kind, action) || !among(action)) continue;
    const [mine, all] = [await allOf(by, resource), everything.get(resource) ?? []];
    const isMine = new Set(idsOf(mine));
    const fields = new Set([...mine, ...all].flatMap((row) => Object.keys(row)));

    for (const field of Object.keys(sorts).filter((each) => fields.has(each))) {
      const { rows } = await by.list<Row>(`/api/${resource}`, { sort: [field, 'ASC'], range: [0, 199] });
      expect([resource, field, standsTogether(rows, field)]).toEqual([resource, field, true]);
    }
    for (const field of Object.keys(filters).filter((each) => fields.has(each)))
      for (const value of valuesOf(field, mine, all)) {
        const found = await asked(resource, { [field]: value });
        expect([resource, field, value, found.every((id) => isMine.has(id))]).toEqual([resource, field, value, true]);
        const fits = mine.filter((row) =>
          field === 'unitId' && typeof value === 'string' && resource !== 'units'
            ? readable.lineageOf(row[field] as string | null).includes(value)
            : (row[field] ?? null) === value,
        );
        // A row says whether it ever was late; the filter asks for what is late now.
        if (field !== 'late' && mine.length <= 200) expect([resource, field, value, found]).toEqual([resource, field, value, idsOf(fits)]);
      }
    if (!('q' in filters)) continue;
    const persons = [...people, ...(everything.get('employees') ?? [])];
    // Somebody whom the rows name, too: what they do not say of him is not to be found either.
    const named = persons.find(({ name }) => mine.some((row) => Object.values(row).includes(name)));
    // Of one whom the reader reads of, what is his alone is enough.
    const read: Row = { email: persons[0]?.['email'], nip: persons[0]?.['nip'] };
    for (const { email, nip, name, rank, position } of [read, persons.at(-1) ?? {}, named ?? {}])
      for (const q of [email, nip, name, rank, position].filter((each) => typeof each === 'string' && each !== '')) {
        const found = new Set(await asked(resource, { q }));
        const told = (row: Row) =>
          [row, ...people.filter((each) => each['id'] === row['employeeId'] || each['name'] === row['employeeName'])]
            .flatMap((each) => Object.values(each))
            .some((text) => JSON.stringify(text)?.toLowerCase().includes(String(q).toLowerCase()));
        expect([resource, q, mine.filter((row) => found.has(String(row['id'])) && !told(row))]).toEqual([resource, q, []]);
        expect([resource, q, [...found].every((id) => isMine.has(id))]).toEqual([resource, q, true]);
      }
  }
}
