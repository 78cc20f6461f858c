import type { Cell, Form, Part } from '../../platform/printing/form.js';
import { dayOf, numberInWords } from '../../platform/printing/in-words.js';
import { acceptedIn, cellsOf, reviewedIn, rowsOf, type DocumentOnPaper } from './document-on-paper.js';
import { parties, signatory } from './people.js';
import { dayInWords, indicatorsOf, isCounted, type Indicator, type PerformancePlan } from '@siklus/domain';

/** What was reported so far, period by period, and what was noted between the reports. */
export function progressForm(document: DocumentOnPaper): Form {
  const { agency, year, zone, employee, acts, notes, evidence } = document;
  const reported = reviewedIn(document).filter(({ report }) => report !== undefined);
  const last = reported.map(({ report }) => report).findLast((each) => each !== undefined);
  const days = [...reported.map(({ report }) => report?.at ?? ''), ...[...notes, ...evidence].map(({ at }) => at), document.plan.agreedAt];
  return {
    title: `Laporan kemajuan ${year}: ${employee.name}`,
    heading: ['Laporan kemajuan kinerja pegawai', 'Realisasi rencana hasil kerja'],
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
          cellsOf(rowsOf(document, report), ({ indicator, target, reached, share, note }) => [indicator, target, reached, share, note]),
        ),
        ...wordsOf(report?.answers),
      ]),
      ...notesOf(document),
      ...attachedBeside(
        document,
        reported.map(({ occasion }) => occasion),
      ),
      ...(last === undefined
        ? []
        : [{ kind: 'signatures', people: [signatory('Pegawai yang dinilai', last, { zone, did: 'Diserahkan' })] } as const]),
    ],
  };
}

function tableOf(rows: readonly (readonly Cell[])[]): Part {
  return {
    kind: 'table',
    columns: [0, 6, 6, 3, 3, 2, 6],
    head: ['No', 'Rencana hasil kerja', 'Indikator kinerja individu', 'Target', 'Realisasi', 'Capaian', 'Catatan dan bukti dukung'],
    rows: rows.length === 0 ? [[{ text: 'Tidak ada indikator yang diukur pada periode ini.', across: 7 }]] : rows,
  };
}

function wordsOf(answers: Readonly<Record<string, unknown>> = {}): Part[] {
  const words = answers['notes'] ?? answers['summary'];
  return typeof words === 'string' && words !== '' ? [{ kind: 'words', text: `Catatan: ${words}` }] : [];
}

/** An indicator as it stood in that version of the plan. */
function indicatorOf({ plans, plan }: DocumentOnPaper, key: string, version: number): Indicator | undefined {
  const then = (plans.find((each) => each.version === version) ?? plan) as PerformancePlan;
  return indicatorsOf(then).find(({ indicator }) => indicator.key === key)?.indicator;
}

/** What was noted between the reports, oldest first. */
function notesOf(document: DocumentOnPaper): Part[] {
  const { notes } = document;
  if (notes.length === 0) return [];
  return [
    { kind: 'heading', text: 'Catatan kemajuan di antara laporan', fresh: false },
    {
      kind: 'table',
      columns: [0, 3, 8, 3, 9],
      head: ['No', 'Hari', 'Indikator kinerja individu', 'Jumlah', 'Catatan'],
      rows: notes.map(({ day, indicator: key, planVersion, value, note }, at): Cell[] => {
        const indicator = indicatorOf(document, key, planVersion);
        const unit = indicator !== undefined && isCounted(indicator.target) ? ` ${indicator.target.unit}` : '';
        return [
          String(at + 1),
          dayInWords(day).id,
          indicator?.text ?? key,
          value === null ? '-' : `${numberInWords(value)}${unit}`,
          note ?? '-',
        ];
      }),
    },
  ];
}

/** What was attached for no period that was reported so far, oldest first: for the year, or for a report that is still to come. */
function attachedBeside(document: DocumentOnPaper, reported: readonly string[]): Part[] {
  const beside = document.evidence.filter(({ period }) => !reported.includes(period));
  if (beside.length === 0) return [];
  return [
    { kind: 'heading', text: 'Bukti dukung di luar laporan di atas', fresh: false },
    {
      kind: 'table',
      columns: [0, 3, 9, 9, 3],
      head: ['No', 'Diterima', 'Indikator kinerja individu', 'Bukti dukung', 'Status'],
      rows: beside.map((each, no): Cell[] => [
        String(no + 1),
        dayOf(each.at, document.zone),
        indicatorOf(document, each.indicator, each.planVersion)?.text ?? each.indicator,
        each.title,
        each.isAccepted ? acceptedIn(each) : 'belum dilihat',
      ]),
    },
  ];
}
