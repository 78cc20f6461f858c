import { beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner } from '../../proof/database/test-database.js';
import { IncidentsService } from '../../src/modules/incidents/incidents.service.js';
import type { Person } from '../../src/platform/identity/person.js';
import { send } from '../../src/platform/queue/outbox.js';
import { refreshParticipants } from '../../src/workflow/refresh-participants.job.js';
import { endings } from '../support/endings.js';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';

let kit: EngineKit;
let participantId: string;

const operator = { accountId: '00000000-0000-7000-8000-000000000009' } as Person;
const incidents = new IncidentsService();

interface Found {
  readonly id: string;
  readonly state: string;
  readonly code: string;
  readonly details: unknown;
  readonly n: number;
}

const found = (): Promise<Found[]> =>
  kit.unitOfWork.read<Found>(
    'select id, state, code, details, count(*) over ()::int as n from incident where participant_id = $1 order by last_seen',
    [participantId],
  );
const retry = async (): Promise<void> => {
  const [{ id = '' } = {}] = await found();
  await kit.unitOfWork.run((tx) => incidents.retry(tx, operator, id));
};
const standing = async () =>
  (
    await kit.unitOfWork.read(
      `select p.wakes_at is null as asleep, (select late from task t where t.participant_id = p.id and t.state = 'open') as late
         from participant p where p.id = $1`,
      [participantId],
    )
  )[0];

/** Called inside the `describe` of a suite. */
export function setAsideTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit());
    const isNow = (moment: string) => kit.unitOfWork.run((tx) => tx.run('update business_clock set frozen = $1', [moment]));
    await isNow('2026-01-12T00:00:00Z');
    const { unitId, staff } = await smallOffice(kit, 3);
    const cycleId = await aCycle(kit, unitId, 2026);
    await openFor(kit, cycleId, staff);
    await kit.runJobs();
    const [row] = await kit.unitOfWork.read<{ id: string }>('select id from participant order by id limit 1');
    participantId = row?.id ?? '';
    await asOwner(kit.url, `alter table task add constraint cursed check (participant_id <> '${participantId}') not valid`);
    await isNow('2026-03-02T00:00:00Z');
    await kit.sweep();
  });

  describe('a document that the database rejects', () => {
    it('sleeps while the others go on, and its incident says why in the words of the catalogue', async () => {
      expect(await found()).toMatchObject([{ state: 'open', code: 'DOCUMENT_REJECTED', details: { cause: '23514 cursed' }, n: 1 }]);
      expect(await standing()).toEqual({ asleep: true, late: false });
      expect(await kit.unitOfWork.read(`select 1 as n from participant where wakes_at <= business_now()`)).toEqual([]);
    });

    it('has one incident, whatever else meets it', async () => {
      await kit.unitOfWork.run(async (tx) => {
        const employees = await tx.rows<{ id: string }>('select employee_id as id from participant where id = $1', [participantId]);
        await send(tx, refreshParticipants, [{ employeeIds: employees.map(({ id }) => id) }]);
      });
      await kit.runJobs();
      expect(await found()).toMatchObject([{ state: 'open', n: 1 }]);
    });

    it('is retried as the button says: in vain while the cause is there, and then it goes on and wakes again', async () => {
      await retry();
      await expect(kit.runJobs()).rejects.toThrow('cursed');
      expect(await found()).toMatchObject([{ state: 'open', n: 1 }]);
      expect(await standing()).toEqual({ asleep: true, late: false });
      await asOwner(kit.url, 'alter table task drop constraint cursed');
      await retry();
      await kit.runJobs();
      expect(await found()).toMatchObject([{ state: 'resolved', n: 1 }]);
      expect(await standing()).toEqual({ asleep: false, late: true });
    });
  });
}
