import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './settings.mjs';

/** What chance and duration prove, and no fixed case does: the engine with its steps, the queue and the migrations. */
const PROVEN = [
  'apps/api/src/workflow',
  'packages/domain/src/steps',
  'packages/domain/src/workflow',
  'apps/api/src/platform/queue',
  'apps/api/src/platform/database/migrations',
];

const gitIn = (root) => (args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Where `npm run proof` writes a line for each whole run. */
export const proofsFile = (root = ROOT) => path.join(root, 'docs/proofs.jsonl');

/** The last line that passed on exactly what its commit holds, or null. A line that is no proof, as after a merge, is passed by. */
function lastPassed(text) {
  const proofs = text.split('\n').flatMap((line) => {
    try {
      return line.trim() === '' ? [] : [JSON.parse(line)];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  });
  return proofs.findLast(({ commit, passed, dirty }) => passed === true && dirty === false && /^[0-9a-f]{7,40}$/.test(commit)) ?? null;
}

/**
 * Says whether engine, queue or migrations have changed, committed or not, since the last proof that passed. What cannot be known is
 * `skipped` with the reason: a copy without history, a commit that is not in it, no proof yet.
 *
 * @param {{ root?: string, git?: (args: string[]) => string }} [options]
 * @returns {{ state: 'fresh', since: string }
 *   | { state: 'due', since: string, changed: string[] }
 *   | { state: 'skipped', reason: string }}
 */
export function proofIsDue({ root = ROOT, git = gitIn(root) } = {}) {
  const file = proofsFile(root);
  const last = fs.existsSync(file) ? lastPassed(fs.readFileSync(file, 'utf8')) : null;
  if (last === null) return { state: 'skipped', reason: 'no proof has passed yet' };
  const since = `${last.commit} of ${last.day}`;
  try {
    git(['cat-file', '-e', `${last.commit}^{commit}`]);
  } catch {
    return { state: 'skipped', reason: `there is no history here that reaches back to ${since}` };
  }
  const changed = [
    git(['diff', '--name-only', last.commit, '--', ...PROVEN, ':(exclude)*.test.ts']),
    git(['ls-files', '--others', '--exclude-standard', '--', ...PROVEN]),
  ].flatMap((names) => names.split('\n').filter(Boolean));
  return changed.length === 0 ? { state: 'fresh', since } : { state: 'due', since, changed };
}

/** What to print of it: a loud line when a proof is due, a quiet one when it cannot be known, nothing when the proof is fresh. */
export function proofRemark(age) {
  if (age.state === 'fresh') return '';
  if (age.state === 'skipped') return `Whether \`npm run proof\` is due is not known: ${age.reason}.`;
  return (
    `!!! ENGINE, QUEUE OR MIGRATIONS HAVE CHANGED SINCE THE LAST PROOF (${age.since}): run \`npm run proof\` before a release. ` +
    `${age.changed.length} files, among them ${age.changed.slice(0, 3).join(', ')} !!!`
  );
}
