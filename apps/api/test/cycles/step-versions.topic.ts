import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { Task } from '@siklus/contracts/tasks';
import type { Template } from '@siklus/contracts/templates';
import { createRegistry, defineStep, registry, steps, turn, type StepDefinition } from '@siklus/domain';
import { z } from 'zod';
import { registryToken } from '../../src/workflow/registry-token.js';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { signedIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const acknowledge = turn({
  key: 'acknowledge',
  label: { id: 'Ketahui sasaran', en: 'Acknowledge targets' },
  holder: 'higherOfficial',
  days: 3,
  form: z.object({ remark: z.string().min(1) }),
  example: () => ({ remark: 'Sesuai.' }),
});

const targetSetting = registry.get('target-setting', 1);

/** Target setting as a later release has it: a longer plan, and the higher official sees it too. */
const second = defineStep({
  ...targetSetting,
  version: 2,
  changes: [{ id: 'Atasan pejabat penilai ikut mengetahui.', en: 'The higher official acknowledges too.' }],
  turns: [...targetSetting.turns.map((each) => (each.key === 'draft' ? { ...each, days: 15 } : each)), acknowledge],
});

/** From here on the process is of a release that has these steps. */
function release({ app }: TestApp, list: readonly StepDefinition[]): void {
  Object.assign(app.get(registryToken, { strict: false }), createRegistry(list));
}

const bare = ({ lines }: Template) => lines.map(({ stepVersion: _, ...line }) => line);
const versionOf = ({ lines }: Template) => lines.find(({ step }) => step === 'target-setting')?.stepVersion;

/** Answers the document's open target setting until it is done; gives the turns that were taken. */
async function settleTargets(office: Office, participantId: string): Promise<string[]> {
  const turns: string[] = [];
  for (;;) {
    const [task] = await openTasks(office, { participantId, step: 'target-setting' });
    if (task === undefined) return turns;
    turns.push(task.turn);
    const holder = await office.as(task.holderId);
    const { body } = await holder.get<Task & { example: unknown }>(`/api/tasks/${task.id}`);
    const { status } = await holder.post(`/api/tasks/${task.id}/complete`, { answers: body.example }, { version: body.version });
    if (status !== 200) throw new Error(`${task.turn}: ${status}`);
  }
}

/** Called inside the `describe` of a suite. */
export function stepVersionsTopic(): void {
  const toEnd = endings();
  let office: Office;
  beforeAll(async () => {
    office = toEnd(await openOffice());
    toEnd(() => release(office.site, steps));
  });

  describe('a step with a newer version', () => {
    const inForce = async () => (await office.admin.get<Template>('/api/template')).body;
    const adopt = (body: object, version: number, client = office.admin) =>
      client.post<Template & { code?: string }>('/api/template/adoptions', body, { version });
    const wish = { steps: ['target-setting'], reason: 'Disepakati rapat pimpinan.' };

    it('is told where the template was made by a person, which keeps the version it has', async () => {
      const before = await inForce();
      expect(before.newer).toEqual([]);
      expect(await adopt(wish, before.version)).toMatchObject({ status: 409, body: { code: 'TEMPLATE_NOTHING_NEWER' } });
      const lines = bare(before).map((line) => (line.step === 'target-setting' ? { ...line, dueOn: '02-20' } : line));
      await office.admin.put('/api/template', { lines }, { version: before.version });
      release(office.site, [...steps, second]);
      const now = await inForce();
      expect(versionOf(now)).toBe(1);
      expect(now.newer).toMatchObject([
        {
          step: 'target-setting',
          version: 1,
          newest: 2,
          changes: second.changes,
          differences: [
            { kind: 'turn-added', turn: acknowledge.label },
            { kind: 'days', before: 10, after: 15 },
          ],
          lines: [{ stepVersion: 2, dueOn: '02-20' }],
        },
      ]);
      const saved = await office.admin.put<Template>('/api/template', { lines: bare(now) }, { version: now.version });
      expect(versionOf(saved.body)).toBe(1);
    });

    it('is adopted by the administrator alone, for a reason, over the version that was read', async () => {
      const { version } = await inForce();
      const auditor = await signedIn(office.site, 'auditor-of-versions', { roles: ['auditor'] });
      expect((await adopt(wish, version, auditor)).status).toBe(403);
      expect((await adopt(wish, version - 1)).status).toBe(412);
      expect((await adopt({ ...wish, reason: ' ' }, version)).status).toBe(400);
      const adopted = await adopt(wish, version);
      expect(adopted).toMatchObject({ status: 200, body: { version: version + 1, savedBy: 'admin', reason: wish.reason, newer: [] } });
      expect(versionOf(adopted.body)).toBe(2);
      const { rows } = await office.admin.list('/api/audit-entries', { filter: { action: 'template.adopted' } });
      expect(rows).toMatchObject([{ reason: wish.reason, body: { version: version + 1, steps: ['target-setting 1..2'] } }]);
      expect(JSON.stringify(rows.map(({ body }) => body))).not.toContain(wish.reason);
    });

    it('is walked by cycles made afterwards, and not by those that run', async () => {
      const { schedule } = (await office.admin.get<{ schedule: { step: string; occasion: string }[] }>(`/api/cycles/${office.cycleId}`))
        .body;
      const past = schedule.map(({ step, occasion }) => ({ step, occasion, opensOn: '2024-01-02', dueOn: '2024-01-31' }));
      const made = await office.admin.post<{ id: string }>('/api/cycles', { unitId: office.unitId, year: 2024, schedule: past });
      expect((await office.admin.post(`/api/cycles/${made.body.id}/open`, {})).status).toBe(202);
      await runJobs(office.site);
      const fresh = { ...office, cycleId: made.body.id };
      const { version: latest } = await inForce();
      for (const [of, turns, version] of [
        [office, ['draft', 'agree'], 1],
        [fresh, ['draft', 'agree', 'acknowledge'], latest],
      ] as const) {
        const [task] = await openTasks(of, { step: 'target-setting' });
        expect(await settleTargets(of, task?.participantId ?? '')).toEqual(turns);
        const document = (await office.admin.get<ParticipantDetail>(`/api/participants/${task?.participantId}`)).body;
        expect(document.template).toEqual({ version, inForce: latest });
      }
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
    });
  });

  describe('a template that nobody has touched', () => {
    it('follows the newest version, and leaves a trail of it', async () => {
      const site = toEnd(await startTestApp());
      const admin = await signedIn(site, 'admin', { roles: ['administrator'] });
      release(site, steps);
      const before = (await admin.get<Template>('/api/template')).body;
      release(site, [...steps, second]);
      const after = (await admin.get<Template>('/api/template')).body;
      expect([versionOf(before), versionOf(after)]).toEqual([1, 2]);
      expect(after).toMatchObject({ version: before.version + 1, savedBy: null, newer: [] });
      const { rows } = await admin.list('/api/audit-entries', { filter: { action: 'template.followed' } });
      expect(rows).toMatchObject([{ body: { version: after.version, steps: expect.arrayContaining(['target-setting 2']) } }]);
      // A process of the release before, still up during a rolling restart, leaves it so.
      release(site, steps);
      expect(versionOf((await admin.get<Template>('/api/template')).body)).toBe(2);
    });
  });
}
