import { describe, expect, it } from '@jest/globals';
import { roles } from '@siklus/domain';
import { holdsEverywhere, rolesOfferedTo } from './offered';

describe('a role that works only without a limit of units', () => {
  it('is offered to whoever has none himself, and asks for no unit', () => {
    expect(rolesOfferedTo({ grants: [{ role: 'administrator', unitId: null }] })).toEqual(roles);
    const local = rolesOfferedTo({ grants: [{ role: 'administrator', unitId: 'agency' }] });
    expect(roles.filter((role) => !local.includes(role))).toEqual(['ops']);
    expect([...roles.filter(holdsEverywhere), holdsEverywhere(undefined)]).toEqual(['ops', false]);
  });
});
