import { describe, expect, it } from '@jest/globals';
import { can, scopeOf } from './can.js';
import { may } from './may.js';
import { policy, type Action, type PolicyRow } from './policy.js';
import { mayLetDo, tokenActions, type TokenAction } from './token-actions.js';

const rowOf = (action: Action): PolicyRow => policy[action];

describe('what a machine may be let do', () => {
  it('is nothing that a person does himself, nor anything about others', () => {
    // A staff list names people, and each of its rows is judged; a file is its own.
    const changes = tokenActions.filter((action) => rowOf(action).about !== undefined);
    expect(changes).toEqual(['employee.import', 'export.make']);
    for (const action of tokenActions) expect([action, rowOf(action).everyone ?? rowOf(action).roles.length > 0]).toEqual([action, true]);
  });

  it.each<[string, TokenAction, string | null, string[] | null, boolean]>([
    ['an administrator of all, everywhere', 'employee.read', null, null, true],
    ['an administrator of all, in a unit', 'employee.read', null, ['root', 'dinas'], true],
    ['an administrator of the unit, in one below', 'employee.read', 'dinas', ['root', 'dinas', 'bidang'], true],
    ['an administrator of the unit, everywhere', 'employee.read', 'dinas', null, false],
    ['an administrator of the unit, in another', 'employee.read', 'dinas', ['root', 'badan'], false],
    ['whoever holds no role for it', 'employee.import', 'dinas', ['root', 'dinas'], true],
    ['everybody, what everybody reads', 'unit.read', 'dinas', null, true],
  ])('of %s: %s', (_who, action, unitId, lineage, expected) => {
    expect(mayLetDo([{ role: 'administrator', unitId }], action, lineage)).toBe(expected);
  });

  it('is not what somebody reads by his post alone', () => {
    expect(mayLetDo([], 'employee.read', ['root'])).toBe(false);
    expect(mayLetDo([{ role: 'unit-administrator', unitId: null }], 'employee.import', null)).toBe(false);
  });
});

describe('a role that a token may use for some actions', () => {
  const grants = [{ role: 'administrator', unitId: 'dinas', only: ['employee.read'] }] as const;

  it('gives these and no other', () => {
    const subject = { lineage: ['dinas'], relations: [] };
    expect([can(grants, 'employee.read', subject), can(grants, 'participant.read', subject)]).toEqual([true, false]);
    expect([scopeOf(grants, 'employee.read').unitIds, scopeOf(grants, 'cycle.read').unitIds]).toEqual([['dinas'], []]);
  });

  it('leaves the affairs of the person whose token it is to others', () => {
    const doer = { accountId: 'machine', employeeId: null, ownerId: 'me', grants: [{ role: 'administrator', unitId: null }] as const };
    expect(may(doer, 'employee.assign', { lineage: [], employeeId: 'me' })).toBe('own-affair');
    expect(may(doer, 'employee.assign', { lineage: [], employeeId: 'other' })).toBe('allowed');
  });
});
