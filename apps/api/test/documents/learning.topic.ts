import { beforeAll, describe, expect, it } from '@jest/globals';
import { learningRecord, type LearningRecord, type WriteLearningRecord } from '@siklus/contracts/learning-records';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { LearningRecordsService } from '../../src/modules/training/learning-records.service.js';
import type { Person } from '../../src/platform/identity/person.js';
import { newId } from '../../src/platform/new-id.js';
import { brokenIn } from '../support/broken.js';
import { openOffice, openTasks, supervisorOf, type Office, type OpenTask } from '../support/office.js';
import type { Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let office: Office;
let task: OpenTask;
let employee: Client;
let year: number;
const trainingAs = async (client: Client) => (await client.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body;

/** Called inside the `describe` of a suite. */
export function learningTopic(): void {
  const toEnd = endings();
  const course = (more: object = {}) => ({
    title: 'Pelayanan prima',
    form: 'e-learning',
    heldOn: `${year}-01-01`,
    hours: 12,
    attended: true,
    ...more,
  });
  beforeAll(async () => {
    office = toEnd(await openOffice());
    task = (await openTasks(office, { step: 'target-setting' })).find(({ employeeId, holderId }) => employeeId === holderId) as OpenTask;
    employee = await office.as(task.employeeId);
    year = (await trainingAs(employee)).year;
  });

  describe('the ledger of trainings', () => {
    it('counts planned and attended hours apart, each in the year of its day', async () => {
      const added = await employee.post<LearningRecord>('/api/learning-records', course());
      expect([added.status, learningRecord.strict().parse(added.body)]).toMatchObject([201, { hours: 12, certificate: null, version: 1 }]);
      for (const more of [
        { title: 'Bimtek', hours: 5, attended: false, heldOn: `${year}-12-30` },
        { title: 'Lama', hours: 40, heldOn: `${year - 1}-12-31` },
      ])
        expect((await employee.post('/api/learning-records', course(more))).status).toBe(201);
      const { training, learning } = await trainingAs(employee);
      expect(training).toMatchObject({ recommended: 0, planned: 5, attended: 12 });
      expect(learning.map(({ title }) => title)).toEqual(['Pelayanan prima', 'Bimtek']);
    });

    it.each([
      ['the same on the same day', () => course(), 409, 'LEARNING_TWICE'],
      ['attended before it ends', () => course({ title: 'Nanti', heldOn: `${year + 100}-01-01` }), 422, 'LEARNING_NOT_OVER'],
      ['without hours', () => course({ title: 'Kosong', hours: 0 }), 400, 'MALFORMED_REQUEST'],
    ])('refuses %s', async (_what, body, status, code) => {
      expect((await employee.post('/api/learning-records', body())).body).toMatchObject({ status, code });
    });

    it('says so before the database has to refuse the row, whose log would keep its words', async () => {
      const { learning } = await trainingAs(employee);
      const ledger = office.site.app.get(LearningRecordsService, { strict: false });
      const owner = { accountId: newId(), employeeId: task.employeeId } as Person;
      const [first, second] = learning;
      const fields = course() as WriteLearningRecord;
      await office.site.unitOfWork.run(async (tx) => {
        const twice = expect.objectContaining({ code: 'LEARNING_TWICE' });
        await expect(ledger.add(tx, owner, fields)).rejects.toEqual(twice);
        const changed = { id: (first?.title === fields.title ? second : first)?.id ?? '', version: () => 1, fields };
        await expect(ledger.change(tx, owner, changed)).rejects.toEqual(twice);
        // A transaction in which the database refused something reads nothing more.
        expect(await tx.rows('show log_error_verbosity')).toEqual([{ log_error_verbosity: 'terse' }]);
      });
    });

    it('is changed and taken back by its owner, by the version he has read', async () => {
      const { learning } = await trainingAs(employee);
      const planned = learning.find(({ attended }) => !attended) as LearningRecord;
      const changed = course({ title: 'Bimtek', hours: 8, attended: false, heldOn: planned.heldOn, certificate: 'A-1' });
      const put = (version: number) => employee.put(`/api/learning-records/${planned.id}`, changed, { version, key: null });
      expect((await put(1)).body).toMatchObject({ hours: 8, certificate: 'A-1', version: 2 });
      expect((await put(1)).status).toBe(412);
      expect((await employee.delete(`/api/learning-records/${planned.id}`)).status).toBe(204);
      expect((await trainingAs(employee)).training).toMatchObject({ planned: 0, attended: 12 });
    });

    it('leaves a trail in which nothing is missing', async () => {
      const told = await office.site.unitOfWork.read(
        `select distinct action from audit_entry where stream = $1 and action like 'learning.%'`,
        [`employee:${task.employeeId}`],
      );
      expect(told).toHaveLength(3);
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
    });

    it('is read by superiors and the office, and by nobody else', async () => {
      const supervisorId = await supervisorOf(office, task.employeeId);
      const rowsFor = async (client: Client) =>
        (await client.list<LearningRecord>('/api/learning-records', { filter: { employeeId: task.employeeId } })).rows.length;
      const stranger = (await openTasks(office, { step: 'target-setting' })).find(
        ({ employeeId, holderId }) => employeeId === holderId && ![task.employeeId, supervisorId].includes(employeeId),
      ) as OpenTask;
      expect([
        await rowsFor(employee),
        await rowsFor(await office.as(supervisorId)),
        await rowsFor(office.admin),
        await rowsFor(await office.as(stranger.employeeId)),
      ]).toEqual([2, 2, 2, 0]);
    });
  });
}
