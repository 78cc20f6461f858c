import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const oxlint = (args, cwd) =>
  spawnSync(process.execPath, [path.join(root, 'node_modules/oxlint/bin/oxlint'), ...args], { cwd, encoding: 'utf8' });

/** Every rule that oxlint has: `scope`, `value` (its name), whether it is `recommended` and asks for types (`type_aware`). */
export const catalogue = () => JSON.parse(oxlint(['--rules', '--format', 'json'], root).stdout);

/** The rules that a file of settings, by its place in the checkout, holds everywhere: their names, each with its strictness. */
export const rulesOf = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8').replace(/^\s*\/\/.*$/gm, '')).rules;

/** The checkout's folders with nothing in them but the settings of oxlint, so that planted files are read by nobody else. */
function copyOfSettings(workspace, settings) {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'siklus-planted-')));
  const plugin = readdirSync(path.join(root, 'packages/config')).filter((name) => /^[\w-]+\.js$|^(oxlint|package)\.jsonc?$/.test(name));
  const files = [...plugin.map((name) => `packages/config/${name}`), path.join(workspace, settings)];
  for (const file of files) cpSync(path.join(root, file), path.join(copy, file));
  return copy;
}

/**
 * What oxlint says to planted files, by the settings of a workspace and in one run: gets the text of each file by its path in the
 * workspace, and answers the rules that refuse it, in the order of their names, once for each refusal.
 */
export function refusals(workspace, texts, settings = 'oxlint.jsonc') {
  const copy = copyOfSettings(workspace, settings);
  try {
    const cwd = path.join(copy, workspace);
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
      writeFileSync(path.join(cwd, file), text);
    }
    const { stdout, stderr } = oxlint(['-c', settings, '--format', 'json', ...Object.keys(texts)], cwd);
    if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
    const { diagnostics, number_of_files: read } = JSON.parse(stdout);
    if (read !== Object.keys(texts).length) throw new Error(`oxlint read ${read} of ${Object.keys(texts).length} planted files`);
    const rules = ({ code, message }) => code?.replace('(', '/').replace(')', '') ?? message;
    return Object.fromEntries(
      Object.keys(texts).map((file) => [
        file,
        diagnostics
          .filter(({ filename }) => filename === file)
          .map(rules)
          .sort(),
      ]),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What oxlint says to planted texts, one after the other: each stands in a file of its own, named by `place` after its number. */
export function refusalsOfEach(workspace, place, texts, settings) {
  const found = refusals(workspace, Object.fromEntries(texts.map((text, n) => [place(n), text])), settings);
  return texts.map((_text, n) => found[place(n)]);
}
