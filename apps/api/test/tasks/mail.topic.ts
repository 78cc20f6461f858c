import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openOffice, openTasks, type Office } from '../support/office.js';
import { endings } from '../support/endings.js';

interface Letter {
  readonly to: string;
  readonly text: string;
}

const letters: Letter[] = [];
let refuse: string | null = null;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (address, _session, done) => done(address.address === refuse ? new Error('no such mailbox') : undefined),
  onData(stream, session, done) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      letters.push({ to: session.envelope.rcptTo[0]?.address ?? '', text });
      done();
    });
  },
});

let office: Office;

async function complete(taskId: string, holderId: string, answers?: unknown): Promise<void> {
  const holder = await office.as(holderId);
  const { body } = await holder.get<{ example: unknown; version: number }>(`/api/tasks/${taskId}`);
  expect((await holder.post(`/api/tasks/${taskId}/complete`, { answers: answers ?? body.example }, { version: body.version })).status).toBe(
    200,
  );
}

async function mailOf(employeeId: string): Promise<string> {
  return (await office.admin.get<{ email: string }>(`/api/employees/${employeeId}`)).body.email;
}

/** Called inside the `describe` of a suite. */
export function mailTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    toEnd(() => new Promise<void>((resolve) => server.close(() => resolve())));
    office = toEnd(await openOffice({ environment: { SMTP_URL: `smtp://127.0.0.1:${port}` } }));
  });

  describe('notices by mail', () => {
    it('reach everybody with an address whose task opened, once', async () => {
      const tasks = await openTasks(office, { step: 'target-setting' });
      const addresses = await Promise.all(tasks.map((task) => mailOf(task.holderId)));
      expect(letters.map(({ to }) => to).sort()).toEqual(addresses.filter((address) => address !== null).sort());
    });

    it('go to whoever holds the task when they are sent, not to whom they were written for', async () => {
      const [task] = await openTasks(office, { step: 'target-setting' });
      letters.length = 0;
      await complete(task?.id ?? '', task?.holderId ?? '');
      const [agree] = await openTasks(office, { participantId: task?.participantId });
      await complete(agree?.id ?? '', agree?.holderId ?? '');
      await runJobs(office.site);
      const supervisor = await mailOf(agree?.holderId ?? '');
      // The supervisor's turn is over before its mail is sent: he is told nothing; what opened next goes to its holder.
      expect(letters.map(({ to }) => to)).not.toContain(supervisor);
      expect(new Set(letters.map(({ to }) => to))).toEqual(new Set([await mailOf(task?.holderId ?? '')]));
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

    it('that one mailbox refuses do not hold up the others', async () => {
      const tasks = await openTasks(office, { step: 'target-setting' });
      const addresses = await Promise.all(tasks.map((task) => mailOf(task.holderId)));
      refuse = addresses.find((address) => address !== null) ?? null;
      expect(refuse).not.toBeNull();
      letters.length = 0;
      const started = await actInBulk(office, { kind: 'remind', step: 'target-setting' });
      expect(started.status).toBe(202);
      await runJobs(office.site);
      const others = addresses.filter((address) => address !== null && address !== refuse);
      expect(new Set(letters.map(({ to }) => to))).toEqual(new Set(others));
      const [row] = await office.site.unitOfWork.read<{ n: number }>(
        `select count(*)::int as n from notification where mail_error is not null`,
      );
      expect(row?.n).toBeGreaterThan(0);
    });
  });
}
