import { beforeAll, expect, it } from '@jest/globals';
import { unitNode, type UnitNode } from '@siklus/contracts/units';
import { signedIn } from '../support/people.js';
import { testPassword, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';

let site: TestApp;
let admin: Client;

const treeOf = async (client: Client): Promise<UnitNode[]> =>
  (await client.get<UnitNode[]>('/api/units/tree')).body.map((each) => unitNode.parse(each));

/** Called inside the `describe` of a suite. */
export function treeTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    ({ site, admin } = toEnd(await openProvince()));
    const { rows } = await admin.list<{ id: string; parentId: string | null }>('/api/units', { range: [0, 199] });
    for (const { id } of rows.slice(0, 2)) await admin.post('/api/cycles', { unitId: id, year: 2100 });
  });

  it.each([
    ['an administrator of everything', { roles: ['administrator'] }],
    ['an auditor of one agency', { roles: ['auditor'], agency: true }],
    ['the training office', { roles: ['training-office'] }],
  ])(
    'the numbers of every unit are those of the lists, for %s',
    async (name, { roles, agency = false }: { roles: string[]; agency?: boolean }) => {
      const [unit] = await site.unitOfWork.read<{ code: string }>(
        'select code from unit where parent_id is not null order by cardinality(lineage), code limit 1',
      );
      const client = await signedIn(site, name, { roles, ...(agency ? { unit: unit?.code ?? '' } : {}) });
      const tree = await treeOf(client);
      expect(tree.some(({ people }) => people > 0)).toBe(true);
      for (const { id, people, cycles } of tree) {
        const [employees, runs] = [
          await client.list('/api/employees', { filter: { unitId: id } }),
          await client.list('/api/cycles', { filter: { unitId: id } }),
        ];
        expect([people, cycles]).toEqual([employees.total, runs.total]);
      }
    },
  );

  it('an employee sees the units with the people whom he may see', async () => {
    const [boss] = await site.unitOfWork.read<{ nip: string }>(
      `select e.nip from employee e join current_assignment a on a.supervisor_id = e.id where e.nip not like 'P-%' group by 1 limit 1`,
    );
    const client = site.client();
    await client.signIn(boss?.nip ?? '', testPassword);
    const tree = await treeOf(client);
    const root = tree.find(({ parentId }) => parentId === null);
    expect(root?.people).toBe((await client.list('/api/employees')).total);
    expect(tree.every(({ cycles }) => cycles === 0)).toBe(true);
  });
}
