import { describe, expect, it } from '@jest/globals';
import { called } from '@siklus/contracts/called';
import { z } from 'zod';
import { asText, defineList } from './define-list.js';
import { equals, inIds, search } from './filters.js';
import { refuseFaultyValue } from './list-statement.js';

const name = { id: 'Nama', en: 'Name' };
const keys = { id: z.uuid(), unitId: z.uuid() };
const day = called(z.iso.date(), { id: 'Tanggal', en: 'Day' });
const award = z.object({ ...keys, name: called(z.string(), name), day, note: z.string().optional() });
type Award = z.infer<typeof award>;

const columns = {
  id: { sql: 'a.id', filter: inIds },
  unitId: { sql: 'a.unit_id' },
  name: { sql: 'a.name', sortable: true, filter: equals },
  day: { sql: 'a.day', as: asText, sortable: true },
} as const;
const words = { id: 'Penghargaan', en: 'Awards' };
const parts = { resource: 'awards', words, row: award, action: 'unit.read', from: 'award a', scope: 'all', defaultSort: 'a.name' } as const;

describe('a list', () => {
  it('selects what it declares, and sorts, filters and calls it as declared', () => {
    const list = defineList<Award>({ ...parts, columns, sorts: { unit: 'u.name' }, filters: { q: search('a.name') } });
    expect(list.select).toBe('a.id as "id", a.unit_id as "unitId", a.name as "name", a.day::text as "day"');
    expect(list.sorts).toEqual({ name: 'a.name', day: 'a.day', unit: 'u.name' });
    expect(Object.keys(list.filters)).toEqual(['id', 'name', 'q']);
    expect(list.labels).toEqual({ name, day: { id: 'Tanggal', en: 'Day' } });
    expect([list.id, list.tieBreak]).toEqual(['a.id', 'a.id']);
  });

  // Whether these compile is what is tested; nothing runs that could fail.
  it('does not compile with a column too few, one too many, without its label, or without what makes a field', () => {
    const { day: _day, ...tooFew } = columns;
    // @ts-expect-error: the contract has a day
    const without = defineList<Award>({ ...parts, columns: tooFew });
    // @ts-expect-error: the contract has no `nmae`
    const misspelt = defineList<Award>({ ...parts, columns: { ...columns, nmae: { sql: 'a.name' } } });
    // @ts-expect-error: people read a name, so it is called something
    const unnamed = defineList<Award>({ ...parts, columns, row: z.object({ ...keys, name: z.string(), day }) });
    // @ts-expect-error: no column holds the day and nothing makes it
    const unmade = defineList<Award, Omit<Award, 'day'>>({ ...parts, columns: tooFew });
    // @ts-expect-error: the row is another contract's
    const foreign = defineList<Award>({ ...parts, columns, row: z.object({ id: z.uuid() }) });
    expect([without, misspelt, unnamed, unmade, foreign]).toHaveLength(5);
  });
});

describe('what PostgreSQL finds wrong', () => {
  const found = (code: string, where?: string) => Object.assign(new Error('x'), { code, where });
  const told = (error: Error): unknown => {
    try {
      return refuseFaultyValue(error);
    } catch (thrown) {
      return thrown === error ? 'ours' : (thrown as { code: unknown }).code;
    }
  };

  it.each<[string, Error, string]>([
    ['a value of the filter is told so', found('22P02', "unnamed portal parameter $2 = '...'"), 'MALFORMED_REQUEST'],
    ['something that is kept is no fault of whoever asks', found('22008'), 'ours'],
    ['something else that is kept is none either', found('22003', 'SQL function "f" statement 1'), 'ours'],
    ['anything else rises', found('23505'), 'ours'],
  ])('with %s', (_, error, is) => expect(told(error)).toBe(is));
});
