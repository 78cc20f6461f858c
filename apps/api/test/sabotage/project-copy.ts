import { closeSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, signalGroup } from '../../../../scripts/lib/processes.mjs';
import { guardedFolder } from '../../proof/database/guarded-folder.js';
import { pathOf, root, type Sabotage } from './patches.js';

const built = ['packages/contracts', 'packages/domain', 'apps/api'];
const workspaces = [...built, 'packages/config', 'apps/admin'];
const compiled = /\/(node_modules|dist|\.turbo)$/;
const clusters = 'node_modules/.cache/siklus';
/** What was begun here ends with whoever began it. */
const withParent = ['--import', join(root, 'scripts/lib/end-with-parent.mjs')];
/** Milliseconds that no command here comes near. */
const timeout = 1_800_000;

/** Tests to run: those with this title, or all of a topic, which is what a suite describes at its top. */
type Named = Pick<Sabotage, 'test'> & (Pick<Sabotage, 'title' | 'after'> | { readonly topic: string });

/** How a test ended; of a failed one, what its failures say. */
export interface Ending {
  readonly title: string;
  /** The title with all that is described around it, the first of which is the topic. */
  readonly name: string;
  readonly topic: string;
  readonly passed: boolean;
  readonly says: string;
}

/** The panel as it is built, which a browser opens. */
const panel = 'apps/admin';

/** A copy of the project in which something may be broken. */
export class ProjectCopy {
  private readonly guarded = guardedFolder('siklus-sabotage');
  private readonly folder = this.guarded.path;

  constructor() {
    for (const part of ['tsconfig.base.json', 'scripts', 'data', 'deploy', 'docs/api.md', ...workspaces])
      cpSync(join(root, part), join(this.folder, part), { recursive: true, filter: (path) => !compiled.test(path) });
    for (const part of ['.', ...workspaces]) this.linkModules(part);
    for (const part of [...built, panel]) this.takeBuild(part);
    if (existsSync(join(root, clusters))) cpSync(join(root, clusters), join(this.folder, clusters), { recursive: true });
  }

  remove(): Promise<void> {
    return this.guarded.remove();
  }

  /**
   * Runs the named tests, each file in its own package and with these settings, and tells how each of them ended; `first` is a source that
   * Jest loads before each file.
   */
  async run(named: readonly Named[], environment: Readonly<Record<string, string>> = {}, first?: string): Promise<Ending[]> {
    const runs = new Map<string, Named[]>();
    for (const each of named) runs.set(runOf(each.test), [...(runs.get(runOf(each.test)) ?? []), each]);
    const endings: Ending[] = [];
    for (const tests of runs.values()) endings.push(...(await this.jest(tests, environment, first)));
    return endings;
  }

  /** Breaks what the patch breaks while `look` looks. */
  async broken<T>({ name, test, concerns }: Sabotage, look: () => Promise<T>): Promise<T> {
    await this.apply(name);
    // Real processes run what was built, and a browser opens it.
    const runs = isOfProcesses(test) ? built : isOfJourneys(test) ? [panel] : [];
    const parts = runs.filter((part) => concerns.some((file) => file.startsWith(`${part}/src/`)));
    try {
      for (const part of parts) await this.build(part);
      return await look();
    } finally {
      await this.apply(name, '--reverse');
      for (const part of parts) this.takeBuild(part);
    }
  }

  /** Gives a file another text; answers where it is. */
  write(file: string, text: string): string {
    writeFileSync(join(this.folder, file), text);
    return join(this.folder, file);
  }

  /** What each line of a file says, written as JSON. */
  linesOf<T>(file: string): T[] {
    const lines = readFileSync(join(this.folder, file), 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
  }

  private async apply(name: string, ...options: string[]): Promise<void> {
    const { code, output } = await this.execute('git', ['apply', ...options, pathOf(name)], '.');
    if (code !== 0) throw new Error(`${name} does not apply any more; write it anew against today's sources: ${output}`);
  }

  private async build(part: string): Promise<void> {
    const words =
      part === panel
        ? ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']
        : ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck'];
    const { code, output } = await this.execute(process.execPath, words, part);
    if (code !== 0) throw new Error(`${part} cannot be built: ${output}`);
  }

  private takeBuild(part: string): void {
    cpSync(join(root, part, 'dist'), join(this.folder, part, 'dist'), { recursive: true });
  }

  private async jest(tests: readonly Named[], environment: Readonly<Record<string, string>>, first?: string): Promise<Ending[]> {
    const [part = '', files] = [packageOf(tests[0]?.test ?? ''), new Set(tests.map(({ test }) => test))];
    const titles = [...new Set(tests.flatMap(patternsOf))];
    const result = join(this.folder, 'result.json');
    rmSync(result, { force: true });
    const words = ['--experimental-vm-modules', '--no-warnings', ...withParent, 'node_modules/jest/bin/jest.js', '--forceExit'];
    if (first !== undefined) words.push('--setupFilesAfterEnv', join(this.folder, first));
    const choice = ['--runTestsByPath', ...[...files].map((test) => test.slice(part.length + 1)), '--testNamePattern', titles.join('|')];
    const { output } = await this.execute(process.execPath, [...words, ...choice, '--json', '--outputFile', result], part, {
      TEST_TIER: tierOf(tests[0]?.test ?? ''),
      ...environment,
    });
    if (!existsSync(result)) throw new Error(`Jest wrote no result for ${[...files].join(', ')}: ${output}`);
    return endingsIn(JSON.parse(readFileSync(result, 'utf8')) as JestResult);
  }

  /** How a command in a folder of the copy ended, and what it said. It has a process group of its own: what is broken ends nothing here. */
  private async execute(command: string, words: readonly string[], folder: string, environment: Readonly<Record<string, string>> = {}) {
    const said = join(this.folder, 'output.txt');
    const output = openSync(said, 'w');
    let group: number | undefined;
    const end = (): void => {
      if (group !== undefined) signalGroup(group, 'SIGKILL');
    };
    const late = setTimeout(end, timeout);
    try {
      const env = { ...process.env, ...environment };
      const code = await run(command, words, { cwd: join(this.folder, folder), env, output, onStart: (pid) => (group = pid) });
      return { code, output: readFileSync(said, 'utf8') };
    } finally {
      clearTimeout(late);
      closeSync(output);
      // What a broken test has left running.
      end();
    }
  }

  /** The installed packages as they are, but the workspace's own ones from the copy. */
  private linkModules(part: string): void {
    const [from, to] = [join(root, part, 'node_modules'), join(this.folder, part, 'node_modules')];
    mkdirSync(join(to, '@siklus'), { recursive: true });
    for (const name of readdirSync(from)) if (name !== '@siklus' && name !== '.cache') symlinkSync(join(from, name), join(to, name));
    for (const name of ['domain', 'contracts', 'config']) symlinkSync(join(this.folder, 'packages', name), join(to, '@siklus', name));
  }
}

const packageOf = (test: string): string => test.split('/', 2).join('/');
const tierOf = (test: string): string => (test.endsWith('.long.test.ts') ? 'long' : 'test');
const isOfProcesses = (test: string): boolean => test.includes('/test/processes/');
const isOfJourneys = (test: string): boolean => test.includes('/test/journeys/');
const literally = (title: string): string => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternsOf = (named: Named): string[] =>
  'topic' in named ? [`^${literally(named.topic)} `] : [...named.after, named.title].map(literally);
/** Tests of one package and one tier run together. */
const runOf = (test: string): string => `${packageOf(test)} ${tierOf(test)}`;

interface JestResult {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly fullName: string;
      readonly ancestorTitles: readonly string[];
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The tests that ran. A file that could not even be loaded is an error and no test's ending. */
function endingsIn({ testResults }: JestResult): Ending[] {
  const silent = testResults.find(({ assertionResults }) => assertionResults.length === 0);
  if (silent !== undefined) throw new Error(`${silent.name} could not be run: ${silent.message}`);
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ title, fullName: name, ancestorTitles: [topic = ''], status, failureMessages }) => ({
      ...{ title, name, topic },
      passed: status === 'passed',
      says: failureMessages.join('\n'),
    }));
}
