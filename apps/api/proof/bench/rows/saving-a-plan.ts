import type { DraftedPlan } from '@siklus/domain';
import { completeByApi, inOrder, prepareWork, recordStatements, type Groups, type Recorded, type Work } from '../lib/completions.js';
import { contentOf, copyDatabase, difference, dropDatabase, furthestApart, type Content, type Difference } from '../lib/database.js';
import { replay, type Statement } from '../lib/replay.js';
import { median, percentile95 } from '../lib/report.js';
import type { Measuring, Row, Server } from '../lib/row.js';
import { turnsOf, walkOnePerson, type Turn } from '../lib/walk.js';

const must = 3;
const repetitions = 3;
const results = 15;
const indicatorsOfEach = 3;
/** Handing the plan in keeps it as an answer; agreeing to it writes a row for each result and indicator. */
const names = ['handing in', 'agreeing'] as const;

/**
 * Saving a plan of 15 results with 45 indicators: one request to hand it in and one to agree to it, each by one client on one connection,
 * the 95th percentile of all; against one transaction by bare pg for each that writes the same rows, and reads, judges and locks nothing.
 * The worse of the two counts.
 *
 * Both sides begin with a copy of one database. What the API writes is recorded on a third copy, request by request, and the bare side
 * sends of these recordings what writes. Both sides must end with equal rows in every table.
 */
export async function savingAPlan({ server, people = 250, log }: Measuring): Promise<Row[]> {
  const turns = turnsOf(await walkOnePerson())
    .slice(0, names.length)
    .map((turn, at) => (at === 0 ? { ...turn, answers: widened(turn) } : turn));
  const work = await prepareWork(server, { template: 'plan_template', turns }, people);
  const recorded = await recordStatements(server, work);
  const runs: { ratios: readonly number[]; times: string; apart: Difference }[] = [];
  for (let i = 1; i <= repetitions; i += 1) {
    const api = await completeByApi(server, work, 1);
    const bare = await bareSide(server, work, recorded);
    const [asked, written] = [api.took, bare.took].map((side) => side.map(({ each }) => percentile95(each)));
    const ratios = names.map((_name, at) => (asked?.[at] ?? NaN) / (written?.[at] ?? NaN));
    const times = names.map((name, at) => `${name} ${asked?.[at]?.toFixed(1)} against ${written?.[at]?.toFixed(1)} ms`).join(', ');
    runs.push({ ratios, times, apart: difference(api.content, bare.content) });
    log(`saving-a-plan ${i}/${repetitions}: ${times}`);
  }
  await dropDatabase(server, work.template);
  const worse = names.map((_name, at) => median(runs.map(({ ratios }) => ratios[at] ?? NaN)));
  const ratio = Math.max(...worse);
  const apart = furthestApart(runs.map((run) => run.apart));
  return [
    {
      name: 'saving-a-plan',
      ratio,
      must,
      holds: ratio <= must && apart.equal,
      detail:
        `${results} results with ${results * indicatorsOfEach} indicators, one request each, p95 of ${work.groups.measured.length}: ` +
        `${runs.at(-1)?.times}; ratios ${worse.map((each) => each.toFixed(2)).join(' and ')} (medians of ${repetitions}), the worse ` +
        `counts; ${apart.inWords}`,
    },
  ];
}

/** The example plan with so many results and indicators, no two called alike. */
function widened({ answers }: Turn): DraftedPlan {
  const plan = answers as DraftedPlan;
  const [result] = plan.results;
  const [indicator] = result?.indicators ?? [];
  if (result === undefined || indicator === undefined) throw new Error('The example of a plan has no indicator');
  const numbered = (count: number) => Array.from({ length: count }, (_each, at) => at + 1);
  return {
    ...plan,
    results: numbered(results).map((n) => ({
      ...result,
      title: `${result.title}, bagian ${n}`,
      indicators: numbered(indicatorsOfEach).map((m) => ({ ...indicator, text: `${indicator.text}, bagian ${n}.${m}` })),
    })),
  };
}

async function bareSide(
  server: Server,
  { template }: Work,
  recorded: Groups<Recorded>,
): Promise<{ took: readonly { readonly each: readonly number[] }[]; content: Content }> {
  const url = await copyDatabase(server, template, 'bare');
  let took: { readonly each: readonly number[] }[] = [];
  for (const group of inOrder) {
    took = [];
    for (const requests of recorded[group]) took.push(await replay(url, requests.map(writesOf), 1));
  }
  const content = await contentOf(url, { rewritten: true });
  await dropDatabase(server, 'bare');
  return { took, content };
}

const writes = /^\s*(insert|update|delete|copy)\b|^\s*with\b[^]*\b(insert into|delete from|update \w+ (\w+ )?set)\b/i;

/** What a request wrote, as one transaction. */
function writesOf(statements: readonly Statement[]): readonly Statement[] {
  const plain = (text: string): Statement => ({ text, values: [] });
  return [plain('begin'), ...statements.filter(({ text }) => writes.test(text)), plain('commit')];
}
