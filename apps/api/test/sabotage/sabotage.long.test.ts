import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const patches = fileURLToPath(new URL('.', import.meta.url));

/** A patch's first line says what it breaks, which test must then fail, and what that failure says. */
const sabotages = readdirSync(patches)
  .filter((name) => name.endsWith('.patch'))
  .map((name) => {
    const [, breaks = '', test = '', says = ''] =
      /^# (.+) \| red: (.+) \| says: (.+)$/.exec(readFileSync(join(patches, name), 'utf8').split('\n')[0] ?? '') ?? [];
    return { name, breaks, test, says };
  });

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'siklus-sabotage-'));
  for (const part of ['scripts', 'data', 'apps/api', 'packages/domain', 'packages/contracts', 'packages/config'])
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !/\/(node_modules|dist|\.turbo)$/.test(path) });
  for (const part of ['.', 'apps/api', 'packages/domain', 'packages/contracts', 'packages/config']) linkModules(part);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The installed packages as they are, but the workspace's own ones from the copy. */
function linkModules(part: string): void {
  const [from, to] = [join(root, part, 'node_modules'), join(copy, part, 'node_modules')];
  mkdirSync(join(to, '@siklus'), { recursive: true });
  for (const name of readdirSync(from)) if (name !== '@siklus') symlinkSync(join(from, name), join(to, name));
  for (const name of ['domain', 'contracts', 'config']) symlinkSync(join(copy, 'packages', name), join(to, '@siklus', name));
}

function apply(name: string, ...options: string[]): void {
  const { status, stderr } = spawnSync('git', ['apply', ...options, join(patches, name)], { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} does not apply any more; write it anew against today's sources: ${stderr}`);
}

/** Runs the test files, each in its own package, and gives what Jest wrote and whether it was content. */
function run(...tests: string[]): { red: boolean; output: string } {
  const packages = new Set(tests.map((test) => test.split('/', 2).join('/')));
  const runs = [...packages].map((part) => {
    const files = tests.filter((test) => test.startsWith(`${part}/`)).map((test) => test.slice(part.length + 1));
    const jest = [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--verbose',
      '--forceExit',
      '--runTestsByPath',
      ...files,
    ];
    return spawnSync(process.execPath, jest, { cwd: join(copy, part), encoding: 'utf8', timeout: 300_000 });
  });
  return { red: runs.some(({ status }) => status !== 0), output: runs.map(({ stdout, stderr }) => stdout + stderr).join('') };
}

describe('the tests notice when', () => {
  it('nothing is broken, and are green', () => {
    const { red, output } = run(...new Set(sabotages.map(({ test }) => test)));
    expect(output).not.toContain('✕');
    expect(red).toBe(false);
  });

  it.each(sabotages)('$name: $breaks', ({ name, test, says }) => {
    expect([test, says]).not.toContain('');
    apply(name);
    try {
      const { red, output } = run(test);
      expect(output).toContain(says);
      expect(output).not.toContain('Test suite failed to run');
      expect(red).toBe(true);
    } finally {
      apply(name, '--reverse');
    }
  });
});
