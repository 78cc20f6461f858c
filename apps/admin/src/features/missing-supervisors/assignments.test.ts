import { describe, expect, it } from '@jest/globals';
import { assignmentsOf, loadOf, type Person } from './assignments';

const person = (id: string, supervisorId: string | null): Person => ({
  id,
  nip: id,
  name: id,
  position: '',
  unitName: '',
  proposal:
    supervisorId === null ? null : { supervisorId, name: supervisorId, position: '', unitName: '', basis: 'unit', certainty: 'sure' },
});
const people = [person('a', 'head'), person('b', 'head'), person('c', null)];

describe('the supervisors that would be set', () => {
  it('are the proposed ones; who has none is not sent', () => {
    expect(assignmentsOf(people, {})).toEqual([
      { employeeId: 'a', supervisorId: 'head' },
      { employeeId: 'b', supervisorId: 'head' },
    ]);
  });

  it('follow what was changed by hand', () => {
    expect(assignmentsOf(people, { a: { supervisorId: 'other' }, b: { isLeftOut: true }, c: { supervisorId: 'head' } })).toEqual([
      { employeeId: 'a', supervisorId: 'other' },
      { employeeId: 'c', supervisorId: 'head' },
    ]);
  });

  it('never make anybody his own', () => {
    expect(assignmentsOf(people, { a: { supervisorId: 'a' }, b: { isLeftOut: true } })).toEqual([]);
  });

  it('say how many people each superior gets', () => {
    expect(loadOf(assignmentsOf(people, { c: { supervisorId: 'other' } }))).toEqual([
      { supervisorId: 'head', count: 2 },
      { supervisorId: 'other', count: 1 },
    ]);
  });
});
