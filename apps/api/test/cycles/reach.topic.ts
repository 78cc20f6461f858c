import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { Cycle } from '@siklus/contracts/cycles';
import { endings } from '../support/endings.js';
import { openOffice, type Office } from '../support/office.js';
import { signedIn } from '../support/people.js';
import type { Client } from '../support/test-app.js';

let office: Office;
/** A unit with nothing below it, and its administrator. */
let leaf: { id: string; code: string };
let keeper: Client;

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  office.site.unitOfWork.read<R>(text, values);
/** Whoever looks after a part of the units, and the cycles of more of them. Called inside the `describe` of a suite. */
export function reachTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    const [found] = await sql<{ id: string; code: string }>(
      'select u.id, u.code from unit u where not exists (select from unit c where c.parent_id = u.id) order by u.code limit 1',
    );
    if (found === undefined) throw new Error('The office has no units');
    leaf = found;
    keeper = await signedIn(office.site, 'tata-usaha', { roles: ['administrator'], unit: leaf.code });
  });

  describe('whoever looks after a part of a cycle', () => {
    it('takes nobody of another unit in, and does not hear what that one has', async () => {
      const [stranger] = await sql<{ id: string }>('select employee_id as id from participant where unit_id <> $1 limit 1', [leaf.id]);
      const taken = async (by: Client) =>
        (
          await by.post<Problem>(`/api/cycles/${office.cycleId}/participants`, {
            employeeIds: [stranger?.id],
            reason: 'Baru datang',
            expected: 1,
          })
        ).body.code;
      expect([await taken(keeper), await taken(office.admin)]).toEqual(['NOT_FOUND', 'DOCUMENT_OF_YEAR']);
    });
  });

  it('a draft goes into no unit beyond the right of whoever changes it', async () => {
    const draft = (await keeper.post<Cycle>('/api/cycles', { unitId: leaf.id, year: 2052 })).body;
    const moved = (unitId: string) =>
      keeper.put<Cycle>(`/api/cycles/${draft.id}`, { unitId, year: 2053 }, { key: null, version: draft.version });
    expect((await moved(office.unitId)).status).toBe(404);
    expect(await moved(leaf.id)).toMatchObject({ status: 200, body: { unitId: leaf.id, year: 2053 } });
    expect((await keeper.delete(`/api/cycles/${draft.id}`, { key: null })).status).toBe(204);
  });
}
