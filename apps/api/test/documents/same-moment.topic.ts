import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Course } from '@siklus/contracts/courses';
import { registry } from '@siklus/domain';
import fc from '../support/random-inputs.js';
import type { Client } from '../../proof/office/client.js';
import { runJobs } from '../support/jobs.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { signedIn } from '../support/people.js';
import { endings } from '../support/endings.js';
import { reassigningTopic } from './reassigning.topic.js';

let office: Office;
let second: Client;

/** Every order in which two people read and then write. */
const orders = ['AaBb', 'ABab', 'ABba', 'BAab', 'BAba', 'BbAa'];

/** Called inside the `describe` of a suite. */
export function sameMomentTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    second = await signedIn(office.site, 'admin-2', { roles: ['administrator', 'training-office'] });
  });

  describe('a cycle that many open at once', () => {
    let id: string;

    it('is made once, by twenty requests of two administrators', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 ? office.admin : second).post<{ id: string; code?: string }>('/api/cycles', {
            unitId: office.unitId,
            year: office.year + 1,
          }),
        ),
      );
      const made = answers.filter(({ status }) => status === 201);
      expect(made).toHaveLength(1);
      expect(answers.filter(({ status, body }) => status === 409 && body.code === 'CYCLE_EXISTS')).toHaveLength(19);
      id = made[0]?.body.id ?? '';
    });

    it('is opened once, and everybody takes part once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 ? office.admin : second).post<{ code?: string }>(`/api/cycles/${id}/open`, {})),
      );
      expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
      expect(answers.filter(({ status, body }) => status === 409 && body.code === 'CYCLE_STATE')).toHaveLength(19);
      await runJobs(office.site);
      const [row] = await office.site.unitOfWork.read(
        `select (select count(*)::int from bulk_operation where cycle_id = $1) as acts,
        count(*)::int - count(distinct employee_id)::int as twice,
              count(*)::int = (select participants from (select count(*)::int as participants from participant
                where cycle_id = $2) x) as everybody from participant where cycle_id = $1`,
        [id, office.cycleId],
      );
      expect(row).toEqual({ acts: 1, twice: 0, everybody: true });
    });
  });

  describe('two people who change the same course', () => {
    const fields = { title: 'Pelatihan', titleEn: 'Training', hours: 8, form: 'Klasikal', tags: [], active: true };

    it.each(orders)('in the order %s: nobody overwrites what he has not read', async (order) => {
      const { body: made } = await office.admin.post<Course>('/api/courses', { ...fields, code: `URUT-${order}` });
      const people = new Map([
        ['a', office.admin],
        ['b', second],
      ]);
      const read = new Map<string, Course>();
      const written: string[] = [];
      let lastAccepted = 'nobody';
      for (const move of order) {
        const name = move.toLowerCase();
        const client = people.get(name) as Client;
        const seen = read.get(name);
        if (move !== name) read.set(name, (await client.get<Course>(`/api/courses/${made.id}`)).body);
        else if (seen !== undefined) {
          const answer = await client.put<{ code?: string }>(
            `/api/courses/${made.id}`,
            { ...fields, code: made.code, title: `oleh ${name}` },
            { version: seen.version },
          );
          written.push(answer.status === 200 ? '200' : `${answer.status} ${answer.body.code}`);
          if (answer.status === 200) lastAccepted = name;
        }
      }
      const serial = order === 'AaBb' || order === 'BbAa';
      expect(written).toEqual(serial ? ['200', '200'] : ['200', '412 TASK_CHANGED_MEANWHILE']);
      const now = (await office.admin.get<Course>(`/api/courses/${made.id}`)).body;
      expect(now).toMatchObject({ title: `oleh ${lastAccepted}`, version: serial ? 3 : 2 });
    });

    it('and a third one, in any order: who is accepted had read the latest', async () => {
      const { body: made } = await office.admin.post<Course>('/api/courses', { ...fields, code: 'URUT-3' });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ who: fc.integer({ min: 0, max: 2 }), writes: fc.boolean() }), { minLength: 4, maxLength: 12 }),
          async (moves) => {
            const seen = [0, 0, 0].map(() => 0);
            for (const { who, writes } of moves) {
              const { body: before } = await office.admin.get<Course>(`/api/courses/${made.id}`);
              if (!writes || seen[who] === 0) seen[who] = before.version;
              else {
                const { status } = await second.put(
                  `/api/courses/${made.id}`,
                  { ...fields, code: made.code, hours: 1 + (before.version % 50) },
                  { version: seen[who] ?? 0 },
                );
                expect(status).toBe(seen[who] === before.version ? 200 : 412);
              }
            }
          },
        ),
        { numRuns: 6 },
      );
    });
  });

  describe('one task, open in two windows', () => {
    it.each(orders)('in the order %s: it is answered once, and the other is told', async (order) => {
      const task = (await openTasks(office, { step: 'target-setting', turn: 'draft' })).at(-1) as OpenTask;
      const holder = await office.as(task.holderId);
      interface Detail {
        readonly version: number;
        readonly example: { results: { title: string }[] };
      }
      const read = new Map<string, Detail>();
      const statuses: number[] = [];
      let winner = '';
      for (const move of order) {
        const name = move.toLowerCase();
        if (move !== name) read.set(name, (await holder.get<Detail>(`/api/tasks/${task.id}`)).body);
        else {
          const detail = read.get(name) as Detail;
          const answers = {
            results: (detail.example ?? (read.get(name === 'a' ? 'b' : 'a') as Detail).example).results.map((result) => ({
              ...result,
              title: `dari jendela ${name}`,
            })),
          };
          const { status } = await holder.post(
            `/api/tasks/${task.id}/complete`,
            { answers, standsBy: registry.doubts },
            { version: detail.version },
          );
          statuses.push(status);
          if (status === 200) winner += name;
        }
      }
      expect(statuses).toEqual([200, 409]);
      const [kept] = await office.site.unitOfWork.read<{ title: string; entries: number }>(
        `select answers->'results'->0->>'title' as title, (select count(*)::int from audit_entry
        where stream = 'participant:' || t.participant_id and action = 'turn.completed') as entries from task t where id = $1`,
        [task.id],
      );
      expect(kept).toEqual({ title: `dari jendela ${winner}`, entries: 1 });
    });
  });

  reassigningTopic(() => office);
}
