import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = fileURLToPath(new URL('.', import.meta.url));

/** A patch's first line says what it breaks and which test must then fail, its second what that failure says. */
export interface Sabotage {
  readonly name: string;
  readonly breaks: string;
  /** The test file, and the title of the test in it that notices. */
  readonly test: string;
  readonly title: string;
  /** Words of that failure which no other one has: a test that fails for another reason, as by a hook, has noticed nothing. */
  readonly because: string;
  /** Titles of tests that have to run before it. */
  readonly after: readonly string[];
  /** The files whose change may let the sabotage go unnoticed: what it breaks, the test, and the topic of the test. */
  readonly concerns: readonly string[];
}

/** What breaks the promises that no release may break: these run in CI whatever has changed. */
const fixed = [
  'acknowledge-before-commit',
  'audit-without-chain',
  'counter-without-delta',
  'enqueue-without-outbox',
  'no-claim-guard',
  'no-second-sending',
  'no-state-guard',
  'no-unique-key',
  'no-version-guard',
  'return-to-nobody',
];

export const sabotages: readonly Sabotage[] = readdirSync(folder)
  .filter((name) => name.endsWith('.patch'))
  .map((name) => read(name));

/** How many that a change concerns fit into CI beside the fixed ten; a large landing concerns nearly all, and `npm run proof` runs them. */
const fitting = 10;

/** The fixed ten, and of those that a change since the last landing concerns as many as fit; without a history only the ten. */
export function sabotagesOfToday(): Sabotage[] {
  const changed = new Set(changedFiles());
  const isFixed = ({ name }: Sabotage): boolean => fixed.includes(name.replace('.patch', ''));
  // For what only a browser notices the panel is built anew: `npm run proof` has the time.
  const isQuick = ({ test }: Sabotage): boolean => !test.includes('/test/journeys/');
  const concerned = sabotages.filter(
    (sabotage) => !isFixed(sabotage) && isQuick(sabotage) && sabotage.concerns.some((file) => changed.has(file)),
  );
  return [...sabotages.filter(isFixed), ...drawn(concerned, fitting, 'sabotages')];
}

/** As many as fit, others at each commit; what is left over is told. */
export function drawn<Each extends { readonly name: string }>(all: readonly Each[], most: number, what: string): Each[] {
  if (all.length <= most) return [...all];
  console.log(`${all.length} ${what} concern files that have changed: ${most} of them run here, all in npm run proof`);
  const now = git('rev-parse', 'HEAD');
  const place = ({ name }: Each): string =>
    createHash('sha256')
      .update(now + name)
      .digest('hex');
  return [...all].sort((a, b) => (place(a) < place(b) ? -1 : 1)).slice(0, most);
}

export function pathOf(name: string): string {
  return join(folder, name);
}

function read(name: string): Sabotage {
  const text = readFileSync(pathOf(name), 'utf8');
  const [first = '', second = ''] = text.split('\n');
  const form = /^# (.+) \| red: (.+?)(?: \| after: (.+))? \| says: ✕ (.+)$/;
  const [, breaks, test, after, title] = form.exec(first) ?? [];
  const [, because] = /^# because: (.{8,})$/.exec(second) ?? [];
  if (breaks === undefined || test === undefined || title === undefined)
    throw new Error(`${name} does not begin with "# what it breaks | red: test file[ | after: title]… | says: ✕ title"`);
  if (because === undefined) throw new Error(`${name}: its second line is not "# because: words of the failure"`);
  if (!/\.test\.(tsx?|js)$/.test(test) || !existsSync(join(root, test)))
    throw new Error(`${name}: "red: ${test}" is no test file that Jest runs; of a topic, name the suite that calls it`);
  const broken = [...text.matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, file = '']) => file);
  return {
    name,
    breaks,
    test,
    title,
    because,
    after: after?.split(' | after: ') ?? [],
    concerns: [`apps/api/test/sabotage/${name}`, ...broken, test, ...topicsOf(test, title)],
  };
}

/** The topics beside a suite, or in a folder of which it calls some, that have a test of this title. */
function topicsOf(test: string, title: string): string[] {
  const called = readFileSync(join(root, test), 'utf8').matchAll(/ from '\.\/([^']+)\/[^'/]+\.topic\.js'/g);
  const places = new Set([dirname(test), ...[...called].map(([, folder]) => `${dirname(test)}/${folder}`)]);
  return [...places].flatMap((place) =>
    filesIn(place).filter((file) => file.endsWith('.topic.ts') && readFileSync(join(root, file), 'utf8').includes(title)),
  );
}

function filesIn(place: string): string[] {
  try {
    return readdirSync(join(root, place)).map((name) => `${place}/${name}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * What differs from the last landing: the newest tag, the main branch elsewhere or the commit before, whichever is there and not this one.
 */
export function changedFiles(): string[] {
  const now = git('rev-parse', 'HEAD');
  const bases = [git('describe', '--tags', '--abbrev=0'), 'origin/main', 'HEAD^'];
  const base = bases
    .map((name) => name && git('rev-parse', '--verify', '--quiet', `${name}^{commit}`))
    .find((hash) => hash && hash !== now);
  return base === undefined ? [] : git('diff', '--name-only', base).split('\n');
}

/** What git answers; nothing where it cannot. */
function git(...words: string[]): string {
  const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}
