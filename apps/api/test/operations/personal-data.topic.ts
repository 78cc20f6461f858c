import { beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { personalDataIn } from '../../proof/office/personal-data.js';
import { endings } from '../support/endings.js';

let office: Office;

/** Called inside the `describe` of a suite. */
export function personalDataTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
  });

  describe('the search for personal data in logs and jobs', () => {
    it('finds nothing in an office at work, and a name, a number or a typed sentence where it is planted', async () => {
      const [task] = await openTasks(office, { step: 'target-setting' });
      if (task === undefined) throw new Error('No task is open');
      const holder = await office.as(task.holderId);
      const { body } = await holder.get<{ example: unknown; version: number; employeeName: string; employee: { nip: string } }>(
        `/api/tasks/${task.id}`,
      );
      expect((await holder.post(`/api/tasks/${task.id}/complete`, { answers: body.example }, { version: body.version })).status).toBe(200);
      const find = (log: string): Promise<string[]> => personalDataIn(office.site.databaseUrl, [log]);
      expect(await find('{"message":"page done"}')).toEqual([]);
      const sentence = /"([^"]+ [^"]+ [^"]+)"/.exec(JSON.stringify(body.example))?.[1];
      for (const planted of [body.employeeName, body.employee.nip, sentence]) expect(await find(`a log with ${planted}`)).toHaveLength(1);
      await office.site.unitOfWork.read(
        `update outbox set payload = jsonb_build_object('note', $1::text) where id = (select id from outbox limit 1)`,
        [body.employeeName],
      );
      expect(await find('')).toHaveLength(1);
    });
  });
}
