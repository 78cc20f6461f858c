import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { defaultTemplate, registry, scheduleOf } from '@siklus/domain';
import pg from 'pg';
import { panelRequests, type PanelRequests } from '../../proof/database/panel-requests.js';
import { seedRunningYear, type RunningYear } from '../../proof/database/running-year.js';
import { signedIn } from '../support/people.js';
import { startTestApp, testPassword, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

const people = 100_000;
const scanOfLarge = /Seq Scan on (participant|step_run|task|employee|assignment|notification|audit_entry)\b/;

let site: TestApp;
let year: RunningYear;
const clients = new Map<string, Client>();
const sent = jest.spyOn(pg.Client.prototype, 'query');

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** The sequential scans of large tables in the plans of these statements. */
async function scansIn(statements: readonly Statement[]): Promise<string[]> {
  const scans: string[] = [];
  for (const { text, values } of statements) {
    const plan = await site.unitOfWork.read<{ 'QUERY PLAN': string }>(`explain (costs off) ${text}`, values);
    const large = plan.map((line) => line['QUERY PLAN'].trim()).filter((line) => scanOfLarge.test(line));
    scans.push(...large.map((line) => `${line} in ${text.slice(0, 80)}`));
  }
  return scans;
}

/** What was asked, whether its plan is kept under a name or not. */
function statementOf([asked, values]: readonly unknown[]): Statement {
  return typeof asked === 'string' ? { text: asked, values: (values ?? []) as unknown[] } : (asked as Statement);
}

/** The statements that answering the request sends, and what they scan. */
async function scansOf(client: Client | undefined, address: string): Promise<{ statements: number; scans: string[] }> {
  sent.mockClear();
  expect((await client?.get(address))?.status).toBe(200);
  const statements = sent.mock.calls
    .map((given: readonly unknown[]) => statementOf(given))
    .filter(({ text }) => /^(\/\*.*?\*\/)?\s*(select|with)\b/i.test(text));
  return { statements: statements.length, scans: await scansIn(statements) };
}

function nobody(): RunningYear['supervisor'] {
  return { id: '', nip: '', name: '' };
}

/** Called inside the `describe` of a suite. */
export function seeksTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    toEnd(() => sent.mockRestore());
    const owner = new pg.Client({ connectionString: site.databaseUrl });
    await owner.connect();
    year = await seedRunningYear(async (text, values) => (await owner.query(text, values)).rows, {
      people,
      schedule: scheduleOf(defaultTemplate(registry.steps), 2026),
    });
    await owner.query('vacuum analyze');
    await owner.query(
      'insert into account (id, username, employee_id, display_name) select gen_random_uuid(), nip, id, name from employee where id = $1',
      [year.supervisor.id],
    );
    await owner.end();
    clients.set('administrator', await signedIn(site, 'admin', { roles: ['administrator'] }));
    clients.set('trainingOffice', await signedIn(site, 'trainer', { roles: ['training-office'] }));
    clients.set('supervisor', site.client());
    await clients.get('supervisor')?.signIn(year.supervisor.nip, testPassword);
  });

  describe(`with ${people} participants`, () => {
    const anyYear: RunningYear = { cycleId: '', unitId: '', administrator: nobody(), supervisor: nobody(), somebody: nobody() };
    const names = Object.entries(panelRequests(anyYear)).flatMap(([who, list]) => list.map(([name]) => [who, name] as const));

    it.each(names)('the %s reads "%s" by indexes', async (who, name) => {
      const address = panelRequests(year)[who as keyof PanelRequests].find(([each]) => each === name)?.[1] ?? '';
      const { statements, scans } = await scansOf(clients.get(who), address);
      // The session and the page itself, at least: otherwise nothing was recorded.
      expect(statements).toBeGreaterThanOrEqual(2);
      expect(scans).toEqual([]);
    });

    it('would notice a scan', async () => {
      // No index is in the order of what a document has in its trail.
      expect(await scansIn([{ text: 'select id from participant order by audit_n', values: [] }])).toHaveLength(1);
    });
  });
}
