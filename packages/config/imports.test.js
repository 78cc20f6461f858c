import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import rules from './dependency-cruiser.cjs';

const folder = import.meta.dirname;
const trees = fs.readdirSync(path.join(folder, 'fixtures'));

/** The rules broken in each planted tree. A process of its own, because paths are relative to the working folder. */
function brokenRules() {
  const script = `
    import fs from 'node:fs';
    import { cruiseImports } from ${JSON.stringify(path.join(folder, 'cruise-imports.mjs'))};
    const found = {};
    for (const tree of ${JSON.stringify(trees)}) {
      process.chdir(${JSON.stringify(path.join(folder, 'fixtures'))} + '/' + tree);
      const { violations } = await cruiseImports(process.cwd(), { exists: fs.existsSync });
      found[tree] = [...new Set(violations.map(({ rule }) => rule))].sort();
    }
    console.log(JSON.stringify(found));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' }));
}

describe('the import rules', () => {
  const broken = brokenRules();

  it.each(rules.forbidden.map(({ name }) => name))('find the violation planted against %s, and name no other rule', (name) => {
    // A library that is only named in a planted tree is not installed there.
    const onlyNamed = ['bullmq-stays-in-platform-queue', 'typeorm-stays-out-of-controllers'].includes(name);
    expect(broken[name]).toEqual([name, ...(onlyNamed ? ['everything-resolves'] : [])].sort());
  });

  it('leave alone what is allowed: forms of other steps, and layers downwards', () => {
    expect(broken.allowed).toEqual([]);
  });

  it('see libraries although most of them live in a folder called dist', () => {
    const leftOut = new RegExp(rules.options.exclude.path);
    expect(leftOut.test('node_modules/bullmq/dist/esm/index.js')).toBe(false);
    expect(leftOut.test('packages/domain/dist/index.js')).toBe(true);
  });

  it('give each rule a reason', () => {
    for (const rule of rules.forbidden) expect(rule.comment.length).toBeGreaterThan(30);
  });
});
