import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from '@jest/globals';
import type { Evidence } from '@siklus/contracts/evidence';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { sentAt } from '@siklus/contracts/sent-at';
import sharp from 'sharp';
import { openOffice, openTasks, supervisorOf, type Office, type OpenTask } from '../support/office.js';
import { formWith } from '../support/people.js';
import type { Answer, Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

export let office: Office;
export let folder: string;
export let task: OpenTask;
export let employee: Client;
export let supervisor: Client;
export let photo: Buffer;

export const pdf = (text: string) => Buffer.from(`%PDF-1.7\n% ${text}\ntrailer\n<<>>\n%%EOF\n`);

/** What the clock of the device shows as it sends; it is wrong. */
const deviceClock = '2019-01-20T03:00:00.000Z';

export const attach = (client: Client, content: Uint8Array, name: string, query: object = {}, key?: string): Promise<Answer<Evidence>> =>
  client.post<Evidence>(`/api/participants/${task.participantId}/evidence-files`, formWith(content, name), {
    query: { indicator: 'r1.i1', ...query },
    headers: { [sentAt]: deviceClock },
    ...(key === undefined ? {} : { key }),
  });

export const pieces = async (client: Client): Promise<Evidence[]> =>
  (await client.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body.evidence;

/** Every file on the disk of the installation: of the storage, and on its way. */
export async function filesOnDisk(): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map(({ name }) => name)
    .sort();
}

/** The one office in which evidence is attached, for the topics about its pieces and about their files. */
export function evidenceOffice(): void {
  const toEnd = endings();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'siklus-evidence-'));
    toEnd(() => rm(folder, { recursive: true, force: true }));
    office = toEnd(await openOffice({ environment: { SIKLUS_DATA_DIR: folder } }));
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    employee = await office.as(task.employeeId);
    supervisor = await office.as(await supervisorOf(office, task.employeeId));
    photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#3a7' } })
      .jpeg()
      .withExif({ IFD0: { Make: 'Kamera Sari' } })
      .toBuffer();
  });
}
