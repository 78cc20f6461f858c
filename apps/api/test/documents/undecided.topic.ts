import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { registry } from '@siklus/domain';
import { Typesetter } from '../../src/platform/printing/typesetter.js';
import { endings } from '../support/endings.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { signedIn } from '../support/people.js';
import { readsAbout } from '../support/routes.js';
import type { Client } from '../support/test-app.js';

let office: Office;
let first: OpenTask;
let employee: Client;
let supervisor: Client;
/** Who reads the document and has no part in what is decided in it. */
const outsiders = new Map<string, Client>();

// Words that stand in one answer each.
const [givenBack, handedIn, mark, report] = ['Kenari berkicau', 'Merpati terbang', 'Cendrawasih menari', 'Elang berputar'];

/** At a place such as `target-setting/draft`. */
const openTask = async (place: string, by: Client): Promise<TaskDetail> => {
  const [step, turn] = place.split('/');
  const [found] = await openTasks(office, { participantId: first.participantId, step, turn });
  return (await by.get<TaskDetail>(`/api/tasks/${found?.id}`)).body;
};
async function complete(place: string, by: Client, parts: (example: TaskDetail['example']) => object = () => ({})): Promise<void> {
  const { id, version, example } = await openTask(place, by);
  const sent = await by.post(
    `/api/tasks/${id}/complete`,
    { answers: { ...example, ...parts(example) }, standsBy: registry.doubts },
    { version },
  );
  expect([place, sent.status]).toEqual([place, 200]);
}
const called = (title: string) => (example: TaskDetail['example']) => ({
  results: (example['results'] as object[]).map((result) => ({ ...result, title })),
});
/** What the forms that a document is reported and reviewed on say to somebody; what a PDF holds is packed, so it is asked before. */
async function printedFor(by: Client): Promise<string> {
  const set = jest.spyOn(office.site.app.get(Typesetter, { strict: false }), 'pdf').mockResolvedValue(Buffer.from('%PDF-'));
  try {
    for (const form of ['progress', 'reviews'])
      expect((await by.get(`/api/participants/${first.participantId}/forms/${form}.pdf`)).status).toBe(200);
    return JSON.stringify(set.mock.calls);
  } finally {
    set.mockRestore();
  }
}
const documentAs = async (by: Client) => (await by.get<ParticipantDetail>(`/api/participants/${first.participantId}`)).body;

/** The routes that show somebody one of these words. */
async function showing(by: Client, words: readonly string[]): Promise<string[]> {
  const { rows } = await office.admin.list<{ id: string }>('/api/tasks', { filter: { participantId: first.participantId } });
  const ids = [first.participantId, first.employeeId, office.cycleId, ...rows.map(({ id }) => id)];
  const found = new Set<string>();
  for (const { name, address, query } of await readsAbout(office.site, first.participantId, ids)) {
    const said = JSON.stringify((await by.get<unknown>(address, { query })).body) ?? '';
    for (const word of words) if (said.includes(word)) found.add(`${name}: ${word}`);
  }
  return [...found].sort();
}

/** Called inside the `describe` of a suite. */
export function undecidedTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    // Somebody below a head who is at work, as is the head of that one.
    const [line] = await office.site.unitOfWork.read<{ employee: string; supervisor: string; higher: string }>(
      `select a.employee_id as employee, a.supervisor_id as supervisor, h.supervisor_id as higher
         from current_assignment a join employee e on e.id = a.employee_id and e.standing = '01'
         join current_assignment h on h.employee_id = a.supervisor_id
         join employee he on he.id = a.supervisor_id and he.standing = '01'
         join employee hh on hh.id = h.supervisor_id and hh.standing = '01'
        where not exists (select from current_assignment x where x.supervisor_id = a.employee_id)
        order by a.employee_id limit 1`,
    );
    if (line === undefined) throw new Error('The sample has no such line');
    first = (await openTasks(office, { employeeId: line.employee, step: 'target-setting' }))[0] as OpenTask;
    supervisor = await office.as(line.supervisor);
    outsiders.set('higher official', await office.as(line.higher));
    employee = await office.as(first.employeeId);
    for (const role of ['auditor', 'unit-administrator', 'training-office'] as const)
      outsiders.set(role, await signedIn(office.site, role, { roles: [role] }));
  });

  describe('what is handed in and not decided', () => {
    it('is read by its employee, by whoever decides it and by who administers him, and so is what was given back', async () => {
      await complete('target-setting/draft', employee, called(givenBack));
      const { id, version } = await openTask('target-setting/agree', supervisor);
      const marks = [{ key: 'r1', comment: mark }];
      expect((await supervisor.post(`/api/tasks/${id}/return`, { reason: 'Lihat komentar.', marks }, { version })).status).toBe(200);
      await complete('target-setting/draft', employee, called(handedIn));
      for (const by of [employee, supervisor, office.admin]) {
        const said = JSON.stringify(await documentAs(by));
        expect([givenBack, handedIn, mark].filter((word) => said.includes(word))).toEqual([givenBack, handedIn, mark]);
      }
    });

    it('is read by nobody else who reads the document, by whatever route there is; he sees that it was handed in', async () => {
      for (const [who, by] of outsiders) {
        expect([who, await showing(by, [givenBack, handedIn, mark])]).toEqual([who, []]);
        const run = (await documentAs(by)).runs.find(({ step }) => step === 'target-setting');
        expect([who, run?.turn, run?.turns.map(({ outcome, kept }) => [outcome, kept])]).toEqual([
          who,
          'agree',
          [
            ['done', 'UNDECIDED'],
            ['returned', null],
            ['done', 'UNDECIDED'],
            [null, null],
          ],
        ]);
        expect(run?.acts.filter(({ kind }) => kind === 'return')).toMatchObject([
          { kind: 'return', reason: 'Lihat komentar.', marks: null },
        ]);
      }
      const [open] = await openTasks(office, { participantId: first.participantId, step: 'target-setting' });
      const { body } = await (outsiders.get('auditor') as Client).get<TaskDetail>(`/api/tasks/${open?.id}`);
      expect(body).toMatchObject({ isKept: true, mayAnswer: false, lookedAt: null, markable: [] });
    });

    it('is read by all of them once it is decided; what was given back never is', async () => {
      await complete('target-setting/agree', supervisor);
      for (const [who, by] of outsiders) {
        const said = JSON.stringify(await documentAs(by));
        expect([who, [givenBack, handedIn, mark].filter((word) => said.includes(word))]).toEqual([who, [handedIn]]);
      }
    });

    it('is so in every step: a report waits for its review', async () => {
      const seen = async () => {
        const readers = [...outsiders, ['supervisor', supervisor] as const];
        const told = await Promise.all(
          readers.map(async ([who, by]) => [who, JSON.stringify(await documentAs(by)).includes(report)] as const),
        );
        return told.filter(([, isShown]) => isShown).map(([who]) => who);
      };
      const onPaper = async () => {
        const readers = [...outsiders, ['employee', employee] as const, ['supervisor', supervisor] as const];
        const found: string[] = [];
        for (const [who, by] of readers) if ((await printedFor(by)).includes(report)) found.push(who);
        return found;
      };
      await complete('mid-term-review/report', employee, () => ({ notes: report }));
      const { id, version } = await openTask('mid-term-review/feedback', supervisor);
      expect((await supervisor.post(`/api/tasks/${id}/return`, { reason: 'Lengkapi.' }, { version })).status).toBe(200);
      // What was given back is on no paper.
      expect(await onPaper()).toEqual([]);
      await complete('mid-term-review/report', employee, () => ({ notes: report }));
      expect([await seen(), await onPaper()]).toEqual([['supervisor'], ['employee', 'supervisor']]);
      await complete('mid-term-review/feedback', supervisor);
      expect(await seen()).toEqual([...outsiders.keys(), 'supervisor']);
      expect(await onPaper()).toEqual([...outsiders.keys(), 'employee', 'supervisor']);
    });
  });
}
