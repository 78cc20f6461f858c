import { describe, expect, it } from '@jest/globals';
import { barOfAccount } from './may-administer-account.js';

const of = (role: 'administrator' | 'unit-administrator' | 'auditor', unitId: string | null) => ({
  accountId: 'me',
  grants: [{ role, unitId }],
  superiors: new Set(['head', 'governor']),
});
const account = (reaches: readonly (readonly string[] | null)[] = [], lineage: readonly string[] = ['province', 'agency'], id = 'you') => ({
  id,
  employeeId: 'clerk' as string | null,
  lineage,
  reaches,
});

const belongingTo = (employeeId: string | null) => ({ ...account(), employeeId });

describe('acting on an account', () => {
  it.each([
    ['the administrator of everything', of('administrator', null), account([null, ['province', 'other']]), undefined],
    ['the administrator of everything, without a person', of('administrator', null), account([], []), undefined],
    ['the administrator of the agency', of('administrator', 'agency'), account([['province', 'agency', 'division']]), undefined],
    ['the administrator of the unit', of('unit-administrator', 'agency'), account(), undefined],
    ['the administrator of everything, his own', of('administrator', null), account([], ['province'], 'me'), 'own'],
    ['the administrator of the agency, a wider role', of('administrator', 'agency'), account([null]), 'beyond-own'],
    ['the administrator of the unit, any role', of('unit-administrator', 'agency'), account([['province', 'agency']]), 'beyond-own'],
    ['the administrator of another unit', of('unit-administrator', 'other'), account(), 'out-of-reach'],
    ['the administrator of the agency, without a person', of('administrator', 'agency'), account([], []), 'out-of-reach'],
    ['the administrator of the unit, whoever he reports to', of('unit-administrator', 'agency'), belongingTo('head'), 'superior'],
    ['the administrator of everything, whoever is at the top of his line', of('administrator', null), belongingTo('governor'), 'superior'],
    [
      'the administrator of the unit, without an employee behind the account',
      of('unit-administrator', 'agency'),
      belongingTo(null),
      undefined,
    ],
    ['an auditor', of('auditor', null), account(), 'out-of-reach'],
  ])('%s: %#', (_who, person, subject, bar) => {
    expect(barOfAccount(person, subject)).toBe(bar);
  });
});
