import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { codeCheck, type CodeCheck } from '@siklus/contracts/receipts';
import { registry } from '@siklus/domain';
import { Typesetter } from '../../src/platform/printing/typesetter.js';
import { openOffice, openTasks, supervisorOf, type Office, type OpenTask } from '../support/office.js';
import { endings } from '../support/endings.js';
import { signedIn } from '../support/people.js';
import type { Client } from '../support/test-app.js';

let office: Office;
let task: OpenTask;
let employee: Client;

const forms = ['skp', 'progress', 'reviews', 'role-matrix'] as const;
const addressOf = (form: string) => `/api/participants/${task.participantId}/forms/${form}.pdf`;

/** The bytes of a print; the client of the tests reads texts. */
async function printed(client: Client, form: string, query = ''): Promise<Buffer> {
  const cookie = ['__Host-siklus', 'siklus-device'].flatMap((name) =>
    client.cookie(name) === undefined ? [] : [`${name}=${client.cookie(name)}`],
  );
  const response = await fetch(new URL(`${addressOf(form)}${query}`, office.site.url), { headers: { cookie: cookie.join('; ') } });
  expect([form, response.status, response.headers.get('content-type')]).toEqual([form, 200, 'application/pdf']);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename=[\w-]+\.pdf$/);
  return Buffer.from(await response.arrayBuffer());
}

/** Carries the document through its targets, with these words in the plan. */
async function agree(title: string): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    const [open] = await openTasks(office, { participantId: task.participantId, step: 'target-setting' });
    const by = await office.as(open?.holderId ?? '');
    const { body } = await by.get<{ example: { results?: object[] }; version: number }>(`/api/tasks/${open?.id}`);
    const { results, ...rest } = body.example;
    const answers = { ...rest, ...(results === undefined ? {} : { results: results.map((result) => ({ ...result, title })) }) };
    const sent = await by.post(`/api/tasks/${open?.id}/complete`, { answers, standsBy: registry.doubts }, { version: body.version });
    expect([turn, sent.status, sent.body]).toEqual([turn, 200, sent.body]);
  }
}

/** Called inside the `describe` of a suite. */
export function formsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    task = (await openTasks(office, { step: 'target-setting' })).find(({ employeeId, holderId }) => employeeId === holderId) as OpenTask;
    employee = await office.as(task.employeeId);
  });

  describe('a form', () => {
    it('of a document without agreed targets is refused, and says what to wait for', async () => {
      for (const form of forms)
        expect(await employee.get(addressOf(form))).toMatchObject({ status: 409, body: { code: 'FORM_WITHOUT_PLAN' } });
    });

    it('is printed for whoever may read the document, the same bytes for the same version, whatever its words are', async () => {
      await agree('Terlaksananya #panic("x") = *asuhan* $x$ @rujukan');
      for (const form of forms) {
        const [first, again] = [await printed(employee, form), await printed(employee, form)];
        expect([form, first.subarray(0, 5).toString(), first.equals(again)]).toEqual([form, '%PDF-', true]);
      }
      const [newest, named] = [await printed(employee, 'skp'), await printed(employee, 'skp', '?version=1')];
      expect(newest.equals(named)).toBe(true);
      expect(await employee.get(`${addressOf('skp')}?version=2`)).toMatchObject({ status: 409 });
      expect(await employee.get(`${addressOf('skp')}?version=nol`)).toMatchObject({ status: 400 });
    });

    it('has a code by which anybody who holds the paper tells the very file, and learns nothing of what stands in it', async () => {
      const hash = createHash('sha256')
        .update(await printed(employee, 'skp'))
        .digest('hex');
      const [row] = await office.site.unitOfWork.read<{ code: string }>(
        `select code from printed_form where participant_id = $1 and form = 'skp'`,
        [task.participantId],
      );
      const { status, body } = await office.site.client().get<CodeCheck>(`/api/checks/${row?.code}`);
      expect([status, codeCheck.strict().parse(body)]).toEqual([200, body]);
      expect(body).toMatchObject({ kind: 'form', fileHash: hash, isIntact: true });
      for (const told of [task.participantId, task.employeeId, 'Terlaksananya']) expect(JSON.stringify(body)).not.toContain(told);
      expect(
        await office.site.unitOfWork.read('select 1 as n from printed_form where participant_id = $1', [task.participantId]),
      ).toHaveLength(4);
    });

    it('is a visit, and to whoever may not read the document there is none', async () => {
      const visits = () => office.site.unitOfWork.read('select 1 as n from document_visit where participant_id = $1', [task.participantId]);
      const before = await visits();
      await printed(employee, 'skp');
      expect(await visits()).toEqual(before);
      await printed(await signedIn(office.site, 'auditor-who-prints', { roles: ['auditor'] }), 'skp');
      expect(await visits()).toHaveLength(before.length + 1);
      const other = (await openTasks(office, { step: 'target-setting' })).find(
        ({ employeeId, holderId }) => employeeId !== task.employeeId && employeeId === holderId,
      );
      const stranger = await office.as(other?.employeeId ?? '');
      for (const form of forms) expect([form, (await stranger.get(addressOf(form))).status]).toEqual([form, 404]);
      // The matrix is for the head himself and who administers his unit.
      const supervisorId = await supervisorOf(office, task.employeeId);
      const supervisor = await office.as(supervisorId);
      await printed(supervisor, 'skp');
      expect((await supervisor.get(addressOf('role-matrix'))).status).toBe(404);
    });

    it('is printed also after the program that sets it died, by a new one', async () => {
      const before = await printed(employee, 'skp');
      const typesetter: unknown = office.site.app.get(Typesetter, { strict: false });
      const { child } = typesetter as { readonly child: ChildProcess };
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      expect((await printed(employee, 'skp')).equals(before)).toBe(true);
    });

    it('names people as they were on the day of its version, whatever has become of them since', async () => {
      const before = await printed(employee, 'skp');
      await office.site.unitOfWork.run(async (tx) => {
        await tx.run(`update employee set name = 'Nama Kemudian', rank = 'IV/e'`, []);
        await tx.run(`update assignment set position = 'Jabatan Kemudian'`, []);
      });
      expect((await printed(employee, 'skp')).equals(before)).toBe(true);
    });
  });
}
