import { describe, expect, it } from '@jest/globals';
import { whoStays, type WrittenPerson } from './undoing.js';

const written = (employeeId: string, above = '', more: Partial<WrittenPerson<string>> = {}): WrittenPerson<string> => ({
  employeeId,
  stays: undefined,
  isNew: true,
  supervisorIds: [...above],
  ...more,
});
const staying = (...people: WrittenPerson<string>[]) => [...whoStays(people, 'LEADS')].map(([id, code]) => `${id} ${code}`).sort();

describe('an import that is undone', () => {
  it('leaves nobody where nothing rests on anybody', () => expect(staying(written('a'), written('b', 'a'))).toEqual([]));

  it('leaves whom something rests on, and whoever it brought above him, however far up', () => {
    const people = [written('a'), written('b', 'a'), written('c', 'b', { stays: 'RESTS' }), written('d', 'b')];
    expect(staying(...people)).toEqual(['a LEADS', 'b LEADS', 'c RESTS']);
  });

  it('puts back whom it only changed, also where somebody who stays reports to him', () => {
    expect(staying(written('a', '', { isNew: false }), written('b', 'a', { stays: 'RESTS' }))).toEqual(['b RESTS']);
  });
});
