import type { Taken } from './clause-switches.js';
import type { Ending, ProjectCopy } from './project-copy.js';

/** Where rights are tested beside the tables of reads and writes. */
const suites = ['cycles', 'documents', 'employees', 'access', 'tasks', 'accounts', 'lists'];

/** The suites in which what a folder holds is tried, where they are not called like it. */
const suitesOf: Readonly<Record<string, readonly string[]>> = {
  bulk: ['cycles'],
  exports: ['lists'],
  files: ['documents'],
  plans: ['documents'],
  posts: ['employees'],
  remarks: ['documents'],
  search: ['lists'],
  'security-log': ['accounts'],
  'staff-import': ['employees'],
  surveys: ['lists'],
  teams: ['documents'],
};

/** What is left of a suite of which some topics are asked otherwise: the tables are walked with every clause taken out. */
const leftOf: Readonly<Record<string, readonly string[]>> = { access: ['matrix', 'scope'] };

type Miss = (clause: Taken, by: string) => void;
const fileOf = (suite: string): string => `apps/api/test/${suite}.test.ts`;
const nearTo = ({ file }: Taken): readonly string[] => file.split('/').flatMap((folder) => suitesOf[folder] ?? folder);

/**
 * Those that can be taken out without a test of any suite turning red; `miss` hears of each other which test does. A suite is run once as
 * it is, to see which tests meet a refusal of theirs, and then only topics in which one does, each without one of them: topics do not meet.
 * The suites of its own area are asked first.
 */
export async function missedByNoSuite(copies: readonly ProjectCopy[], taken: readonly Taken[], miss: Miss): Promise<Taken[]> {
  const left = new Set(taken);
  const missed: Miss = (clause, by) => {
    if (left.delete(clause)) miss(clause, by);
  };
  const seen = new Map<string, SuiteSeen>();
  for (const isNear of [true, false])
    await shared(copies, suites, async (copy, name) => {
      const fitting = () => [...left].filter((clause) => nearTo(clause).includes(name) === isNear);
      if (fitting().length === 0) return;
      const suite = seen.get(name) ?? (await SuiteSeen.of(copy, name));
      seen.set(name, suite);
      await suite.ask(copy, fitting, missed);
    });
  // In a hook, or in a process beside: what is taken out from the beginning may be missed where nothing less is.
  await shared(copies, [...left], async (copy, clause) => {
    for (const name of suites) {
      const red = (await copy.run([{ test: fileOf(name), title: '', after: [] }], { SIKLUS_TAKEN: String(clause.number) })).find(isRed);
      if (red !== undefined) return missed(clause, red.name);
    }
  });
  return [...left];
}

interface TestSeen extends Ending {
  /** The clauses that refused or narrowed something in it. */
  readonly refused: ReadonlySet<number>;
}

/** What became of the tests of a suite while nothing was taken out. */
class SuiteSeen {
  private readonly topics: readonly string[];

  private constructor(
    private readonly file: string,
    private readonly tests: readonly TestSeen[],
  ) {
    // The longer of two that begin alike comes first, as it is found by how the names of its tests begin.
    this.topics = [...new Set(tests.map(({ topic }) => topic))].sort((a, b) => b.length - a.length);
  }

  static async of(copy: ProjectCopy, name: string): Promise<SuiteSeen> {
    const test = fileOf(name);
    const tests = await watched(copy, leftOf[name]?.map((topic) => ({ test, topic })) ?? [{ test, title: '', after: [] }], []);
    const red = tests.find(isRed);
    if (red !== undefined) throw new Error(`${red.name} is red though nothing is taken out: ${red.says}`);
    return new SuiteSeen(test, tests);
  }

  /** Takes each clause out of one topic after the other that meets a refusal of it, until a test that meets one turns red. */
  async ask(copy: ProjectCopy, left: () => readonly Taken[], miss: Miss): Promise<void> {
    const asked = new Set<string>();
    for (;;) {
      const opened = new Map<string, Taken>();
      for (const clause of left()) {
        const topic = this.topicsMeeting(clause).find((each) => !opened.has(each) && !asked.has(`${clause.number} ${each}`));
        if (topic !== undefined) opened.set(topic, clause);
      }
      if (opened.size === 0) return;
      for (const [topic, { number }] of opened) asked.add(`${number} ${topic}`);
      const topics = this.topics.map((topic) => [topic, opened.get(topic)?.number ?? null] as const);
      const named = [...opened.keys()].map((topic) => ({ test: this.file, topic }));
      for (const red of (await watched(copy, named, topics)).filter(isRed)) {
        const clause = opened.get(red.topic);
        if (clause !== undefined && this.meets(red.name, clause)) miss(clause, red.name);
      }
    }
  }

  /** The topics in which tests meet a refusal of the clause, those with the most such tests first. */
  private topicsMeeting({ number }: Taken): string[] {
    const met = (topic: string) => this.tests.filter((test) => test.topic === topic && test.refused.has(number)).length;
    return this.topics.filter((topic) => met(topic) > 0).sort((a, b) => met(b) - met(a));
  }

  private meets(name: string, { number }: Taken): boolean {
    return this.tests.some((test) => test.name === name && test.refused.has(number));
  }
}

type Named = Parameters<ProjectCopy['run']>[0];

/** Runs these tests, each topic without its clause where one is named, and tells what each met. */
async function watched(copy: ProjectCopy, named: Named, topics: readonly (readonly [topic: string, without: number | null])[]) {
  const environment = { SIKLUS_NOTES: copy.write('notes.jsonl', ''), SIKLUS_OPENED: copy.write('opened.json', JSON.stringify(topics)) };
  const endings = await copy.run(named, environment, 'apps/api/test/sabotage/suite-watch.ts');
  const notes = copy.linesOf<{ test: string; refused: number[] }>('notes.jsonl');
  return endings.map((ending): TestSeen => {
    const met = notes.filter(({ test }) => test === ending.name).flatMap(({ refused }) => refused);
    return { ...ending, refused: new Set(met) };
  });
}

const isRed = ({ passed }: Ending): boolean => !passed;

/** Each copy takes the next thing as soon as it is free. */
async function shared<T>(copies: readonly ProjectCopy[], things: readonly T[], work: (copy: ProjectCopy, thing: T) => Promise<void>) {
  const waiting = [...things];
  await Promise.all(
    copies.map(async (copy) => {
      for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) await work(copy, thing);
    }),
  );
}
