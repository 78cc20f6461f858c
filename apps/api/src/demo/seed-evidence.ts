import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { AttachEvidence } from '../modules/files/attach-evidence.js';
import type { JudgeEvidence } from '../modules/files/judge-evidence.js';
import { businessNow } from '../platform/business-now.js';
import type { Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import type { FileStore } from '../platform/files/storage/file-store.js';
import { newId } from '../platform/new-id.js';
import { personOf } from './seed-tools.js';
import { makeFolder } from '../platform/files/make-folder.js';

/** What the seed attaches and judges evidence with. */
export interface EvidenceTools {
  readonly unitOfWork: UnitOfWork;
  readonly attaching: AttachEvidence;
  readonly judging: JudgeEvidence;
  readonly store: FileStore;
  /** Where files lie before the storage takes them. */
  readonly incoming: string;
}

/** Attaches where the published values can be seen of which these tasks report, as nothing is reported on them before. */
export async function attachPublished(tx: Tx, attaching: AttachEvidence, taskIds: readonly string[]): Promise<void> {
  const asked = await tx.rows<{ participantId: string; employeeId: string; key: string; text: string }>(
    `select t.participant_id as "participantId", t.employee_id as "employeeId", i.key, i.text
       from task t
       join lateral (select id from plan where participant_id = t.participant_id order by version desc limit 1) n on true
       join plan_indicator i on i.plan_id = n.id and i.pattern = 'PUBLISHED'
      where t.id = any($1::uuid[]) and t.step = 'final-assessment' and t.turn = 'report'
        and not exists (select from evidence e where e.participant_id = t.participant_id and e.indicator = i.key)
      order by t.participant_id, i.key`,
    [taskIds],
  );
  for (const { participantId, employeeId, key, text } of asked)
    await attaching.addLink(tx, await personOf(tx, employeeId), participantId, {
      indicator: key,
      period: '',
      title: `Rilis resmi: ${text}`.slice(0, 200),
      link: 'https://rilis.example.go.id/2025',
    });
}

const photos = [
  { name: 'kegiatan-januari.jpg', sky: '#8ecae6', ground: '#52796f', at: '2026-02-03T01:10:00.000Z' },
  { name: 'rekap-laporan.jpg', sky: '#f1f1e8', ground: '#c9ada7', at: '2026-03-12T02:40:00.000Z' },
  { name: 'foto-kabur.jpg', sky: '#adb5bd', ground: '#6c757d', at: '2026-04-02T23:55:00.000Z' },
] as const;

/** Lets somebody attach small photos to his first indicator; his supervisor accepts one and gives the last back. */
export async function attachPhotos({ unitOfWork, attaching, judging, store, incoming }: EvidenceTools, employeeId: string): Promise<void> {
  const [document] = await unitOfWork.read<{ id: string; supervisorId: string; key: string }>(
    `select p.id, a.supervisor_id as "supervisorId", i.key from participant p join cycle c on c.id = p.cycle_id and c.state = 'open'
       join current_assignment a on a.employee_id = p.employee_id
       join lateral (select id from plan where participant_id = p.id order by version desc limit 1) n on true
       join plan_indicator i on i.plan_id = n.id
      where p.employee_id = $1 and a.supervisor_id is not null order by i.key limit 1`,
    [employeeId],
  );
  if (document === undefined) return;
  const attached: string[] = [];
  for (const { name, at, ...colours } of photos) {
    const content = await picture(colours);
    const path = join(incoming, randomUUID());
    await makeFolder(incoming, 0o700);
    await writeFile(path, content, { mode: 0o600 });
    const weight = { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    const file = { id: newId(), name, type: 'image/jpeg' as const, ...weight };
    await store.take(file.id, path, weight);
    const { id } = await unitOfWork.run(async (tx) => {
      const place = { indicator: document.key, period: '', device: { at, sentAt: await businessNow(tx) } };
      return attaching.addFile(tx, await personOf(tx, employeeId), document.id, place, file);
    });
    attached.push(id);
  }
  const [good = '', , blurred = ''] = attached;
  const judge = (id: string, judgement: { accepts: boolean; reason?: string }) =>
    unitOfWork.run(async (tx) => judging.judge(tx, await personOf(tx, document.supervisorId), id, judgement));
  await judge(good, { accepts: true });
  await judge(blurred, {
    accepts: false,
    reason: 'Fotonya kabur dan tanggalnya tidak terlihat. Lampirkan foto lain dari kegiatan yang sama.',
  });
}

/** A small picture of a field under a sky, a few kilobytes large. */
function picture({ sky, ground }: { readonly sky: string; readonly ground: string }): Promise<Buffer> {
  const land = { input: { create: { width: 320, height: 90, channels: 3, background: ground } }, left: 0, top: 150 } as const;
  const house = { input: { create: { width: 70, height: 60, channels: 3, background: '#f8f3e6' } }, left: 180, top: 110 } as const;
  const roof = { input: { create: { width: 86, height: 14, channels: 3, background: '#9c4a2f' } }, left: 172, top: 98 } as const;
  return sharp({ create: { width: 320, height: 240, channels: 3, background: sky } })
    .composite([land, house, roof])
    .jpeg({ quality: 80 })
    .toBuffer();
}
