import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { BulkItem } from '@siklus/contracts/bulk-operations';
import type { Problem } from '@siklus/contracts/common';
import type { ImportReport } from '@siklus/contracts/staff-import';
import type { Template } from '@siklus/contracts/templates';
import { languages, textOf } from '@siklus/domain';
import type { Answer, Client, Sending } from '../../proof/office/client.js';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { formWith, sample } from '../support/people.js';
import { endings } from '../support/endings.js';

let office: Office;
let task: OpenTask;
let holder: Client;

type Send = (sending: Sending) => Promise<Answer<Problem>>;

const complete = (answers: unknown, sending: Sending) =>
  holder.post<Problem>(`/api/tasks/${task.id}/complete`, { answers }, { version: task.version, ...sending });
const result = { title: 'x', kind: 'ADDITIONAL', indicators: [{ aspect: 'TIME', text: 'x', target: { text: 'x' } }] };

/** The same request of a reader of Indonesian, of English, and of one who does not say. */
async function inEach(send: Send): Promise<readonly [Problem, Problem, Problem]> {
  const answers: Problem[] = [];
  // One after another: of one person's files only one is taken in hand.
  for (const each of languages) answers.push((await send({ headers: { 'accept-language': each } })).body);
  return [answers[0] as Problem, answers[1] as Problem, (await send({})).body];
}

/** Called inside the `describe` of a suite. */
export function languagesTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    holder = await office.as(task.holderId);
  });

  describe('a fault is told in the language of its reader', () => {
    it.each<[string, Send, string, string, string]>([
      ['an answer that lacks what the form needs', (s) => complete({}, s), 'results', 'Isi dengan daftar.', 'Enter a list.'],
      [
        'an answer with characters that cannot be printed',
        (s) => complete({ results: [{ ...result, title: 'a\u0007' }] }, s),
        'results.0.title',
        'Hapus karakter yang tidak dapat dicetak.',
        'Remove the characters that cannot be printed.',
      ],
      [
        'an answer that breaks a rule of its step',
        (s) => complete({ results: [result] }, s),
        'results',
        'Tandai paling sedikit satu hasil sebagai hasil kerja utama.',
        'Mark at least one result as a main result.',
      ],
      [
        'a body with a stray field',
        (s) => office.admin.post('/api/cycles/01a20bcd-4aa7-794b-91aa-000000000000/open', { accept: 1 }, s),
        'accept',
        'Isi dengan daftar.',
        'Enter a list.',
      ],
      [
        'a filter of another kind than its field',
        (s) => office.admin.get('/api/tasks', { ...s, query: { filter: { dueAt: 'besok' } } }),
        'filter',
        textOf('FILTER_VALUE').id,
        textOf('FILTER_VALUE').en,
      ],
      [
        'a filter that is no JSON',
        (s) => office.admin.get('/api/employees', { ...s, query: { filter: '{"nip":' } }),
        'filter',
        'Isian ini bukan JSON yang utuh. Kirim misalnya {"q":"Siti"}.',
        'This is no whole JSON. Send for example {"q":"Siti"}.',
      ],
      [
        'an address whose path cannot be read',
        (s) => office.admin.get('/api/units/%E0', s),
        'path',
        textOf('ADDRESS_UNREADABLE').id,
        textOf('ADDRESS_UNREADABLE').en,
      ],
      [
        'an address with NUL in its query',
        (s) => office.admin.get('/api/search?q=%00', s),
        'q',
        textOf('ADDRESS_UNREADABLE').id,
        textOf('ADDRESS_UNREADABLE').en,
      ],
      [
        'a body of another kind',
        (s) => office.admin.post('/api/courses', 'title=x', { headers: { ...s.headers, 'content-type': 'text/plain' } }),
        'Content-Type',
        textOf('CONTENT_TYPE').id,
        textOf('CONTENT_TYPE').en,
      ],
      [
        'a second file',
        (s) => {
          const form = formWith('NIP');
          form.append('file', new Blob(['NIP']), 'lain.csv');
          return office.admin.post('/api/employees/import', form, s);
        },
        'file',
        textOf('SECOND_FILE').id,
        textOf('SECOND_FILE').en,
      ],
      [
        'a form that is cut off',
        (s) =>
          office.admin.post('/api/employees/import', 'x', {
            headers: { ...s.headers, 'content-type': 'multipart/form-data; boundary=b' },
          }),
        '',
        textOf('REQUEST_CUT').id,
        textOf('REQUEST_CUT').en,
      ],
      [
        'a page that ends before it begins',
        (s) => office.admin.get('/api/employees', { ...s, query: { range: [5, 2] } }),
        'range',
        'Tulis baris pertama lalu baris terakhir, misalnya [0,24].',
        'Write the first row, then the last, such as [0,24].',
      ],
      [
        'a version that is none',
        (s) => complete({}, { headers: { ...s.headers, 'if-match': '*' } }),
        'If-Match',
        textOf('IF_MATCH_ANY').id,
        textOf('IF_MATCH_ANY').en,
      ],
      [
        'a key that is none',
        (s) => complete({}, { ...s, key: 'x'.repeat(201) }),
        'Idempotency-Key',
        textOf('IDEMPOTENCY_KEY_FORM').id,
        textOf('IDEMPOTENCY_KEY_FORM').en,
      ],
      [
        'a template that leaves out what a step waits for',
        async (s) => {
          const { lines, version } = (await office.admin.get<Template>('/api/template')).body;
          const kept = lines.filter(({ step }) => step === 'training-recommendation').map(({ stepVersion: _, ...line }) => line);
          return office.admin.put('/api/template', { lines: kept }, { version, ...s });
        },
        'lines.0.step',
        textOf('TEMPLATE_STEP_AWAITED', { step: 'Penilaian akhir' }).id,
        textOf('TEMPLATE_STEP_AWAITED', { step: 'Final assessment' }).en,
      ],
      [
        'a bulk act without what it needs',
        (s) => office.admin.post('/api/bulk-operations', { cycleId: office.cycleId, kind: 'skip', step: 'target-setting' }, s),
        'reason',
        textOf('BULK_ACT_NEEDS', { field: 'alasan' }).id,
        textOf('BULK_ACT_NEEDS', { field: 'reason' }).en,
      ],
      [
        'a row of a staff list',
        (s) => office.admin.post('/api/employees/import', formWith(sample('staff-37-faults.csv')), { ...s, query: { dryRun: 'true' } }),
        '9.NIP',
        expect.stringContaining('lembar kerja') as unknown as string,
        expect.stringContaining('The spreadsheet') as unknown as string,
      ],
    ])('%s', async (_what, send, source, id, en) => {
      const answers = await inEach(send);
      const [indonesian, english, silent] = answers.map(({ title, detail, errors }) => ({ title, detail, errors }));
      const told = (problem: typeof indonesian) => problem?.errors.find((each) => each.source === source)?.message;
      expect([told(indonesian), told(english)]).toEqual([id, en]);
      expect(silent).toEqual(indonesian);
      const frame = ({ errors }: Problem) => errors.map(({ message: _, ...place }) => place);
      expect(frame(answers[0])).toEqual(frame(answers[1]));
      expect([english?.title, english?.detail]).not.toContain(indonesian?.title);
    });
  });

  describe('what is kept speaks both languages to whoever reads it later', () => {
    it('an import that left faulty rows out, also when it is asked for again in the other language', async () => {
      const send = (language: string) =>
        office.admin.post<ImportReport>('/api/employees/import', formWith(sample('staff-37-faults.csv')), {
          query: { validOnly: 'true' },
          key: 'asked-twice',
          headers: { 'accept-language': language },
        });
      const [first, again] = [(await send('id')).body, (await send('en')).body];
      expect(again.created).toBe(first.created);
      expect([first.errors[0]?.message, again.errors[0]?.message]).toEqual([
        expect.stringContaining('lembar kerja'),
        expect.stringContaining('The spreadsheet'),
      ]);
    });

    it('what a bulk act did not need to do, and the trail that it left', async () => {
      await actInBulk(office, { kind: 'remind', step: 'target-setting' });
      // Begun before the first has run, it sees the same people, and reminds nobody again.
      const { body } = await actInBulk(office, { kind: 'remind', step: 'target-setting' });
      await runJobs(office.site);
      const items = (await office.admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: body.id } })).rows;
      expect(items.length).toBeGreaterThan(0);
      expect(new Set(items.map(({ state, message }) => `${state}: ${message?.en}`))).toEqual(
        new Set([`skipped: ${textOf('REMINDED_TODAY').en}`]),
      );
      const { rows } = await office.admin.list<AuditEntry>('/api/audit-entries', { filter: { action: ['bulk.remind', 'cycle.opening'] } });
      expect(rows.map(({ action, words }) => [action, words.id, words.en])).toEqual([
        ['bulk.remind', 'Mengingatkan secara massal', 'Reminded many'],
        ['bulk.remind', 'Mengingatkan secara massal', 'Reminded many'],
        ['cycle.opening', 'Membuka siklus', 'Opened the cycle'],
      ]);
    });
  });
}
