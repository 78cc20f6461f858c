import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lineOf } from './lib/report.js';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const api = fileURLToPath(new URL('../..', import.meta.url));

describe('the bench with --json', () => {
  it('writes one line of JSON for a row, with three digits of the ratio', () => {
    const row = { name: 'import-10000', ratio: 1.56789, must: 4, holds: true, detail: 'as "read"\nby people' };
    const line = lineOf(row, true);
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({ ...row, ratio: 1.568 });
  });

  it('writes nothing else: what it says to people goes to the error output, also that it has no row of a name', () => {
    const options = { cwd: api, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, '--json', 'nothing'], options);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('There is open-and-carry, ');
    expect(stderr).toContain('not nothing');
  });
});
