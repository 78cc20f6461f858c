import { directionIn } from './direction.js';
import type { Aspect } from './family.js';
import { measureOfSuccess } from './pasted-plan.js';
import type { Direction } from './target.js';

/** What whoever writes a plan is told in passing; each is a hint with an example, and none keeps a plan from being handed in. */
export type WritingHint =
  | 'ACTIVITY'
  | 'NO_UNIT'
  | 'NOT_MEASURABLE'
  | 'SAID_TWICE'
  | 'NO_PERIOD'
  | 'DIRECTION_UNLIKELY'
  | 'DIRECTION_UNSURE';

/** A plan while it is being written: anything may still be missing. */
export interface WrittenPlan {
  readonly results: readonly {
    readonly title?: string | undefined;
    readonly indicators: readonly {
      readonly aspect?: Aspect | undefined;
      readonly text?: string | undefined;
      readonly target: {
        readonly number?: number | string | undefined;
        readonly least?: number | string | undefined;
        readonly most?: number | string | undefined;
        readonly unit?: string | undefined;
        readonly direction?: Direction | undefined;
        readonly text?: string | undefined;
      };
    }[];
  }[];
}

/** Verbs that say what somebody does, beside those that begin with "me-". A result says what there is afterwards: "tersusunnya". */
const activities = new Set(['ikut', 'turut', 'berpartisipasi', 'berperan', 'berkoordinasi', 'bekerja', 'hadir']);

/** What begins like any verb, where it is none, or says how things are. */
const otherwise = new Set(
  ['menteri', 'mentoring', 'menengah', 'menstruasi', 'menopause', 'meningitis', 'memorandum', 'merdeka', 'merchandise', 'mendiang']
    .concat(['meningkat', 'menurun', 'membaik', 'menjadi', 'menguat', 'memiliki', 'memenuhi', 'memadai', 'memuaskan', 'menyeluruh'])
    .concat(['mencukupi', 'mendekati', 'melebihi', 'melampaui']),
);

/** Whether a text begins with what somebody does, behind the number that it has in the office's list. */
function isActivity(text: string | undefined): boolean {
  const first = wordsOf(text).find((word) => !/^(\d+|\p{L})$/u.test(word)) ?? '';
  return activities.has(first) || (/^me(m|n|ng|ny|l|r|w)\p{L}{4,}(?<!nya)$/u.test(first) && !otherwise.has(first));
}

/** Words of praise: whether they are reached is an opinion. */
const praise = new Set(
  ['baik', 'sangat', 'bagus', 'optimal', 'maksimal', 'lancar', 'memadai', 'cukup', 'tinggi', 'efektif', 'efisien', 'memuaskan', 'tertib']
    .concat(['meningkat', 'terlaksana', 'terselenggara', 'tercapai', 'terpenuhi', 'sesuai', 'kebutuhan', 'harapan', 'dengan', 'secara'])
    .concat(['sekali', 'ketentuan', 'aturan', 'semestinya'])
    .concat(['lebih', 'dan', 'yang', 'paling', 'semakin', 'makin', 'selalu', 'benar', 'rapi']),
);

/** Where words of praise are grades that somebody else gives. */
const graded = /predikat|kategori|akreditasi|opini|\bikm\b|\bskm\b|indeks|nilai|peringkat|kriteria|mutu pelayanan|level|klasifikasi|sakip/i;

/** Names of days, months, quarters and spans: what tells by when or within what time. */
const months = 'januari|februari|maret|april|\\bmei\\b|juni|juli|agustus|september|oktober|november|desember';
const time = new RegExp(`\\d|${months}|triwulan|\\btw\\b|semester|bulan|minggu|tahun|hari|jam|menit|tepat waktu`);

const wordsOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '');

/** Nothing that a stranger could count or look up: only praise. */
function isOnlyPraise(text: string | undefined): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.every((word) => praise.has(word));
}

type WrittenIndicator = WrittenPlan['results'][number]['indicators'][number];

function hintOfTarget({ aspect, text: what = '', target: { number, least, most, unit, text } }: WrittenIndicator): WritingHint | undefined {
  if (text === undefined) return (number ?? least ?? most) !== undefined && (unit ?? '').trim() === '' ? 'NO_UNIT' : undefined;
  if (/^\s*[<>≤≥±]?\s*[\d.,]+(\s*[-–]\s*[\d.,]+)?\s*$/.test(text)) return 'NO_UNIT';
  if (isOnlyPraise(text)) return graded.test(what) ? undefined : 'NOT_MEASURABLE';
  return aspect === 'TIME' && text.trim() !== '' && !time.test(text.toLowerCase()) ? 'NO_PERIOD' : undefined;
}

function hintOfDirection(indicator: WrittenIndicator): WritingHint | undefined {
  const { text, direction } = indicator.target;
  if (text !== undefined) return undefined;
  const said = directionIn(indicator);
  if (said === 'LESS' && direction === 'MORE') return 'DIRECTION_UNLIKELY';
  return said === 'UNSURE' && direction === undefined ? 'DIRECTION_UNSURE' : undefined;
}

/**
 * What could be written better, by the place it is about: `results.0.title`, `results.0.indicators.1.text`, `….target`,
 * `….target.direction`. One hint a place; what is still empty has none (domain rules R-SKP-5, R-SKP-6 and R-IKI-1; the rest is the
 * office's own practice).
 */
export function hintsOn({ results }: WrittenPlan): ReadonlyMap<string, WritingHint> {
  const hints = new Map<string, WritingHint>();
  const said = new Set<string>();
  const isSaidTwice = (kind: string, text: string | undefined): boolean => {
    const key = `${kind} ${wordsOf(text).join(' ')}`;
    const isTwice = key.length > kind.length + 1 && said.has(key);
    said.add(key);
    return isTwice;
  };
  for (const [at, result] of results.entries()) {
    const title = `results.${at}.title`;
    if (isSaidTwice('result', result.title)) hints.set(title, 'SAID_TWICE');
    else if (isActivity(result.title)) hints.set(title, 'ACTIVITY');
    for (const [place, indicator] of result.indicators.entries()) {
      const path = `results.${at}.indicators.${place}`;
      const isName = indicator.text?.trim() === measureOfSuccess;
      if (!isName && isSaidTwice('indicator', indicator.text)) hints.set(`${path}.text`, 'SAID_TWICE');
      else if (isActivity(indicator.text)) hints.set(`${path}.text`, 'ACTIVITY');
      else if (isOnlyPraise(indicator.text)) hints.set(`${path}.text`, 'NOT_MEASURABLE');
      const ofTarget = hintOfTarget(indicator);
      if (ofTarget !== undefined) hints.set(`${path}.target`, ofTarget);
      const ofDirection = hintOfDirection(indicator);
      if (ofDirection !== undefined) hints.set(`${path}.target.direction`, ofDirection);
    }
  }
  return hints;
}
