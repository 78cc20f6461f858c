import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EmployeeChange } from '@siklus/contracts/employee-changes';
import type { Readiness } from '@siklus/contracts/cycle-progress';
import type { SupervisorProposals } from '@siklus/contracts/supervisors';
import { brokenIn } from '../support/broken.js';
import { signedIn, takeTwentySupervisors } from '../support/people.js';
import type { Client, TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';

const reason = 'Kekosongan sejak pelantikan';

let site: TestApp;
let admin: Client;
let cycleId: string;

const proposals = async (client = admin) => (await client.get<SupervisorProposals>('/api/employees/supervisor-proposals')).body;
const assignmentsOf = ({ people }: SupervisorProposals) =>
  people.map(({ id, proposal }) => ({ employeeId: id, supervisorId: proposal?.supervisorId ?? '' }));
const missing = async () =>
  (await admin.get<Readiness>(`/api/cycles/${cycleId}/readiness`)).body.problems.find(({ code }) => code === 'SUPERVISOR_MISSING');

/** Called inside the `describe` of a suite. */
export function missingSupervisorsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    ({ site, admin } = toEnd(await openProvince()));
    const [root] = (await admin.list<{ id: string }>('/api/units', { filter: { parentId: null } })).rows;
    await takeTwentySupervisors(site.unitOfWork);
    cycleId = (await admin.post<{ id: string }>('/api/cycles', { unitId: root?.id, year: 2033 })).body.id;
  });

  describe('twenty people without a supervisor', () => {
    it('are named by the readiness of a cycle, with who can mend it', async () => {
      expect(await missing()).toMatchObject({ count: 20, owner: 'unit-administrator' });
    });

    it('each get a proposal: somebody of their own unit or above, never themselves', async () => {
      const { total, people } = await proposals();
      expect([total, people.length]).toEqual([20, 20]);
      for (const { id, proposal } of people) {
        expect(proposal?.supervisorId).not.toBe(id);
        const [near] = await site.unitOfWork.read<{ yes: boolean }>(
          `select h.unit_id = any(u.lineage) as yes from current_assignment a join unit u on u.id = a.unit_id, current_assignment h
          where a.employee_id = $1 and h.employee_id = $2`,
          [id, proposal?.supervisorId],
        );
        expect(near).toEqual({ yes: true });
      }
    });

    it('stay as they are when one assignment cannot be, and that one is named', async () => {
      const assignments = assignmentsOf(await proposals());
      const [first] = assignments;
      const { status, body } = await admin.post('/api/employees/supervisors', {
        assignments: [...assignments.slice(1), { employeeId: first?.employeeId, supervisorId: first?.employeeId }],
        reason,
      });
      expect([status, body]).toMatchObject([
        422,
        { code: 'ASSIGNMENTS_FAULTY', errors: [{ source: 'assignments.19.supervisorId', code: 'SELF_SUPERVISION' }] },
      ]);
      const said = async (language: string) => {
        const faulty = await admin.post<{ errors: { message: string }[] }>(
          '/api/employees/supervisors',
          { assignments: [{ employeeId: first?.employeeId, supervisorId: first?.employeeId }], reason },
          { headers: { 'accept-language': language } },
        );
        return faulty.body.errors[0]?.message;
      };
      expect([await said('id'), await said('en')]).toEqual([
        expect.stringMatching(/atasannya sendiri/),
        expect.stringMatching(/own supervisor/),
      ]);
      const twice = await admin.post<{ errors: { source: string; message: string }[] }>('/api/employees/supervisors', {
        assignments: [...assignments, { ...first, supervisorId: assignments[1]?.supervisorId }],
        reason,
      });
      expect([twice.status, twice.body.errors]).toMatchObject([
        400,
        [{ source: 'assignments', message: expect.stringContaining('sekali') }],
      ]);
      expect((await missing())?.count).toBe(20);
    });

    it("are somebody else's business for those who do not administer them", async () => {
      const auditor = await signedIn(site, 'auditor', { roles: ['auditor'] });
      expect((await auditor.get('/api/employees/supervisor-proposals')).status).toBe(403);
      const [mine] = await site.unitOfWork.read<{ code: string; count: number }>(
        `select u.code, count(*)::int as count from current_assignment a join employee e on e.id = a.employee_id
        join unit u on u.id = a.unit_id where a.supervisor_id is null and e.status <> 'NON_ASN' group by 1 order by 2, 1 limit 1`,
      );
      const keeper = await signedIn(site, 'keeper', { roles: ['unit-administrator'], unit: mine?.code ?? '' });
      const own = await proposals(keeper);
      expect(own.total).toBe(mine?.count);
      expect((await keeper.post('/api/employees/supervisors', { assignments: assignmentsOf(await proposals()), reason })).status).toBe(422);
    });

    it('are mended in one act, once, with a trail', async () => {
      const assignments = assignmentsOf(await proposals());
      const without = await admin.post<{ errors: { source: string }[] }>('/api/employees/supervisors', { assignments });
      expect([without.status, without.body.errors.map(({ source }) => source)]).toEqual([400, ['reason']]);
      const body = { assignments, reason };
      const key = 'twenty-at-once';
      expect(await admin.post('/api/employees/supervisors', body, { key })).toMatchObject({
        status: 200,
        body: { assigned: 20, unchanged: 0 },
      });
      expect(await admin.post('/api/employees/supervisors', body, { key })).toMatchObject({ status: 200, body: { assigned: 20 } });
      expect(await admin.post('/api/employees/supervisors', body)).toMatchObject({ status: 200, body: { assigned: 0, unchanged: 20 } });
      expect(await missing()).toBeUndefined();
      expect((await proposals()).total).toBe(0);
      const [trail] = await site.unitOfWork.read<{ count: number }>(
        `select count(*)::int as count from audit_entry where action = 'employee.supervisor.set'`,
      );
      expect(trail?.count).toBe(20);
      const history = await admin.list<EmployeeChange>('/api/employee-changes', { filter: { employeeId: assignments[0]?.employeeId } });
      expect(history.rows[0]).toMatchObject({ reason, actorName: 'admin', intact: true, words: { en: 'Set the supervisor' } });
      const jobs = await site.unitOfWork.read<{ payload: { employeeIds: string[] } }>(
        `select payload from outbox where job = 'participants.refresh' order by created_at desc, id desc limit 1`,
      );
      expect(jobs[0]?.payload.employeeIds.length).toBeGreaterThanOrEqual(20);
      expect(await brokenIn(site.unitOfWork)).toEqual([]);
    });
  });
}
