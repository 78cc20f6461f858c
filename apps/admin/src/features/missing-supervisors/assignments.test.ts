import { describe, expect, it } from '@jest/globals';
import { assignmentsOf, loadOf, type Person } from './assignments';

const person = (id: string, supervisorId: string | null): Person => ({
  id,
  nip: id,
  name: id,
  position: '',
  unitName: '',
  named: null,
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

  it('leave out who named somebody himself, unless he is taken in by hand', () => {
    const named = {
      id: 'n',
      supervisorId: 'other',
      name: 'other',
      position: '',
      unitName: '',
      reason: 'SK',
      at: '2026-01-01T00:00:00.000Z',
    };
    const naming = { ...person('d', 'head'), named };
    expect(assignmentsOf([naming], {})).toEqual([]);
    expect(assignmentsOf([naming], { d: { isLeftOut: false } })).toEqual([{ employeeId: 'd', supervisorId: 'head' }]);
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
