import type { Aspect } from './family.js';
import type { Direction } from './target.js';

/** What an indicator says about its direction; of one that is being written, anything may still be missing. */
export interface Directed {
  readonly aspect?: Aspect | undefined;
  readonly text?: string | undefined;
  readonly target: {
    readonly number?: number | string | undefined;
    readonly least?: number | string | undefined;
    readonly unit?: string | undefined;
    readonly direction?: Direction | undefined;
    readonly text?: string | undefined;
  };
}

const anyOf = (...words: readonly string[]): RegExp => new RegExp(`\\b(${words.join('|')})`, 'iu');

const span = /^(detik|menit|jam|hari|minggu|bulan|tahun|seconds?|minutes?|hours?|days?|weeks?|months?)( kerja| kalender)?$/iu;
const waiting = anyOf('waktu', 'lama\\b', 'durasi', 'jeda', 'keterlambatan', 'terlambat', 'time', 'duration', 'delay', 'how long');
const onTime = anyOf('tepat waktu', 'sebelum jatuh tempo', 'sebelum batas', 'on time');
const unwantedWords = [
  ...['keluhan', 'pengaduan', 'aduan', 'komplain', 'complaint', 'kesalahan', 'kekeliruan', 'error', 'kematian', 'death', 'mortality'],
  ...['stunting', 'wasting', 'gizi buruk', 'gizi kurang', 'kesakitan', 'infeksi', 'insiden', 'incident', 'kecelakaan', 'accident'],
  ...['keterlambatan', 'terlambat', 'delay', 'kehilangan', 'kerusakan', 'kebocoran', 'tunggakan', 'pelanggaran', 'temuan', 'kegagalan'],
  ...['putus sekolah', 'putus berobat', 'putus obat', 'drop ?out', 'mangkir', 'readmis', 'rawat ulang'],
  ...['loss to follow', 'lost to follow', 'fraud', 'kecurangan', 'sengketa', 'dispute', 'audit finding', 'poverty', 'absen[ct]'],
  ...['kemiskinan', 'pengangguran', 'ketidakhadiran', 'penolakan', 'deviasi', 'gangguan', 'kekosongan', 'kedaluwarsa', 'kadaluarsa'],
  ...['bblr\\b', 'berat badan lahir rendah', 'anemia', 'kek\\b', 'kurang energi', 'malnutrisi', 'komplikasi', 'dekubitus', 'flebitis'],
  ...['plebitis', 'pasien jatuh', 'kekerasan', 'perundungan', 'bullying', 'tawuran', 'buta aksara', 'buta huruf', 'pernikahan dini'],
];
const unwanted = anyOf(...unwantedWords);
/** Whoever does not have what nobody wants is counted as those who are well. */
const spared = new RegExp(`\\b(tidak|bukan|not|never) (mengalami |terkena |menderita )?(${unwantedWords.join('|')})`, 'giu');
/** What only happens, and is not done about it. */
const happens = 'terima|temukan|jadi|ulang|bukti|timbul|sebab|laku';
/** What is done about it in words that nobody could list. */
const borne = new RegExp(`\\byang (telah |sudah |berhasil )?(di|ter)(?!${happens})\\p{L}{3,}|\\byang (menjalani|sembuh|berobat)`, 'iu');
/** What is sought out here and kept away there, so that only its writer knows. */
const mixed = anyOf('kasus', 'cases?\\b', 'prevalensi', 'prevalence');
const money = /^(rp\b|rupiah|(ribu|juta|miliar|milyar|triliun)\b)/iu;
const spent = anyOf('biaya', 'ongkos', 'pengeluaran', 'costs?\\b', 'expense', 'spending');
/** Of money that is saved, used up as planned, or comes in, less is not better because it is money. */
const saved = anyOf(
  ...['penghematan', 'dihemat', 'efisiensi', 'serapan', 'penyerapan', 'terserap', 'realisasi', 'pendapatan', 'penerimaan', 'setoran'],
  ...['saving', 'saved', 'revenue', 'income', 'used up', 'absor'],
);
/** Where something is done about what nobody wants, more of it is better. */
const handled = anyOf(
  ...['di?tindak ?lanjut', 'tindak lanjut', 'ditangani', 'penanganan', 'tertangani', 'diselesaikan', 'penyelesaian', 'terselesaikan'],
  ...['selesai', 'dijawab', 'ditanggapi', 'diperbaiki', 'dilaporkan', 'pelaporan', 'diterbitkan', 'dicegah', 'pencegahan', 'bebas'],
  ...[
    'penanggulangan',
    'pengendalian',
    'pemantauan',
    'penyuluhan',
    'tanpa',
    'mendapat',
    'memperoleh',
    'handled',
    'resolved',
    'prevent',
    'without',
    'followed up',
  ],
);
const undone = anyOf('belum', 'tidak', 'unresolved', 'not\\b');
const lowered = anyOf(
  'tidak ada',
  'penurunan',
  'menurun',
  'turunnya',
  'pengurangan',
  'berkurang',
  'percepatan',
  'dipercepat',
  'reduc',
  'lowering',
);
/** What is made about something is counted as a product, whatever it is about. */
const products = anyOf('laporan', 'dokumen', 'akta', 'berkas', 'surat', 'kegiatan', 'kali', 'report', 'document', 'certificate', 'activit');

/** Nobody asks for the larger half of what nobody wants: such a share is of those for whom something is done. */
const isMostOf = ({ number, least = number, unit = '' }: Directed['target']) =>
  /^(%|persen|percent)/i.test(unit.trim()) && Number(least ?? 0) >= 50;

/** Whether a number of this unit is a span of time: how long something takes, or how much of it is given. */
export const isSpan = (unit: string): boolean => span.test(unit.trim());

/**
 * What the words of an indicator say of its direction: that less is better (a time until something is done, what is spent, or what nobody
 * wants), that it must be asked, or nothing, so that more is better as usual. The words are those of offices; no regulation lists them
 * (domain rule R-IKI-1 names both directions).
 */
export function directionIn({ aspect, text = '', target }: Directed): 'LESS' | 'UNSURE' | undefined {
  const { unit = '' } = target;
  if (onTime.test(text)) return undefined;
  const isTime = aspect === 'TIME' || waiting.test(text);
  if (span.test(unit.trim())) return isTime && !lowered.test(text) ? 'LESS' : 'UNSURE';
  if (money.test(unit.trim())) {
    if (spent.test(text) && !saved.test(text)) return lowered.test(text) ? 'UNSURE' : 'LESS';
    if (aspect === 'COST') return 'UNSURE';
  }
  const words = `${text} ${unit}`.replace(spared, '');
  if (unwanted.test(words) && (!handled.test(words) || undone.test(words))) {
    const isUnsure = lowered.test(words) || products.test(unit) || isMostOf(target) || (borne.test(words) && !undone.test(words));
    return isUnsure ? 'UNSURE' : 'LESS';
  }
  if (mixed.test(words) && !handled.test(words)) return 'UNSURE';
  return aspect === 'TIME' && unit.trim() !== '' ? 'UNSURE' : undefined;
}

/**
 * Which way is good: as was said, else as the words of the indicator have it; a range is no exception (test vectors TV-31 to TV-34). What a
 * form shows and what is kept are both this.
 */
export function directionOf(indicator: Directed): Direction {
  return indicator.target.direction ?? (directionIn(indicator) === 'LESS' ? 'LESS' : 'MORE');
}
