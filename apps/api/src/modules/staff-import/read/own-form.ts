import { headingsOf, staffColumns, staffHeadings, type Layout, type StaffColumn, type Text } from '@siklus/domain';

/** A form of files as its page shows it: what it takes, what it leaves alone, and a made-up file. */
export interface ShownForm extends Pick<Layout, 'kind' | 'words' | 'brings' | 'format' | 'sample'> {
  readonly takes: readonly string[];
  /** Which of these count also for people who are kept already; undefined where all do. */
  readonly decides?: readonly string[];
  readonly leaves: Text;
  /** The line of the sample in which its headings stand. */
  readonly headingLine: number;
}

/** The own form, in which every column counts. */
export const ownForm: ShownForm = {
  kind: 'OWN',
  words: { id: 'Daftar pegawai Siklus', en: 'Staff list of Siklus' },
  brings: 'people',
  format: 'xlsx',
  takes: staffHeadings,
  leaves: { id: 'Kolom lain, apa pun judulnya.', en: 'Other columns, whatever they are called.' },
  headingLine: 1,
  sample: [
    [...staffHeadings],
    ['198001012005011001', 'Ahmad Contoh, S.K.M.', 'D.KES', 'Dinas Kesehatan Contoh', '', 'Kepala Dinas Kesehatan'].concat([
      'JPT_PRATAMA',
      '',
      'IV/c',
      '',
      'PNS',
      'Aktif',
      'D',
      '01/01/2023',
      'WIT',
      'ahmad@contoh.example',
    ]),
    ['198506082010022006', 'Siti Contoh, S.Kep.', 'D.KES.01', 'UPTD Puskesmas Contoh', 'D.KES', 'Perawat Ahli Pertama'].concat([
      'FUNGSIONAL',
      'AHLI_PERTAMA',
      'III/c',
      '198001012005011001',
      'PNS',
      'Aktif',
      'D',
      '01/01/2023',
      'WIT',
      'siti@contoh.example',
    ]),
  ],
};

/** What the page says of a form of another system, by its declaration alone. */
export function shownForm(layout: Layout): ShownForm {
  const { kind, words, brings, format, leaves, sample, knownBy, columns, decides } = layout;
  const marks = knownBy.map((mark) => [mark].flat().map((heading) => heading.toLowerCase()));
  const isHeading = (cells: readonly string[]) => marks.every((mark) => cells.some((cell) => mark.includes(cell.toLowerCase())));
  const headingLine = sample.findIndex(isHeading) + 1;
  const there = new Set(sample[headingLine - 1]);
  return {
    kind,
    words,
    brings,
    format,
    leaves,
    sample,
    headingLine,
    takes: [...new Set(headingsOf({ columns }))].filter((heading) => there.has(heading)),
    ...(brings === 'people' ? { decides: decides.map((column: StaffColumn) => staffColumns[column]) } : {}),
  };
}
