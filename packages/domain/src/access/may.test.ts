import { describe, expect, it } from '@jest/globals';
import { scopeOf, worksInUnits, type Grant } from './can.js';
import { may, type Verdict, type WriteSubject } from './may.js';
import { policy, roles, type PolicyRow, type Role, type WriteAction } from './policy.js';

const me = { accountId: 'my-account', employeeId: 'me' };
const everywhere = (role: Role): Grant[] => [{ role, unitId: null }];
const ofAgency = (role: Role): Grant[] => [{ role, unitId: 'agency' }];
const writes = (Object.entries(policy) as [WriteAction, PolicyRow][]).filter(([, { about }]) => about !== undefined);

describe('a change', () => {
  it.each<[string, readonly Grant[], WriteAction, WriteSubject, Verdict]>([
    ['gives a role without limit', everywhere('administrator'), 'grant.write', { lineage: [] }, 'allowed'],
    ['gives a role in a unit', everywhere('administrator'), 'grant.write', { lineage: ['province', 'agency'] }, 'allowed'],
    ['gives a role in the own agency', ofAgency('administrator'), 'grant.write', { lineage: ['province', 'agency'] }, 'allowed'],
    ['gives a role below it', ofAgency('administrator'), 'grant.write', { lineage: ['province', 'agency', 'division'] }, 'allowed'],
    ['gives a role above it', ofAgency('administrator'), 'grant.write', { lineage: ['province'] }, 'beyond'],
    ['gives a role beside it', ofAgency('administrator'), 'grant.write', { lineage: ['province', 'other'] }, 'beyond'],
    ['gives a role without limit as one of the agency', ofAgency('administrator'), 'grant.write', { lineage: [] }, 'beyond'],
    ['gives a role as an auditor', everywhere('auditor'), 'grant.write', { lineage: ['province'] }, 'beyond'],
    ['gives a role without having one', [], 'grant.write', { lineage: ['province'] }, 'beyond'],
    ['gives himself a role', everywhere('administrator'), 'grant.write', { lineage: [], accountId: 'my-account' }, 'own-affair'],
    ['sets his own supervisor', ofAgency('unit-administrator'), 'employee.assign', { lineage: ['agency'], employeeId: 'me' }, 'own-affair'],
    ["sets a colleague's", ofAgency('unit-administrator'), 'employee.assign', { lineage: ['agency'], employeeId: 'you' }, 'allowed'],
    ['sets that of somebody in no unit', ofAgency('administrator'), 'employee.assign', { lineage: [], employeeId: 'you' }, 'beyond'],
    ['opens a cycle of his agency', ofAgency('administrator'), 'cycle.open', { lineage: ['agency'] }, 'allowed'],
    ['changes the template for his agency', ofAgency('administrator'), 'template.write', { lineage: ['agency'] }, 'beyond'],
  ])('that %s', (_what, grants, action, subject, verdict) => {
    expect(may({ ...me, grants }, action, subject)).toBe(verdict);
  });

  it("of an account without a person behind it is nobody's own affair", () => {
    const technician = { accountId: 'x', employeeId: null, grants: everywhere('administrator') };
    expect(may(technician, 'employee.assign', { lineage: ['agency'], employeeId: null })).toBe('allowed');
  });

  it.each(writes)('%s is open to a role of one unit unless it is about everything', (action, { roles, about }) => {
    for (const role of roles) {
      expect(scopeOf(ofAgency(role), action).unitIds).toEqual(about === 'everything' ? [] : ['agency']);
      expect(may({ ...me, grants: ofAgency(role) }, action, { lineage: ['agency'] })).toBe(about === 'everything' ? 'beyond' : 'allowed');
      expect(may({ ...me, grants: everywhere(role) }, action, { lineage: ['agency'] })).toBe('allowed');
    }
  });
});

describe('a document', () => {
  it.each(['plan.read', 'training.read', 'learning.read'] as const)(
    'is read by whom %s is open to: what stands in it is told alike',
    (action) => {
      for (const role of roles) expect(scopeOf(everywhere(role), action)).toEqual(scopeOf(everywhere(role), 'participant.read'));
      expect(scopeOf(everywhere('training-office'), action).everywhere).toBe(true);
    },
  );
});

describe('a role', () => {
  it('is of use within units unless all that it allows belongs to everybody', () => {
    expect(roles.filter((role) => !worksInUnits(role))).toEqual(['ops']);
  });
});
