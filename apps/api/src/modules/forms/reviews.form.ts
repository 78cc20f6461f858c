import { predicateScale, ratingScale, type Predicate, type Rating } from '@siklus/domain';
import type { Form, Part, Signatory } from '../../platform/printing/form.js';
import { cellsOf, reviewedIn, rowsOf, type DocumentOnPaper, type Reviewed } from './document-on-paper.js';
import { parties, signatory } from './people.js';
import { remarksIn, type SaidOnPaper } from './remarks-on-paper.js';

const responses: Readonly<Record<string, string>> = {
  AGREE: 'Menerima',
  AGREE_WITH_NOTE: 'Menerima dengan catatan',
  DISAGREE: 'Tidak setuju',
};

/**
 * The reviews so far (PermenPANRB 6/2022): each period on a page of its own, as it was rated last, by whom, as they were then; behind them
 * the feedback of the year.
 */
export function reviewsForm(document: DocumentOnPaper, remarks: readonly SaidOnPaper[]): Form {
  const { agency, year, employee } = document;
  const reviewed = reviewedIn(document).filter(({ review }) => review !== undefined);
  const said = remarks.flatMap(({ at, answer }) => [at, answer?.at ?? '']);
  const days = [...reviewed.flatMap(({ review, response }) => [review?.at ?? '', response?.at ?? '']), ...said, document.plan.agreedAt];
  return {
    title: `Dokumen evaluasi kinerja ${year}: ${employee.name}`,
    heading: ['Dokumen evaluasi kinerja pegawai'],
    agency,
    period: `1 Januari s.d. 31 Desember ${year}`,
    wide: false,
    madeAt: days.sort().at(-1) ?? '',
    parts: [
      ...(reviewed.length === 0
        ? [parties(employee, undefined), { kind: 'words', text: 'Belum ada evaluasi yang ditetapkan.' } as const]
        : reviewed.flatMap((each, at) => reviewOf(document, each, at > 0))),
      ...remarksIn(document, remarks),
    ],
  };
}

function reviewOf(document: DocumentOnPaper, { label, step, occasion, report, review, response }: Reviewed, fresh: boolean): Part[] {
  const { ratings, zone, employee } = document;
  const rating = ratings.find((each) => each.step === step && each.occasion === occasion);
  const rows = rowsOf(document, report);
  const own = response ?? report;
  const people: Signatory[] = [
    ...(own === undefined
      ? []
      : [signatory('Pegawai yang dinilai', own, { zone, did: response === undefined ? 'Dilaporkan' : 'Ditanggapi' })]),
    ...(review === undefined ? [] : [signatory('Pejabat penilai kinerja', review, { zone, did: 'Ditetapkan' })]),
  ];
  return [
    { kind: 'heading', text: label, fresh },
    parties(own?.by ?? employee, review),
    { kind: 'heading', text: 'Hasil kerja', fresh: false },
    {
      kind: 'table',
      columns: [0, 5, 5, 3, 3],
      head: ['No', 'Rencana hasil kerja', 'Indikator kinerja individu', 'Target', 'Realisasi'],
      rows:
        rows.length === 0
          ? [[{ text: 'Tidak ada indikator yang diukur pada periode ini.', across: 5 }]]
          : cellsOf(rows, ({ indicator, target, reached }) => [indicator, target, reached]),
    },
    { kind: 'heading', text: 'Penilaian', fresh: false },
    {
      kind: 'table',
      columns: [3, 8],
      head: [],
      rows: [
        ['Rating hasil kerja', ratingWords(rating?.result)],
        ['Rating perilaku kerja', ratingWords(rating?.behaviour)],
        ['Predikat kinerja', { text: rating === undefined ? '-' : predicateScale[rating.predicate as Predicate].label.id, strong: true }],
        ['Umpan balik', wordsIn(review?.answers['feedback'])],
        ...(response === undefined ? [] : [['Tanggapan pegawai', answered(response.answers)]]),
      ],
    },
    { kind: 'signatures', people },
  ];
}

function ratingWords(rating: string | undefined): string {
  return rating === undefined ? '-' : ratingScale[rating as Rating].label.id;
}

function answered({ response, note }: Readonly<Record<string, unknown>>): string {
  return [responses[String(response)] ?? '-', ...(typeof note === 'string' && note !== '' ? [note] : [])].join('\n');
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : '-';
}
