import { defaultTemplate, registry, scheduleOf } from '@siklus/domain';
import { zipSync } from 'fflate';
import { panelRequests } from '../../database/panel-requests.js';
import { seedRunningYear } from '../../database/running-year.js';
import { httpClient, startApi, type HttpClient } from '../lib/api-process.js';
import { dropDatabase, freshDatabase, withClient } from '../lib/database.js';
import { number, percentile95 } from '../lib/report.js';
import type { Measuring, Row } from '../lib/row.js';
import { makeAdministrator, signIn } from '../lib/sessions.js';
import { staffList, uploadList } from '../lib/upload-list.js';

const must = 2;
/** Requests between which somebody thinks, as people do: a quarter of the time something is asked. */
const pauseMs = 20;
const participants = 1_000;
const honestRounds = 3;

interface Asked {
  readonly address: string;
  readonly cookie: string;
}

/**
 * The 95th percentile of what people ask while a staff list is read, against what the same requests take with nothing else to do: once
 * while somebody rehearses an honest list of 20,000 rows, and once while a hostile spreadsheet of some hundred kilobytes unpacks to four
 * million cells. The worse of the two is the ratio.
 */
export async function requestsBesideAFile({ server, people = 20_000, log }: Measuring): Promise<Row[]> {
  const database = 'beside';
  const url = await freshDatabase(server, database);
  const { asked, administrator } = await withClient(url, async (client) => {
    const year = await seedRunningYear(async (text, values) => (await client.query(text, values)).rows, {
      people: participants,
      schedule: scheduleOf(defaultTemplate(registry.steps), 2026),
    });
    const cookies = await signIn(client, [year.administrator.id, year.supervisor.id]);
    await makeAdministrator(client, year.administrator.id);
    const cookieOf = (id: string): string => cookies.get(id) ?? '';
    return {
      administrator: cookieOf(year.administrator.id),
      asked: (['supervisor', 'administrator'] as const).flatMap((who) =>
        panelRequests(year)[who].map(([, address]) => ({ address, cookie: cookieOf(year[who].id) })),
      ),
    };
  });
  const api = await startApi(url);
  const [asking, sending] = [httpClient(api.url), httpClient(api.url)];
  try {
    const honest = await staffList(people, 1);
    const hostile = hostileFile();
    await uploadList(sending, administrator, honest, true);
    const idle: number[] = [];
    const beside: Record<'honest' | 'hostile', number[]> = { honest: [], hostile: [] };
    for (let round = 0; round < honestRounds; round += 1) {
      beside.honest.push(...(await timesWhile(asking, asked, () => uploadList(sending, administrator, honest, true))));
      idle.push(...(await timesWhile(asking, asked, undefined, beside.honest.length / (round + 1))));
    }
    beside.hostile.push(...(await timesWhile(asking, asked, () => uploadList(sending, administrator, hostile, true, 413))));
    const quiet = percentile95(idle);
    const [withHonest, withHostile] = [percentile95(beside.honest), percentile95(beside.hostile)];
    log(`requests-beside-a-file: idle ${quiet.toFixed(1)} ms, honest ${withHonest.toFixed(1)} ms, hostile ${withHostile.toFixed(1)} ms`);
    const ratio = Math.max(withHonest, withHostile) / quiet;
    return [
      {
        name: 'requests-beside-a-file',
        ratio,
        must,
        holds: ratio <= must,
        detail:
          `p95 of ${idle.length} requests with nothing beside ${quiet.toFixed(1)} ms; of ${beside.honest.length} beside a dry run of ` +
          `${number(people)} rows ${withHonest.toFixed(1)} ms, of ${beside.hostile.length} beside a hostile file of ` +
          `${number(hostile.length / 1000)} kB ${withHostile.toFixed(1)} ms`,
      },
    ];
  } finally {
    asking.close();
    sending.close();
    await api.stop();
    await dropDatabase(server, database);
  }
}

/** Asks in turns, as long as the work lasts or so many times; answers the milliseconds of each. */
async function timesWhile(client: HttpClient, asked: readonly Asked[], work?: () => Promise<unknown>, times = Infinity): Promise<number[]> {
  let isDone = false;
  const working = work?.().finally(() => (isDone = true));
  const found: number[] = [];
  while (!isDone && found.length < times) {
    const { address = '', cookie = '' } = asked[found.length % asked.length] ?? {};
    const { status, text, ms } = await client.ask('GET', address, { headers: { cookie } });
    if (status !== 200) throw new Error(`${address}: ${status} ${text}`);
    found.push(ms);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  await working;
  return found;
}

/** A spreadsheet within every bound of the archive and the sheet, whose cells take more memory than a reader is given. */
function hostileFile(): Buffer {
  const columns = Array.from({ length: 50 }, (_, at) => `${at < 26 ? '' : 'A'}${String.fromCharCode(65 + (at % 26))}`);
  const cellsOf = (row: number) => columns.map((column) => `<c r="${column}${row}"><v>1</v></c>`).join('');
  const rows = Array.from({ length: 80_000 }, (_, at) => `<row r="${at + 1}">${cellsOf(at + 1)}</row>`).join('');
  const text = (content: string) => new TextEncoder().encode(content);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  return Buffer.from(
    zipSync({
      'xl/workbook.xml': text('<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': text(
        `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="${type}"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': text(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    }),
  );
}
