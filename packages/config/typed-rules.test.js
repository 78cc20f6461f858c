import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const settings = 'packages/config/oxlint.jsonc';

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

it('every rule that ESLint recommends for code with types is held, and that each case of a choice is there', () => {
  const text = readFileSync(path.join(root, settings), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const { rules } = JSON.parse(text);
  const recommended = tseslint.configs.recommendedTypeChecked.flatMap((each) => Object.keys(each.rules ?? {}));
  const typed = recommended
    .map((name) => name.replace('@typescript-eslint/', ''))
    .filter((name) => tseslint.plugin.rules[name]?.meta.docs.requiresTypeChecking)
    // An interface may ask for a promise where one implementation has nothing to wait for.
    .filter((name) => name !== 'require-await');
  expect(typed.length).toBeGreaterThan(20);
  expect([...typed, 'switch-exhaustiveness-check'].filter((name) => [rules[`typescript/${name}`]].flat()[0] !== 'error')).toEqual([]);
});

it.each([settings, 'apps/api/oxlint.jsonc', 'apps/admin/oxlint.jsonc'])(
  'a promise that nobody waits for, and a wrong type, are refused by %s',
  (file) => {
    const args = ['--type-aware', '--type-check', '--format', 'unix', '-c', file, folder];
    const { status, stdout } = spawnSync(process.execPath, ['node_modules/oxlint/bin/oxlint', ...args], { cwd: root, encoding: 'utf8' });
    expect({ status, refused: stdout.match(/no-floating-promises|TS2322/g)?.sort() }).toEqual({
      status: 1,
      refused: ['TS2322', 'no-floating-promises'],
    });
  },
);
