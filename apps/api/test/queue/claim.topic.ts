import { beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '@siklus/domain';
import { z } from 'zod';
import { engineKit, noNeeds, type EngineKit } from '../support/engine-kit.js';
import { Claim } from '../../src/platform/queue/claim.js';
import { DatabaseEar } from '../../src/platform/queue/database-ear.js';
import { pace } from '../../src/platform/queue/failed-rows.js';
import { defineJob } from '../../src/platform/queue/define-job.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { NeedsPerson } from '../../src/platform/queue/open-incident.js';
import { outboxChannel, send } from '../../src/platform/queue/outbox.js';
import { until } from '../../proof/office/until.js';
import { endings } from '../support/endings.js';

let kit: EngineKit;
let claim: Claim;
let fails = false;

const writeNote = defineJob({
  name: 'note.write',
  words: { id: 'Menulis catatan', en: 'Write a note' },
  payload: z.object({ text: z.string() }),
  handle: async (tx, { text }) => {
    await tx.run(
      `insert into setting (key, value) values ($1, '1'::jsonb) on conflict (key) do update
          set value = to_jsonb((setting.value #>> '{}')::int + 1)`,
      [text],
    );
    if (text === 'hopeless') throw new NeedsPerson(new Refusal('MAIL_REFUSED', { answer: 'no such mailbox' }));
    if (fails) throw new Error('the printer is on fire');
  },
});
const printNote = defineJob({
  name: 'note.print',
  words: { id: 'Mencetak catatan', en: 'Print a note' },
  payload: z.object({ text: z.string() }),
  handle: async () => undefined,
});
// Whoever loads this file has both: an application that starts beside it misses no handler.
const [jobs, newerJobs] = [writeNote, printNote].map((job) => new Jobs([job], noNeeds)) as [Jobs, Jobs];

const ask = (text: string): Promise<void> => kit.unitOfWork.run((tx) => send(tx, writeNote, [{ text }]));
const rowOf = async (text: string) =>
  (
    await kit.unitOfWork.read<{ id: string; acked: boolean; failures: number }>(
      `select id, acked_at is not null as acked, failures from outbox where payload->>'text' = $1`,
      [text],
    )
  )[0];
const timesDone = async (text: string) =>
  (
    await kit.unitOfWork.read<{ n: number }>(`select coalesce(sum((value #>> '{}')::int), 0)::int as n from setting where key = $1`, [text])
  )[0]?.n;

/** Called inside the `describe` of a suite. */
export function claimTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit());
    claim = new Claim(kit.unitOfWork, jobs);
  });

  describe('a new row of the outbox', () => {
    it('is told at once to all who wait for rows, and to nobody else', async () => {
      const ear = new DatabaseEar(kit.dataSource);
      const told: string[] = [];
      for (const who of ['relay', 'mails']) ear.on(outboxChannel, () => told.push(who));
      ear.on('another_channel', () => told.push('nobody'));
      await ear.open();
      try {
        await ask('told');
        await until(() => Promise.resolve(told.length > 0), 'Nobody was told');
        expect(told).toEqual(['relay', 'mails']);
      } finally {
        ear.close();
      }
    });
  });

  describe('a job asked for', () => {
    it('is there the moment its transaction commits, and never when that is rolled back', async () => {
      await ask('committed');
      expect(await rowOf('committed')).toMatchObject({ acked: false });
      const rolledBack = kit.unitOfWork.run(async (tx) => {
        await send(tx, writeNote, [{ text: 'rolled back' }]);
        throw new Error('changed my mind');
      });
      await expect(rolledBack).rejects.toThrow('changed my mind');
      expect(await rowOf('rolled back')).toBeUndefined();
    });

    it('is done once, however often it is delivered at the same time', async () => {
      await ask('often');
      const id = (await rowOf('often'))?.id ?? '';
      const ends = await Promise.all(Array.from({ length: 5 }, () => claim.run(id)));
      expect([...ends, await claim.run(id)].filter((end) => end === 'done')).toHaveLength(1);
      expect(await timesDone('often')).toBe(1);
    });

    it('that throws leaves nothing but its reason, and waits to be tried again', async () => {
      await ask('on fire');
      const id = (await rowOf('on fire'))?.id ?? '';
      fails = true;
      await expect(claim.run(id)).rejects.toThrow('on fire');
      fails = false;
      expect(await rowOf('on fire')).toMatchObject({ acked: false, failures: 1 });
      expect(await timesDone('on fire')).toBe(0);
      expect(await claim.run(id)).toBe('done');
      expect(await timesDone('on fire')).toBe(1);
    });

    it('that only another release knows is left to it: no failure and no incident, however often it is offered', async () => {
      await kit.unitOfWork.run((tx) => send(tx, printNote, [{ text: 'newer' }]));
      const id = (await rowOf('newer'))?.id ?? '';
      for (let offers = 0; offers <= pace.work.tries; offers += 1) expect(await claim.run(id)).toBe('left');
      expect(await rowOf('newer')).toMatchObject({ acked: false, failures: 0 });
      expect(await kit.unitOfWork.read('select 1 as n from incident where outbox_id = $1', [id])).toEqual([]);
      expect(
        await kit.unitOfWork.read(`select 1 as n from outbox where id = $1 and next_send_at < clock_timestamp() + interval '1 minute'`, [
          id,
        ]),
      ).toHaveLength(1);
      expect(await new Claim(kit.unitOfWork, newerJobs).run(id)).toBe('done');
    });

    it('that ends its process ten times becomes an incident, and still does its work when it is let run again', async () => {
      await ask('deadly');
      const id = (await rowOf('deadly'))?.id ?? '';
      for (let crashes = 1; crashes < pace.work.tries; crashes += 1) expect(await claim.crashed(id)).toBe(true);
      expect(await kit.unitOfWork.read('select 1 as n from incident where outbox_id = $1', [id])).toEqual([]);
      expect(await claim.crashed(id)).toBe(false);
      expect(await kit.unitOfWork.read('select kind, code, attempts, state from incident where outbox_id = $1', [id])).toEqual([
        { kind: 'note.write', code: 'WORK_ENDED_PROCESS', attempts: 10, state: 'open' },
      ]);
      expect(await kit.unitOfWork.read(`select 1 as n from outbox where id = $1 and next_send_at = 'infinity'`, [id])).toHaveLength(1);
      await kit.unitOfWork.run((tx) => tx.run('update outbox set next_send_at = clock_timestamp(), failures = 0 where id = $1', [id]));
      expect(await claim.run(id)).toBe('done');
      expect(await timesDone('deadly')).toBe(1);
    });

    it('that trying again does not help rests at once, and its incident keeps what its sentence needs', async () => {
      await ask('hopeless');
      const id = (await rowOf('hopeless'))?.id ?? '';
      await expect(claim.run(id)).rejects.toThrow('no such mailbox');
      expect(await kit.unitOfWork.read('select code, details, attempts from incident where outbox_id = $1', [id])).toEqual([
        { code: 'MAIL_REFUSED', details: { answer: 'no such mailbox' }, attempts: 1 },
      ]);
      expect(await kit.unitOfWork.read(`select 1 as n from outbox where id = $1 and next_send_at = 'infinity'`, [id])).toHaveLength(1);
      expect(await timesDone('hopeless')).toBe(0);
    });

    it('that another still holds is no crash, and neither is one that is done', async () => {
      await ask('held');
      const id = (await rowOf('held'))?.id ?? '';
      await kit.unitOfWork.run(async (tx) => {
        await tx.rows('select 1 from outbox where id = $1 for update', [id]);
        expect(await claim.crashed(id)).toBe(true);
      });
      expect(await rowOf('held')).toMatchObject({ failures: 0 });
      await claim.run(id);
      expect(await claim.crashed(id)).toBe(true);
      expect(await rowOf('held')).toMatchObject({ acked: true, failures: 0 });
    });
  });
}
