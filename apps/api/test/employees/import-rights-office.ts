import { beforeAll } from '@jest/globals';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';
import { formWith, sample, signedIn } from '../support/people.js';
import type { Answer, Client, TestApp } from '../support/test-app.js';

const [first = '', ...lines] = sample('staff-60.csv')
  .toString('utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '');
export const heading = first;
const columns = heading.replace('\uFEFF', '').split(';');
export const at = (column: string): number => columns.indexOf(column);
export const rows = lines.map((line) => line.split(';'));
export const withCells = (row: readonly string[], cells: Readonly<Record<string, string>>): string[] =>
  row.map((cell, place) => cells[columns[place] ?? ''] ?? cell);
export const unitOf = (code: string, parent: string): Record<string, string> => ({
  'Kode Unit': code,
  'Nama Unit': `Unit ${code}`,
  'Kode Unit Induk': parent,
});

/** The one province in which the administrator of a single unit imports lists, for the topics about its people and about units. */
export function importRightsOffice() {
  let opened: { site: TestApp; local: Client; own: { code: string; rows: string[][] }; foreign: string[] } | undefined;
  const toEnd = endings();
  beforeAll(async () => {
    const { site } = toEnd(await openProvince());
    await site.unitOfWork.read(`update employee set email = 'rahasia@contoh.id'`);
    const [unit] = await site.unitOfWork.read<{ code: string; nip: string; foreign: string }>(
      `select u.code, min(e.nip) as nip, (select fe.nip from current_assignment f join employee fe on fe.id = f.employee_id
           join unit fu on fu.id = f.unit_id where not u.id = any(fu.lineage) and not fu.id = any(u.lineage) and f.kind = 'D'
           and not exists (select from current_assignment b where b.supervisor_id = f.employee_id) order by fe.nip limit 1) as foreign
         from unit u join current_assignment a on a.unit_id = u.id join employee e on e.id = a.employee_id
        where u.parent_id is not null and not exists (select from unit c where c.parent_id = u.id) and e.status = 'PNS'
          and not exists (select from current_assignment b where b.supervisor_id = a.employee_id)
        group by u.id having count(*) > 1 order by u.code limit 1`,
    );
    const of = (code: string): string[][] => rows.filter((row) => row[at('Kode Unit')] === code && row[at('Jenis Penugasan')] === 'D');
    const own = { code: unit?.code ?? '', rows: of(unit?.code ?? '').filter((row) => row[at('Surel')] !== undefined) };
    const foreign = rows.find((row) => row[at('NIP')] === unit?.foreign) ?? [];
    const local = await signedIn(site, 'lokal', { roles: ['administrator'], unit: own.code });
    opened = { site, local, own, foreign };
  });

  function there(): NonNullable<typeof opened> {
    if (opened === undefined) throw new Error('The province did not open');
    return opened;
  }
  const site = (): TestApp => there().site;
  /** The unit with its people, and somebody of another one. */
  const own = (): { code: string; rows: string[][] } => there().own;
  const foreign = (): string[] => there().foreign;
  const send = (list: readonly (readonly string[])[], query: Record<string, string> = {}): Promise<Answer<ImportReport>> =>
    there().local.post('/api/employees/import', formWith([heading, ...list.map((row) => row.join(';'))].join('\n')), { query });
  /** Somebody of the unit whom nobody reports to, and the superior of the other one. */
  const plain = (): string[] => own().rows.find((row) => !rows.some((each) => each[at('NIP Atasan')] === row[at('NIP')])) ?? [];
  const superior = (): string[] => rows.find((row) => row[at('NIP')] === foreign()[at('NIP Atasan')]) ?? [];

  return { site, own, foreign, send, plain, superior };
}

export type ImportRightsOffice = ReturnType<typeof importRightsOffice>;
