import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeCourse } from '@siklus/contracts/courses';
import { createCycle } from '@siklus/contracts/cycles';
import { z } from 'zod';
import { contractSchema } from './contract-schema';
import { missingOf } from './schema';

const files = readdirSync(path.resolve(import.meta.dirname, '../../../../../packages/contracts/src')).map((file) => path.parse(file).name);
const modules: Readonly<Record<string, unknown>>[] = [];
// One after another: Jest cannot link two at once that share a file.
for (const file of files) modules.push(await import(`@siklus/contracts/${file}`));
const named = modules
  .flatMap((module) => Object.entries(module))
  .flatMap(([name, contract]) => (contract instanceof z.ZodObject ? [[name, contract] as const] : []));

describe('the schema of a contract', () => {
  it.each(named)('%s has every field in its place, whatever it is called by', (_name, contract) => {
    const schema = contractSchema(contract);
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(contract.shape));
    expect(JSON.stringify(schema)).not.toContain('$ref');
  });

  it('says what an empty form lacks', () => {
    expect(missingOf(contractSchema(writeCourse), { tags: [], active: true })).toEqual(['code', 'title', 'titleEn', 'hours', 'form']);
    expect(missingOf(contractSchema(createCycle), { year: 2026, schedule: [{ step: 's', opensOn: '' }] })).toEqual([
      'unitId',
      'schedule.0.opensOn',
      'schedule.0.dueOn',
    ]);
  });
});
