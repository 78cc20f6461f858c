import { appendShared } from '../../src/platform/audit/append-audit.js';
import { seedServices } from '../../src/demo/seed-services.js';
import { seedDemo } from '../../src/demo/seed.js';
import { Claim } from '../../src/platform/queue/claim.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { startOn, startOnCopy, testPassword, type TestApp } from './test-app.js';
import type { Template } from '../../proof/database/template.js';
import { leftWork } from './incidents.js';
import { knownTemplate } from './known-password.js';

/** The demo province of sixty in mid-year: people of all three kinds, late tasks, finished documents, an incident, and a post to come. */
export async function demoOffice(environment: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  return startOnCopy(demoTemplate, environment);
}

const root = new URL('../../../../', import.meta.url);

const demoTemplate: Template = {
  name: 'demo',
  from: knownTemplate,
  sources: ['apps/api/src', 'apps/api/test/support/demo-office.ts', 'packages/domain/src'].map((path) => new URL(path, root)),
  async fill(databaseUrl) {
    const site = await startOn(databaseUrl, { SIKLUS_CLOCK: 'travel' });
    try {
      await furnish(site);
    } finally {
      await site.close();
    }
  },
};

async function furnish({ app, unitOfWork }: TestApp): Promise<void> {
  const claim = new Claim(unitOfWork, app.get(Jobs, { strict: false }));
  await seedDemo(seedServices(app, claim), { employees: 60, seed: 2026, password: testPassword });
  // The files stay with the folder of this site; whoever works on a copy of its database reads none of them again.
  await unitOfWork.run((tx) => tx.run(`update stored_file set checked_at = '2999-01-01'`));
  await unitOfWork.run((tx) => tx.run(leftWork('accounts.mail-code', 'mail')));
  // The first of the list, whose page is the one that is visited.
  await unitOfWork.run((tx) =>
    tx.run(
      `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from)
       select gen_random_uuid(), a.employee_id, a.unit_id, 'PLH', 'Kepala Bidang Pelayanan', a.position_type, business_now()::date + 30
         from current_assignment a where a.employee_id = (select e.id from employee e order by e.name, e.id limit 1) limit 1`,
    ),
  );
  // Another system has somebody in another unit.
  await unitOfWork.run(async (tx) => {
    const told = await tx.rows<{ person: string; id: string; result: string; behaviour: string; predicate: string }>(
      `insert into inbound_rating (id, nip, name, year, period_kind, period_number, post, unit_name, position, result, behaviour, predicate,
                                   contradicts, source, import_id, told_at)
       select gen_random_uuid(), e.nip, e.name, p.year, 'QUARTER', 1, '', 'Unit lain', 'Guru', 'ABOVE', 'AS_EXPECTED', 'GOOD', false,
              'laporan.xlsx', gen_random_uuid(), business_now()
         from participant p join employee e on e.id = p.employee_id order by p.year desc, e.name, e.id limit 1
       returning id, result, behaviour, predicate, (select e.id from employee e where e.nip = inbound_rating.nip) as person`,
    );
    const entries = told.map(({ person, ...body }) => ({
      stream: `employee:${person}` as const,
      action: 'rating.told' as const,
      actor: 'system',
      body,
    }));
    await appendShared(tx, entries);
  });
}
