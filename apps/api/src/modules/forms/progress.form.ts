import type { Cell, Form, Part } from '../../platform/printing/form.js';
import { dayOf, numberInWords } from '../../platform/printing/in-words.js';
import { reviewedIn, rowsOf, type DocumentOnPaper } from './document-on-paper.js';
import { parties, signatory } from './people.js';
import { dayInWords, indicatorsOf, type PerformancePlan } from '@siklus/domain';

/** What was reported so far, period by period, and what was noted between the reports. */
export function progressForm(document: DocumentOnPaper): Form {
  const { agency, year, zone, employee, acts, notes, evidence } = document;
  const reported = reviewedIn(document).filter(({ report }) => report !== undefined);
  const last = reported.map(({ report }) => report).findLast((each) => each !== undefined);
  const days = [...reported.map(({ report }) => report?.at ?? ''), ...[...notes, ...evidence].map(({ at }) => at), document.plan.agreedAt];
  return {
    title: `Laporan progres ${year}: ${employee.name}`,
    heading: ['Laporan progres kinerja pegawai', 'Realisasi rencana hasil kerja'],
    agency,
    period: `1 Januari s.d. 31 Desember ${year}`,
    wide: true,
    madeAt: days.sort().at(-1) ?? '',
    parts: [
      parties(
        employee,
        acts.findLast(({ by }) => by !== null && by.nip !== employee.nip),
      ),
      ...(reported.length === 0 ? [{ kind: 'words', text: 'Belum ada laporan yang diserahkan.' } as const] : []),
      ...reported.flatMap(({ label, report }): Part[] => [
        {
          kind: 'heading',
          text: [`${label}, diserahkan ${dayOf(report?.at ?? '', zone)}`, ...(report?.isDecided ? [] : ['belum ditinjau'])].join(', '),
          fresh: false,
        },
        tableOf(
          rowsOf(document, report).map(({ result, indicator, target, reached, share, note }) => [
            result,
            indicator,
            target,
            reached,
            share,
            note,
          ]),
        ),
        ...wordsOf(report?.answers),
      ]),
      ...notesOf(document),
      ...(last === undefined
        ? []
        : [{ kind: 'signatures', people: [signatory('Pegawai yang dinilai', last, { zone, did: 'Diserahkan' })] } as const]),
    ],
  };
}

function tableOf(rows: readonly (readonly string[])[]): Part {
  return {
    kind: 'table',
    columns: [0, 6, 6, 3, 3, 2, 6],
    head: ['No', 'Rencana hasil kerja', 'Indikator kinerja individu', 'Target', 'Realisasi', 'Capaian', 'Catatan dan bukti dukung'],
    rows:
      rows.length === 0
        ? [[{ text: 'Tidak ada indikator yang diukur pada periode ini.', across: 7 }]]
        : rows.map((row, at): Cell[] => [String(at + 1), ...row]),
  };
}

function wordsOf(answers: Readonly<Record<string, unknown>> = {}): Part[] {
  const words = answers['notes'] ?? answers['summary'];
  return typeof words === 'string' && words !== '' ? [{ kind: 'words', text: `Catatan: ${words}` }] : [];
}

/** What was noted between the reports, oldest first. */
function notesOf({ notes, plans, plan }: DocumentOnPaper): Part[] {
  if (notes.length === 0) return [];
  const indicatorOf = (key: string, version: number) =>
    indicatorsOf((plans.find((each) => each.version === version) ?? plan) as PerformancePlan).find(({ indicator }) => indicator.key === key)
      ?.indicator.text;
  return [
    { kind: 'heading', text: 'Catatan kemajuan di antara laporan', fresh: false },
    {
      kind: 'table',
      columns: [0, 3, 8, 3, 9],
      head: ['No', 'Hari', 'Indikator kinerja individu', 'Jumlah', 'Catatan'],
      rows: notes.map(({ day, indicator, planVersion, value, note }, no): Cell[] => [
        String(no + 1),
        dayInWords(day).id,
        indicatorOf(indicator, planVersion) ?? indicator,
        value === null ? '-' : numberInWords(value),
        note ?? '-',
      ]),
    },
  ];
}
