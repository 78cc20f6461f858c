import { describe, expect, it } from '@jest/globals';
import { mayGrant } from './may-grant.js';

const everywhere = [{ role: 'administrator', unitId: null }] as const;
const ofAgency = [{ role: 'administrator', unitId: 'agency' }] as const;

describe('giving a role', () => {
  it.each([
    ['an administrator of everything', everywhere, null, true],
    ['an administrator of everything', everywhere, ['province', 'agency'], true],
    ['an administrator of the agency', ofAgency, ['province', 'agency'], true],
    ['an administrator of the agency', ofAgency, ['province', 'agency', 'division'], true],
    ['an administrator of the agency', ofAgency, ['province'], false],
    ['an administrator of the agency', ofAgency, ['province', 'other'], false],
    ['an administrator of the agency', ofAgency, null, false],
    ['an auditor', [{ role: 'auditor', unitId: null }] as const, ['province'], false],
    ['somebody without a role', [], ['province'], false],
  ])('%s %j over %j: %s', (_who, grants, lineage, may) => {
    expect(mayGrant(grants, lineage)).toBe(may);
  });
});
