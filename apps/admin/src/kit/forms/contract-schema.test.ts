import { describe, expect, it } from '@jest/globals';
import * as contracts from '@siklus/contracts';
import { z } from 'zod';
import { contractSchema } from './contract-schema';
import { missingOf } from './schema';

const named = Object.entries(contracts as Readonly<Record<string, unknown>>).flatMap(([name, contract]) =>
  contract instanceof z.ZodObject ? [[name, contract] as const] : [],
);

describe('the schema of a contract', () => {
  it.each(named)('%s has every field in its place, whatever it is called by', (_name, contract) => {
    const schema = contractSchema(contract);
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(contract.shape));
    expect(JSON.stringify(schema)).not.toContain('$ref');
  });

  it('says what an empty form lacks', () => {
    expect(missingOf(contractSchema(contracts.writeCourse), { tags: [], active: true })).toEqual([
      'code',
      'title',
      'titleEn',
      'hours',
      'form',
    ]);
    expect(missingOf(contractSchema(contracts.createCycle), { year: 2026, schedule: [{ step: 's', opensOn: '' }] })).toEqual([
      'unitId',
      'schedule.0.opensOn',
      'schedule.0.dueOn',
    ]);
  });
});
