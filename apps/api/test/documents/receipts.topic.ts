import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { codeCheck, type CodeCheck, type Receipt } from '@siklus/contracts/receipts';
import type { Moved } from '@siklus/contracts/tasks';
import { registry, type ReceiptVerdict } from '@siklus/domain';
import pg from 'pg';
import { printPublicKey, verifyReceipt } from '../../src/operations/receipts.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { endings } from '../support/endings.js';
import { testKey, type Client } from '../support/test-app.js';

let office: Office;
let first: OpenTask;
let folder: string;
const before = { ...process.env };

/** Goes on with a document in which nobody has written yet. */
async function takeNext(): Promise<void> {
  const open = await openTasks(office, { step: 'target-setting' });
  first = open.find(
    ({ participantId, employeeId, holderId }) => participantId !== first.participantId && employeeId === holderId,
  ) as OpenTask;
}

/** Completes the open task of the first document with its example, and answers what came of it, as often as it is sent. */
async function complete(times = 1): Promise<{ readonly taskId: string; readonly moved: readonly Moved[]; readonly by: Client }> {
  const [task] = await openTasks(office, { participantId: first.participantId, step: 'target-setting' });
  const by = await office.as(task?.holderId ?? '');
  const { body } = await by.get<{ example: object; version: number }>(`/api/tasks/${task?.id}`);
  const moved: Moved[] = [];
  for (let sent = 0; sent < times; sent += 1) {
    const answers = { answers: body.example, standsBy: registry.doubts };
    const answer = await by.post<Moved>(`/api/tasks/${task?.id}/complete`, answers, { version: body.version, key: `once-${task?.id}` });
    expect(answer.status).toBe(200);
    moved.push(answer.body);
  }
  return { taskId: task?.id ?? '', moved, by };
}

const receiptsOf = async (client: Client) => (await client.get<Receipt[]>(`/api/participants/${first.participantId}/receipts`)).body;
const checked = async (what: string, options: Readonly<Record<string, string>> = {}) => {
  const { ok, data } = await verifyReceipt.run([what], options);
  return [ok, (data as { verdict: ReceiptVerdict }).verdict];
};
const asOwner = async (statement: string, values: readonly unknown[]): Promise<void> => {
  const owner = new pg.Client({ connectionString: office.site.databaseUrl });
  await owner.connect();
  await owner.query(statement, [...values]);
  await owner.end();
};

/** Called inside the `describe` of a suite. */
export function receiptsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    first = (await openTasks(office, { step: 'target-setting' })).find(({ employeeId, holderId }) => employeeId === holderId) as OpenTask;
    folder = await mkdtemp(join(tmpdir(), 'siklus-receipts-'));
    toEnd(() => rm(folder, { recursive: true, force: true }));
    toEnd(() => (process.env = before));
    process.env = { ...before, DATABASE_URL: office.site.databaseUrl, SIKLUS_SIGNING_KEY: testKey, SIKLUS_DATA_DIR: folder };
  });

  describe('who hands in or signs', () => {
    it('is given one receipt for it, however often a bad line sends it', async () => {
      const { moved, taskId, by } = await complete(2);
      const [code = ''] = new Set(moved.map(({ receipt }) => receipt));
      expect(moved.map(({ receipt }) => receipt)).toEqual([code, code]);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      const [receipt, ...more] = await receiptsOf(by);
      expect(more).toEqual([]);
      expect(receipt).toMatchObject({ code, taskId, kind: 'submitted', claims: { turn: 'draft', round: 1 } });
      expect(receipt?.qr.size).toBeGreaterThan(40);
      const { nip } = (await office.admin.get<{ nip: string }>(`/api/employees/${first.employeeId}`)).body;
      expect(receipt?.claims).toMatchObject({ document: first.participantId, by: nip });
    });

    it('is given one that says so when the step is signed with it, of the very document that was signed', async () => {
      await complete();
      const [signed] = await receiptsOf(office.admin);
      const [document] = await office.site.unitOfWork.read<{ hash: string }>(
        `select encode(hash, 'hex') as hash from signed_document where participant_id = $1`,
        [first.participantId],
      );
      expect(signed).toMatchObject({ kind: 'signed', claims: { hash: document?.hash } });
    });

    it('is given none for what is given back or taken back', async () => {
      await takeNext();
      const { taskId, by } = await complete();
      expect((await by.post<Moved>(`/api/tasks/${taskId}/take-back`, {})).body.receipt).toBeNull();
      await complete();
      const [agree] = await openTasks(office, { participantId: first.participantId, step: 'target-setting' });
      const supervisor = await office.as(agree?.holderId ?? '');
      const { body } = await supervisor.get<{ version: number }>(`/api/tasks/${agree?.id}`);
      const given = await supervisor.post<Moved>(`/api/tasks/${agree?.id}/return`, { reason: 'Lengkapi' }, { version: body.version });
      expect([given.status, given.body.receipt]).toEqual([200, null]);
      // What was handed in stays proved, also where its writer took it back.
      expect((await receiptsOf(by)).map(({ kind }) => kind)).toEqual(['submitted', 'submitted']);
    });
  });

  describe('a receipt', () => {
    it('is checked by anybody who holds its code, who learns nothing of whom and of what stands in it', async () => {
      const [receipt] = await receiptsOf(office.admin);
      const stranger = office.site.client();
      const typed = (receipt?.code ?? '').toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
      const { status, body } = await stranger.get<CodeCheck>(`/api/checks/${encodeURIComponent(typed)}`);
      expect([status, codeCheck.strict().parse(body)]).toEqual([200, body]);
      expect(body).toMatchObject({ code: receipt?.code, kind: 'submitted', isIntact: true });
      const text = JSON.stringify(body);
      const { name, nip } = (await office.admin.get<{ name: string; nip: string }>(`/api/employees/${first.employeeId}`)).body;
      for (const told of [name, nip, first.participantId, first.employeeId]) expect([told, text.includes(told)]).toEqual([told, false]);
      expect(await stranger.get('/api/checks/0000-0000-0000')).toMatchObject({ status: 404, body: { code: 'CODE_UNKNOWN' } });
      expect(await stranger.get('/api/checks/%00')).toMatchObject({ status: 400, body: { errors: [{ source: 'path' }] } });
    });

    it('is checked by its code, its file and its QR code alike, with the public key alone', async () => {
      const [receipt] = await receiptsOf(office.admin);
      const { code = '', claims, proof = '' } = receipt ?? {};
      const file = join(folder, 'resi.json');
      await writeFile(file, JSON.stringify({ code, claims, proof }));
      const key = join(folder, 'kunci.pem');
      await writeFile(key, (await office.site.client().get<string>('/api/public-key')).body);
      expect((await printPublicKey.run([], {})).data).toMatchObject({
        publicKey: (await office.site.client().get('/api/public-key')).body,
      });
      process.env['DATABASE_URL'] = 'postgres://siklus@127.0.0.1:1/down';
      for (const what of [file, proof, `https://siklus.example.go.id/check/${code}#${proof}`])
        expect([what, await checked(what, { key })]).toEqual([what, [true, 'GENUINE']]);
      await writeFile(file, JSON.stringify({ code, claims: { ...claims, by: 'Orang Lain' }, proof }));
      expect(await checked(file, { key })).toEqual([false, 'WORDS_DIFFER']);
      for (const none of [join(folder, 'tidak-ada.pem'), file])
        expect(await verifyReceipt.run([file], { key: none })).toMatchObject({
          ok: false,
          lines: [expect.stringContaining('as a public key')],
        });
      process.env['DATABASE_URL'] = office.site.databaseUrl;
      expect(await checked(code)).toEqual([true, 'GENUINE']);
      expect(await checked('0000-0000-0000')).toEqual([false, 'UNKNOWN']);
    });

    it.each<[string, string, ReceiptVerdict]>([
      ['the stored answer is another', `update task set answers = answers || '{"note": "lain"}' where id = $1`, 'CONTENT_CHANGED'],
      ['what was signed is another', `update receipt set claims = replace(claims, '"by":"', '"by":"9') where task_id = $1`, 'FORGED'],
      ['its code was given to it by hand', `update receipt set code = '7K3M-Q9TB-X2WD' where task_id = $1`, 'CODE_DIFFERS'],
    ])('says so when %s', async (_what, statement, verdict) => {
      await takeNext();
      const { taskId, by } = await complete();
      await asOwner(statement, [taskId]);
      const receipt = (await receiptsOf(by)).find((each) => each.taskId === taskId);
      expect(await checked(receipt?.code ?? '')).toEqual([false, verdict]);
    });
  });
}
