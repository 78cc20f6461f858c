import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { proofIsDue, proofRemark } from '../../scripts/lib/proof-age.mjs';

const folders = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

let root;
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const write = (name, text) => {
  mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const commit = () => {
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'x');
  return git('rev-parse', 'HEAD');
};
const proved = (line) => appendFileSync(path.join(root, 'docs/proofs.jsonl'), `${JSON.stringify({ day: '2026-11-28', ...line })}\n`);

describe('whether a proof is due', () => {
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'siklus-proofs-'));
    folders.push(root);
    git('init', '-q');
    write('docs/README.md', '');
    write('apps/api/src/workflow/engine.ts', 'one');
    write('apps/api/src/modules/tasks.ts', 'one');
  });

  it('is told by what changed of engine, queue and migrations since the last one that passed, also before it is committed', () => {
    proved({ commit: commit(), passed: true, dirty: false });
    write('apps/api/src/modules/tasks.ts', 'two');
    write('apps/api/src/workflow/engine.test.ts', 'a test is no change of the engine');
    commit();
    expect(proofIsDue({ root })).toMatchObject({ state: 'fresh' });
    write('apps/api/src/workflow/engine.ts', 'two');
    write('apps/api/src/workflow/new.ts', 'nobody has added it yet');
    expect(proofIsDue({ root })).toMatchObject({
      state: 'due',
      changed: ['apps/api/src/workflow/engine.ts', 'apps/api/src/workflow/new.ts'],
    });
    write('apps/api/src/platform/database/migrations/0002.ts', 'new');
    proved({ commit: commit(), passed: true, dirty: false });
    expect(proofIsDue({ root })).toMatchObject({ state: 'fresh' });
  });

  it('is not moved by a proof that failed, or that ran on what no commit holds', () => {
    const first = commit();
    proved({ commit: first, passed: true, dirty: false });
    write('apps/api/src/workflow/engine.ts', 'two');
    const second = commit();
    proved({ commit: second, passed: false, dirty: false });
    proved({ commit: second, passed: true, dirty: true });
    proved({ commit: 'HEAD', passed: true, dirty: false });
    appendFileSync(path.join(root, 'docs/proofs.jsonl'), '<<<<<<< ours\n');
    expect(proofIsDue({ root })).toMatchObject({ state: 'due', since: `${first} of 2026-11-28` });
  });

  it('cannot be known without a proof, without its commit, or without history', () => {
    commit();
    expect(proofIsDue({ root })).toEqual({ state: 'skipped', reason: 'no proof has passed yet' });
    proved({ commit: '0123456789012345678901234567890123456789', passed: true, dirty: false });
    expect(proofIsDue({ root })).toMatchObject({ state: 'skipped', reason: expect.stringContaining('no history') });
    rmSync(path.join(root, '.git'), { recursive: true });
    expect(proofIsDue({ root })).toMatchObject({ state: 'skipped' });
  });

  it('is said loudly when it is, quietly when it is not known, and not at all when the proof is fresh', () => {
    expect(proofRemark({ state: 'due', since: 'abc of 2026-11-28', changed: ['a', 'b', 'c', 'd'] })).toMatch(
      /^!!! .*4 files.*a, b, c !!!$/,
    );
    expect(proofRemark({ state: 'skipped', reason: 'no proof has passed yet' })).toContain('no proof has passed yet');
    expect(proofRemark({ state: 'fresh', since: 'abc' })).toBe('');
  });
});
