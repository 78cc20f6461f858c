import { describe, expect, it } from '@jest/globals';
import type { ModuleRef } from '@nestjs/core';
import { called } from '@siklus/contracts/called';
import { z } from 'zod';
import { plannedAnew } from '../database/planned-anew.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Person } from '../identity/person.js';
import { defineList } from './define-list.js';
import { ListReader, type ReadsOn } from './list-reader.js';
import { statementOf } from './list-statement.js';

const row = z.object({ id: z.string(), name: called(z.string(), { id: 'Nama', en: 'Name' }) });
type Award = z.infer<typeof row>;
const awards = defineList<Award>({
  resource: 'awards',
  words: { id: 'Penghargaan', en: 'Awards' },
  row,
  action: 'unit.read',
  from: 'award a',
  scope: 'all',
  defaultSort: 'a.name',
  columns: { id: { sql: 'a.id' }, name: { sql: 'a.name' } },
});
const person: Person = {
  accountId: 'a-1',
  employeeId: 'e-1',
  ownerId: null,
  only: null,
  username: 'reader',
  name: 'Reader',
  post: null,
  actsForSomebody: false,
  grants: [],
  pools: [],
  address: '',
  demo: false,
};
const someRows = (count: number): Award[] => Array.from({ length: count }, (_, index) => ({ id: String(index), name: 'x' }));

/** A transaction that answers what is fetched of a cursor by these in turn; `said` are its statements, `answered` of how many it has. */
function answering(...answers: readonly (() => Promise<Award[]>)[]) {
  const told = { said: [] as string[], answered: 0 };
  const left = [...answers];
  const answer = async (sql: string): Promise<unknown[]> => {
    if (!sql.startsWith('fetch')) return [{ total: '1200' }];
    return (left.shift() ?? (() => Promise.resolve([])))().finally(() => (told.answered += 1));
  };
  const say = (sql: string): number => told.said.push(sql.split(' ')[0] ?? '');
  const tx: ReadsOn = {
    rows: async <R>(sql: string) => {
      say(sql);
      return (await answer(sql)) as R[];
    },
    run: (sql) => Promise.resolve(say(sql)),
  };
  return { told, tx };
}

const full = () => Promise.resolve(someRows(500));
const soon = <T>(value: T) => new Promise<T>((resolve) => setImmediate(resolve, value));

async function partsOf(tx: ReadsOn): Promise<AsyncGenerator<Award[]>> {
  const reader = new ListReader({} as UnitOfWork, {} as ModuleRef);
  return (await reader.whole(awards, person, { sort: undefined, filter: {} }, tx)).parts;
}

describe('a list read to its end', () => {
  it('has the next part asked for while somebody is at one, and nothing after the last', async () => {
    const { told, tx } = answering(full, full, () => Promise.resolve(someRows(200)));
    const seen: [number, number][] = [];
    for await (const part of await partsOf(tx)) seen.push([part.length, told.said.filter((word) => word === 'fetch').length]);
    expect(seen).toEqual([
      [500, 2],
      [500, 3],
      [200, 3],
    ]);
    expect(told.said.at(-1)).toBe('close');
  });

  it('fails by what went wrong while nobody waited for it', async () => {
    const { tx } = answering(full, () => Promise.reject(new Error('The server is gone')));
    const parts = await partsOf(tx);
    await parts.next();
    await soon(undefined);
    await expect(parts.next()).rejects.toThrow('The server is gone');
  });

  it('leaves nothing under way to whoever stops early', async () => {
    const { told, tx } = answering(full, () => soon(someRows(500)));
    for await (const part of await partsOf(tx)) {
      expect([part.length, told.answered]).toEqual([500, 1]);
      break;
    }
    expect(told.answered).toBe(2);
  });
});

const letters = defineList<Award>({
  resource: 'letters',
  words: { id: 'Surat', en: 'Letters' },
  row,
  action: 'task.read',
  from: 'letter l',
  scope: { self: 'l.employee_id', lineage: 'l.lineage' },
  defaultSort: 'l.name',
  columns: { id: { sql: 'l.id' }, name: { sql: 'l.name' } },
});

/** The statement for a page of the letters, and the one that counts them. */
async function asked(reader: Person, offset: number): Promise<{ page: string; values: readonly unknown[]; count: string }> {
  const said: string[] = [];
  const read = <R>(sql: string) => {
    said.push(sql);
    return Promise.resolve([{ total: '0' }] as R[]);
  };
  const { sql, values, total } = await statementOf(letters, reader, { sort: undefined, filter: {}, offset, size: 25 }, { read });
  await total();
  return { page: sql, values, count: said.join() };
}

describe('the statement of a page', () => {
  it('is one text for all pages of somebody who reaches few rows, and its plan is kept', async () => {
    const [first, third] = [await asked(person, 0), await asked(person, 50)];
    expect(third.page).toBe(first.page);
    expect([first.values, third.values]).toEqual([
      ['e-1', 25, 0],
      ['e-1', 25, 50],
    ]);
    expect([first.page, first.count].join()).not.toContain(plannedAnew);
  });

  it('is planned anew for whoever reaches rows by a role', async () => {
    const { page, count } = await asked({ ...person, grants: [{ role: 'administrator', unitId: 'u-1' }] }, 0);
    expect(page).toContain(plannedAnew);
    expect(count).toContain(plannedAnew);
  });
});
