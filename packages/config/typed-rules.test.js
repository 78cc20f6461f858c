import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { catalogue, rulesOf } from './planted.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'siklus-typed-'));
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, noEmit: true, types: [] } }));
  writeFileSync(
    path.join(folder, 'lost.ts'),
    'export const write = async () => 1;\nwrite();\nexport const count: number = String(write);\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const oxlint = (...args) => spawnSync(process.execPath, ['node_modules/oxlint/bin/oxlint', ...args], { cwd: root, encoding: 'utf8' });

it('every rule that is recommended for TypeScript is held, and that each case of a choice is there', () => {
  const rules = rulesOf('packages/config/oxlint.jsonc');
  const recommended = catalogue()
    .filter((rule) => rule.scope === 'typescript' && rule.recommended)
    // An interface may ask for a promise where one implementation has nothing to wait for.
    .filter(({ value }) => value !== 'require-await');
  expect(recommended.filter((rule) => rule.type_aware).length).toBeGreaterThan(20);
  expect(recommended.filter((rule) => !rule.type_aware).length).toBeGreaterThan(15);
  const names = [...recommended.map(({ value }) => value), 'switch-exhaustiveness-check'];
  expect(names.filter((name) => [rules[`typescript/${name}`]].flat()[0] !== 'error')).toEqual([]);
});

it.each(['packages/domain', 'packages/contracts', 'apps/api', 'apps/admin'])(
  'a promise that nobody waits for, and a wrong type, are refused by %s',
  (workspace) => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, workspace, 'package.json'), 'utf8'));
    expect(scripts.lint).toContain(
      'oxlint --type-aware --type-check --report-unused-disable-directives-severity error -c oxlint.jsonc src',
    );
    const { status, stdout } = oxlint('--type-aware', '--type-check', '--format', 'unix', '-c', `${workspace}/oxlint.jsonc`, folder);
    expect({ status, refused: stdout.match(/no-floating-promises|TS2322/g)?.sort() }).toEqual({
      status: 1,
      refused: ['TS2322', 'no-floating-promises'],
    });
  },
);
