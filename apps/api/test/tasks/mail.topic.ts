import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Incident } from '@siklus/contracts/incidents';
import type { Notification } from '@siklus/contracts/notifications';
import type { Client } from '../../proof/office/client.js';
import { registry } from '@siklus/domain';
import { until } from '../../proof/office/until.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { MailLane } from '../../src/platform/mail/mail-lane.js';
import { Claim } from '../../src/platform/queue/claim.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openOffice, openTasks, type Office } from '../support/office.js';
import { endings } from '../support/endings.js';
import { MailServer, type Letter } from '../support/mail-server.js';

const server = new MailServer();
const { letters, answers } = server;
let office: Office;

async function complete(taskId: string, holderId: string, answers?: unknown): Promise<void> {
  const holder = await office.as(holderId);
  const { body } = await holder.get<{ example: unknown; version: number }>(`/api/tasks/${taskId}`);
  expect(
    (
      await holder.post(
        `/api/tasks/${taskId}/complete`,
        { answers: answers ?? body.example, standsBy: registry.doubts },
        { version: body.version },
      )
    ).status,
  ).toBe(200);
}

async function mailOf(employeeId: string): Promise<string> {
  return (await office.admin.get<{ email: string }>(`/api/employees/${employeeId}`)).body.email;
}

/** Called inside the `describe` of a suite. */
export function mailTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    const SMTP_URL = await toEnd(server).open();
    office = toEnd(await openOffice({ environment: { SMTP_URL } }));
  });

  describe('notices by mail', () => {
    it('reach everybody with an address whose task opened, once', async () => {
      const tasks = await openTasks(office, { step: 'target-setting' });
      const addresses = await Promise.all(tasks.map((task) => mailOf(task.holderId)));
      expect(letters.map(({ to }) => to).sort()).toEqual(addresses.filter((address) => address !== null).sort());
    });

    it('are for whom they were written, and not sent when the task is over or has moved by then', async () => {
      const [task] = await office.site.unitOfWork.read<{ id: string; holderId: string; participantId: string }>(
        `select t.id, t.holder_id as "holderId", t.participant_id as "participantId" from task t
           join employee e on e.id = t.holder_id and e.email is not null join current_assignment a on a.employee_id = e.id
             join employee s on s.id = a.supervisor_id and s.email is not null and s.standing = '01'
          where t.state = 'open' and t.step = 'target-setting' order by t.id limit 1`,
      );
      letters.length = 0;
      await complete(task?.id ?? '', task?.holderId ?? '');
      const [agree] = await openTasks(office, { participantId: task?.participantId });
      await complete(agree?.id ?? '', agree?.holderId ?? '');
      await runJobs(office.site);
      const supervisor = await mailOf(agree?.holderId ?? '');
      expect(supervisor).toMatch(/@/);
      // The supervisor's turn is over before its mail is sent: he is told nothing; what opened next goes to its holder.
      expect(letters.map(({ to }) => to)).not.toContain(supervisor);
      expect(new Set(letters.map(({ to }) => to))).toEqual(new Set([await mailOf(task?.holderId ?? '')]));
    });

    it('that one was read is no reason to keep the mail of the next holder back', async () => {
      const [task] = await openTasks(office, { step: 'target-setting' });
      await complete(task?.id ?? '', task?.holderId ?? '');
      const [agree] = await openTasks(office, { participantId: task?.participantId });
      const former = await office.as(agree?.holderId ?? '');
      expect((await former.post('/api/notifications/read-all')).status).toBe(200);
      await runJobs(office.site);
      letters.length = 0;
      const [next] = await office.site.unitOfWork.read<{ id: string }>(
        'select supervisor_id as id from current_assignment where employee_id = $1 and supervisor_id is not null',
        [agree?.holderId],
      );
      await office.site.unitOfWork.run((tx) => tx.run('update employee set email = $2 where id = $1', [next?.id, 'atasan@example.go.id']));
      const by = { supervisorId: next?.id, reason: 'Mutasi.' };
      expect((await office.admin.put(`/api/employees/${agree?.employeeId}/supervisor`, by, { key: null })).status).toBe(200);
      await runJobs(office.site);
      const [moved] = await openTasks(office, { participantId: task?.participantId });
      expect([moved?.id, moved?.holderId === agree?.holderId]).toEqual([agree?.id, false]);
      // The employee hears with whom his document is now.
      const others = [await mailOf(agree?.holderId ?? ''), await mailOf(agree?.employeeId ?? '')];
      const addresses = ['atasan@example.go.id', ...others].filter((address) => address !== null);
      expect(letters.map(({ to }) => to).sort()).toEqual(addresses.sort());
      // The former holder reads that it moved, and is led nowhere that he may not go; the new one is led to the task.
      const told = async (client: Client) =>
        (await client.list<Notification>('/api/notifications', { filter: { participantId: task?.participantId } })).rows
          .filter(({ step }) => step === 'target-setting')
          .map(({ kind, words, opens, taskId }) => [kind, /tidak lagi|berpindah/.test(words.id), opens, taskId]);
      expect(await told(former)).toEqual([
        ['task-moved', true, 'inbox', null],
        ['task-opened', true, 'inbox', null],
      ]);
      expect(await told(await office.as(next?.id ?? ''))).toContainEqual(['task-opened', false, 'task', moved?.id]);
    });

    it('reach who acts for the post of a holder who is there: when his time begins, when he is reminded, and when it ends', async () => {
      const [task] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
      await complete(task?.id ?? '', task?.holderId ?? '');
      const [agree] = await openTasks(office, { participantId: task?.participantId, step: 'target-setting' });
      const [deputy] = await office.site.unitOfWork.read<{ id: string }>(
        `with recursive below(id) as (select $1::uuid union
          select a.employee_id from below b join current_assignment a on a.supervisor_id = b.id)
         select employee_id as id from current_assignment where supervisor_id is not null and employee_id not in (select id from below)
          and employee_id not in (select supervisor_id from assignment where supervisor_id is not null) order by employee_id limit 1`,
        [agree?.holderId],
      );
      const address = 'pelaksana@example.go.id';
      const change = async (sql: string, values: unknown[]) => {
        await office.site.unitOfWork.run((tx) => tx.run(sql, values));
        letters.length = 0;
        await actInBulk(office, { kind: 'refresh', participantIds: [task?.participantId] });
        await runJobs(office.site);
        return letters.filter(({ to }) => to === address).length;
      };
      await office.site.unitOfWork.run((tx) => tx.run('update employee set email = $2 where id = $1', [deputy?.id, address]));
      expect(
        await change(
          `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from)
           select gen_random_uuid(), $1, unit_id, 'PLH', position, position_type, '2020-01-01' from current_assignment
            where employee_id = $2`,
          [deputy?.id, agree?.holderId],
        ),
      ).toBe(1);
      letters.length = 0;
      await actInBulk(office, { kind: 'remind', step: 'target-setting', participantIds: [task?.participantId] });
      await runJobs(office.site);
      const reminded = [address, await mailOf(agree?.holderId ?? '')].filter((each) => each !== null);
      expect(letters.map(({ to }) => to).sort()).toEqual(reminded.sort());
      const told = async () =>
        (
          await (
            await office.as(deputy?.id ?? '')
          ).list<Notification>('/api/notifications', { filter: { participantId: task?.participantId } })
        ).rows
          .map(({ kind, opens, taskId }) => [kind, opens, taskId])
          .sort();
      expect(await told()).toEqual([
        ['task-opened', 'task', agree?.id],
        ['task-reminder', 'task', agree?.id],
      ]);
      const reminder = { filter: { kind: 'task-reminder', participantId: task?.participantId } };
      const [notice] = (await (await office.as(deputy?.id ?? '')).list<Notification>('/api/notifications', reminder)).rows;
      expect(notice?.words.id).toContain('alasan: Atas permintaan kepala dinas');
      expect(await change(`delete from assignment where employee_id = $1 and kind = 'PLH'`, [deputy?.id])).toBe(1);
      expect(await told()).toEqual([
        ['deputy-relieved', 'inbox', null],
        ['task-opened', 'inbox', null],
        ['task-reminder', 'inbox', null],
      ]);
      const [holder] = await office.site.unitOfWork.read<{ name: string }>('select name from employee where id = $1', [agree?.holderId]);
      const relieved = { kind: 'deputy-relieved', participantId: task?.participantId };
      const { rows } = await (await office.as(deputy?.id ?? '')).list<Notification>('/api/notifications', { filter: relieved });
      for (const word of [`atas nama ${holder?.name}`, `pada ${holder?.name}`]) expect(rows[0]?.words.id).toContain(word);
      await complete(agree?.id ?? '', agree?.holderId ?? '');
      await runJobs(office.site);
    });

    it('never carry a rating or a name of somebody else', async () => {
      const [task] = (await openTasks(office, { step: 'final-assessment' })).slice(-1);
      letters.length = 0;
      await complete(task?.id ?? '', task?.holderId ?? '');
      const [rate] = await openTasks(office, { participantId: task?.participantId, step: 'final-assessment' });
      await complete(rate?.id ?? '', rate?.holderId ?? '', { result: 'BELOW', behaviour: 'BELOW', feedback: 'canary-umpan-balik' });
      await runJobs(office.site);
      expect(letters.length).toBeGreaterThan(0);
      for (const { text } of letters) expect(text).not.toMatch(/BELOW|ABOVE|di bawah|predikat|canary/i);
    });

    it('that one mailbox refuses, for good or for now, do not hold up or repeat the others', async () => {
      const addresses = await remindAll();
      const [gone = '', busy = ''] = addresses;
      answers.set(gone, { code: 550, words: '5.1.1 no such mailbox' }).set(busy, { code: 451, words: '4.2.1 try again later' });
      for (let round = 1; round <= 2; round += 1) {
        await office.site.unitOfWork.run((tx) => tx.run(`update outbox set next_send_at = clock_timestamp() where ${resting}`));
        await lane().pass();
        expect(letters.map(({ to }) => to).sort()).toEqual(addresses.filter((each) => each !== gone && each !== busy).sort());
      }
      answers.delete(busy);
      await runJobs(office.site);
      expect(letters.filter(({ to }) => to === busy)).toHaveLength(1);
      // Of a refused address the administration is told once, however many mails there were.
      await remindAll();
      await runJobs(office.site);
      expect((await open('MAIL_REFUSED')).map(({ cause }) => cause.en)).toEqual([expect.stringContaining('no such mailbox')]);
      answers.clear();
    });

    it('that the server refuses from us are one incident, and none is lost', async () => {
      const addresses = await remindAll();
      for (const address of addresses) answers.set(address, { code: 530, words: '5.7.0 Authentication required' });
      await lane().pass();
      expect(letters).toEqual([]);
      const [incident, ...more] = await open('MAIL_SENDER_REFUSED');
      expect([incident?.cause.en, more]).toEqual([expect.stringContaining('Authentication required'), []]);
      answers.clear();
      expect((await office.admin.post(`/api/incidents/${incident?.id}/retry`)).status).toBe(200);
      await runJobs(office.site);
      expect(letters.map(({ to }) => to).sort()).toEqual([...addresses].sort());
    });

    it('hold no row while the server is spoken to', async () => {
      await remindAll();
      const [mine] = await office.site.unitOfWork.read<{ id: string; holder: string }>(
        `select n.id, n.employee_id as holder from outbox o join notification n on n.id = (o.payload->>'notificationId')::uuid
          where o.lane = 'mail' and o.acked_at is null order by o.next_send_at limit 1`,
      );
      const reader = await office.as(mine?.holder ?? '');
      let resolve: () => void = () => undefined;
      server.beforeTaking = new Promise<void>((taken) => (resolve = taken));
      server.taking = 0;
      const passing = lane().pass();
      await until(() => server.taking === 4, 'The lane did not speak to the server');
      expect((await reader.post(`/api/notifications/${mine?.id}/read`)).status).toBe(200);
      const locked = await office.site.unitOfWork.read(
        `select 1 as n from outbox where lane = 'mail' and acked_at is null and id not in (select id from outbox for update skip locked)`,
      );
      expect(locked).toEqual([]);
      resolve();
      await passing;
      expect(new Set(letters.map(idOf)).size).toBe(letters.length);
    });

    it('are sent again after a crash under the same id, and by one sender at a time', async () => {
      await remindAll();
      await Promise.all([lane().pass(), lane().pass()]);
      const first = letters.map(idOf).sort();
      expect(new Set(first).size).toBe(first.length);
      letters.length = 0;
      // What a process leaves that ends between sending and noting it.
      await office.site.unitOfWork.run((tx) =>
        tx.run(
          `update outbox set acked_at = null, next_send_at = clock_timestamp()
            where lane = 'mail' and (payload->>'notificationId')::uuid in (select id from notification where kind = 'task-reminder'
              and created_at = (select max(created_at) from notification))`,
        ),
      );
      await lane().pass();
      expect(letters.map(idOf).sort()).toEqual(first);
    });
  });
}

const resting = `lane = 'mail' and acked_at is null and next_send_at < 'infinity'`;
const idOf = ({ text }: Letter): string => /^Message-ID: (\S+)/im.exec(text)?.[1] ?? '';

const lane = (): MailLane =>
  new MailLane(office.site.unitOfWork, office.site.app.get(Jobs, { strict: false }), office.site.app.get(Mailer, { strict: false }));

/**
 * Reminds everybody who holds a task of the first step, as if on another day than those reminded before, and answers the addresses that
 * this is to be mailed to.
 */
async function remindAll(): Promise<string[]> {
  await office.site.unitOfWork.run((tx) => tx.run('update task set reminded_at = null where reminded_at is not null'));
  const holders = (await openTasks(office, { step: 'target-setting' })).map(({ holderId }) => holderId);
  const addresses = await Promise.all(holders.map(mailOf));
  letters.length = 0;
  expect((await actInBulk(office, { kind: 'remind', step: 'target-setting' })).status).toBe(202);
  await claimAll();
  return addresses.filter((address) => address !== null);
}

/** Does all work but mails. */
async function claimAll(): Promise<void> {
  const claim = new Claim(office.site.unitOfWork, office.site.app.get(Jobs, { strict: false }));
  for (;;) {
    const [row] = await office.site.unitOfWork.read<{ id: string }>(
      `select id from outbox where lane = 'work' and acked_at is null limit 1`,
    );
    if (row === undefined) return;
    await claim.run(row.id);
  }
}

async function open(code: string): Promise<Incident[]> {
  const of = await office.site.unitOfWork.read<{ id: string }>(`select id from incident where state = 'open' and code = $1`, [code]);
  const { rows } = await office.admin.list<Incident>('/api/incidents', { filter: { id: of.map(({ id }) => id) } });
  return of.length === 0 ? [] : rows;
}
