import { z } from 'zod';
import { monthName } from '../calendar/index.js';
import { listed } from '../errors/fault.js';
import { saying } from '../errors/schema-faults.js';
import { demandsEvidence, hasEvidence, keptEvidence } from '../evidence/index.js';
import {
  agreedPlan,
  indicatorsOf,
  isCounted,
  isIndicatorKey,
  isMeasuredIn,
  isMeasuredLike,
  isOfYear,
  notedProgress,
  numberOf,
  progressIn,
  quarters,
  sumOf,
  targetIn,
  type AgreedPlan,
  type Indicator,
  type ReportedValue,
} from '../plan/index.js';
import { namedSurvey, publishedSurveys, surveyFor } from '../satisfaction/published-survey.js';
import { factOf, type Facts } from '../workflow/facts.js';
import type { Place, Rule } from '../workflow/rule.js';
import { standingIn } from '../workflow/stand-ins.js';
import { amount, text } from './fields.js';

/**
 * What was reached on one indicator: a number, a text, or "not measured" (null) with the note that says why. It names the version of the
 * plan that the writer saw; where he names none, it is the one in force.
 */
const actual = z.strictObject({
  indicator: z
    .string()
    .max(20)
    .refine(isIndicatorKey, saying({ id: 'Isi kunci indikator, misalnya r1.i2.', en: 'Enter the key of an indicator, such as r1.i2.' })),
  planVersion: z.number().int().min(1).optional(),
  value: standingIn(z.union([amount, text(500), z.null()]), 1, '-', null),
  note: text(2000).optional(),
  /** The survey of satisfaction whose index the value is, in the version that the writer saw: it says where the value was published. */
  survey: z.strictObject({ id: z.uuid().toLowerCase(), version: z.number().int().min(1) }).optional(),
});
/** An indicator that is not measured in the period needs no row, so there may be none. */
export const actuals = z.array(actual).max(200);
export type GivenActual = z.infer<typeof actual>;

/** What was reached on an indicator of that version of the plan. */
export interface Actual extends GivenActual {
  planVersion: number;
}

function agreedIn(facts: Facts): AgreedPlan {
  const agreed = factOf(facts, agreedPlan);
  if (agreed === null) throw new Error('A report was opened without agreed targets');
  return agreed;
}

function agreedIndicators(facts: Facts): ReadonlyMap<string, Indicator> {
  return new Map(indicatorsOf(agreedIn(facts).plan).map(({ indicator }) => [indicator.key, indicator]));
}

function placesIn(
  reported: readonly GivenActual[],
  part: keyof GivenActual,
  detailsOf: (actual: GivenActual) => Place['details'] | undefined,
): Place[] {
  return reported.flatMap((each, index) => {
    const details = detailsOf(each);
    return details === undefined
      ? []
      : [{ source: `actuals.${index}.${part}`, details: { indicator: numberOf(each.indicator), ...details } }];
  });
}

/** A report of actuals: every agreed indicator that is measured in the period exactly once, in the kind of its target. */
export const actualsRules: readonly Rule<{ readonly actuals: readonly GivenActual[] }>[] = [
  {
    code: 'PLAN_CHANGED_MEANWHILE',
    says: { id: 'Laporan dibuat atas versi sasaran yang berlaku.', en: 'A report is about the targets in force.' },
    fault: {
      id: 'Sasaran sudah berubah menjadi versi {version} sejak formulir ini dibuka. Muat ulang halaman ini, lalu periksa isiannya.',
      en: 'The targets have changed to version {version} since this form was opened. Reload this page, then check what you wrote.',
    },
    broken({ actuals: reported }, facts) {
      const { version } = agreedIn(facts);
      const isOfAnother = reported.some(({ planVersion = version }) => planVersion !== version);
      return isOfAnother ? [{ source: 'actuals', details: { version } }] : [];
    },
  },
  {
    code: 'INDICATOR_UNKNOWN',
    says: {
      id: 'Hanya indikator sasaran yang disepakati yang dilaporkan, masing-masing satu kali.',
      en: 'Only indicators of the agreed targets are reported, each once.',
    },
    fault: {
      id: 'Indikator {indicator} tidak ada dalam sasaran atau sudah dilaporkan. Hapus baris ini.',
      en: 'Indicator {indicator} is not in the targets or was reported before. Remove this row.',
    },
    broken({ actuals: reported }, facts) {
      const open = new Set(agreedIndicators(facts).keys());
      return placesIn(reported, 'indicator', ({ indicator }) => (open.delete(indicator) ? undefined : {}));
    },
  },
  {
    code: 'NOT_MEASURED_IN_PERIOD',
    cites: 'R-IKI-5',
    says: {
      id: 'Indikator hanya dilaporkan pada periode pengukurannya.',
      en: 'An indicator is reported in the periods in which it is measured.',
    },
    fault: {
      id: 'Indikator {indicator} diukur pada {months}, bukan pada periode ini. Kosongkan realisasinya.',
      en: 'Indicator {indicator} is measured in {months}, not in this period. Clear what was reached.',
    },
    broken({ actuals: reported }, facts) {
      const agreed = agreedIndicators(facts);
      return placesIn(reported, 'value', ({ indicator: key, value }) => {
        const indicator = agreed.get(key);
        if (value === null || indicator === undefined || isMeasuredIn(indicator, facts.occasion)) return undefined;
        return { months: listed(indicator.months.map(({ month }) => monthName(month))) };
      });
    },
  },
  {
    code: 'NOT_MEASURED_WITHOUT_NOTE',
    // Not measured is not zero.
    cites: 'R-IKI-5',
    says: { id: '"Tidak diukur" memerlukan catatan.', en: '"Not measured" needs a note.' },
    fault: { id: 'Tulis mengapa indikator ini tidak diukur.', en: 'Write why this indicator was not measured.' },
    broken({ actuals: reported }, facts) {
      const agreed = agreedIndicators(facts);
      return placesIn(reported, 'note', ({ indicator: key, value, note }) => {
        const indicator = agreed.get(key);
        const isAsked = indicator === undefined || isMeasuredIn(indicator, facts.occasion);
        return isAsked && value === null && note === undefined ? {} : undefined;
      });
    },
  },
  {
    code: 'PUBLISHED_WITHOUT_SOURCE',
    cites: 'R-IKI-4',
    says: {
      id: 'Nilai yang dirilis memerlukan catatan di mana dirilis.',
      en: 'A published value needs a note that says where it was published.',
    },
    fault: {
      id: 'Tulis siapa yang merilis nilai ini, kapan, dan di mana dapat dilihat.',
      en: 'Write who published this value, when, and where it can be seen.',
    },
    broken({ actuals: reported }, facts) {
      const agreed = agreedIndicators(facts);
      return placesIn(reported, 'note', ({ indicator, value, note, survey }) =>
        value !== null && note === undefined && survey === undefined && agreed.get(indicator)?.pattern === 'PUBLISHED' ? {} : undefined,
      );
    },
  },
  {
    code: 'REPORTED_WITHOUT_EVIDENCE',
    cites: 'R-IKI-4',
    says: {
      id: 'Nilai yang dirilis, dan indikator yang meminta bukti, dilaporkan setelah buktinya dilampirkan.',
      en: 'A published value, and an indicator that asks for evidence, is reported once the evidence is attached.',
    },
    fault: {
      id: 'Indikator {indicator} meminta bukti. Lampirkan berkas atau tautannya, lalu kirim laporannya.',
      en: 'Indicator {indicator} asks for evidence. Attach a file or a link, then send the report.',
    },
    broken({ actuals: reported }, facts) {
      const agreed = agreedIndicators(facts);
      const kept = factOf(facts, keptEvidence);
      return placesIn(reported, 'value', ({ indicator: key, value, survey }) => {
        const indicator = agreed.get(key);
        // A value that names a survey has that behind it.
        if (value === null || survey !== undefined || indicator === undefined || !demandsEvidence(indicator)) return undefined;
        return !isMeasuredIn(indicator, facts.occasion) || hasEvidence(kept, key, facts.occasion) ? undefined : {};
      });
    },
  },
  {
    code: 'SURVEY_VALUE_DIFFERS',
    cites: 'R-IKM-6',
    says: {
      id: 'Nilai yang menyebut survei sama dengan IKM survei itu dalam versi terbarunya.',
      en: 'A value that names a survey is the index of that survey in its newest version.',
    },
    fault: {
      id:
        'Survei ini tidak berlaku untuk indikator {indicator}, atau sudah dikoreksi. Pakai nilai survei yang sekarang, atau isi ' +
        'sendiri dengan sumbernya.',
      en:
        'This survey does not count for indicator {indicator}, or was corrected. Use the value that it has now, or enter your own ' +
        'with its source.',
    },
    broken({ actuals: reported }, facts) {
      const agreed = agreedIndicators(facts);
      return placesIn(reported, 'value', ({ indicator: key, value, survey }) => {
        const indicator = agreed.get(key);
        if (survey === undefined || indicator === undefined) return undefined;
        const published = surveyFor(indicator, facts.occasion, factOf(facts, publishedSurveys));
        return published?.id === survey.id && published.version === survey.version && published.index === value ? undefined : {};
      });
    },
  },
  {
    code: 'ACTUAL_IS_NO_NUMBER',
    says: { id: 'Target berupa angka dijawab dengan angka.', en: 'A numeric target is answered by a number.' },
    fault: { id: 'Targetnya berupa angka ({unit}). Isi dengan angka.', en: 'The target is a number ({unit}). Enter a number.' },
    broken({ actuals: reported }, facts) {
      const agreed = agreedIndicators(facts);
      return placesIn(reported, 'value', ({ indicator, value }) => {
        const target = agreed.get(indicator)?.target;
        return typeof value === 'string' && target !== undefined && isCounted(target) ? { unit: target.unit } : undefined;
      });
    },
  },
  {
    code: 'INDICATOR_NOT_REPORTED',
    says: {
      id: 'Setiap indikator sasaran yang diukur pada periode ini dilaporkan.',
      en: 'Every indicator of the agreed targets that is measured in this period is reported.',
    },
    fault: {
      id: 'Indikator {indicator} belum dilaporkan. Tambahkan realisasinya.',
      en: 'Indicator {indicator} is not reported yet. Add what was reached.',
    },
    broken({ actuals: reported }, facts) {
      const given = new Set(reported.map(({ indicator }) => indicator));
      return [...agreedIndicators(facts).values()]
        .filter((indicator) => isMeasuredIn(indicator, facts.occasion) && !given.has(indicator.key))
        .map(({ key }) => ({ source: 'actuals', details: { indicator: numberOf(key) } }));
    },
  },
];

/** The report as it is kept: each row with the version of the plan that it is about. */
export function atVersion<Report extends { readonly actuals: readonly GivenActual[] }>(
  report: Report,
  facts: Facts,
): Report & { actuals: Actual[] } {
  const { version } = agreedIn(facts);
  return { ...report, actuals: report.actuals.map((each) => ({ ...each, planVersion: version })) };
}

/**
 * What the employee's own entries of the period say, for him to check before he reports it; null where they say nothing. In the year, a
 * counted quarter that was reported counts as it was reported, also on an older version of the targets that counted the same.
 */
export function actualsAsNoted(facts: Facts, reported: readonly ReportedValue[] = []): GivenActual[] | null {
  const { plan, version } = agreedIn(facts);
  const noted = factOf(facts, notedProgress);
  const reportedIn = (quarter: string, indicator: Indicator): number | undefined => {
    const of = reported.find(({ occasion, indicator: then }) => occasion === quarter && then.key === indicator.key);
    return typeof of?.value === 'number' && isMeasuredLike(of.indicator, indicator) ? of.value : undefined;
  };
  const valueIn = (indicator: Indicator): number | string | undefined => {
    if (!isOfYear(facts.occasion) || indicator.pattern !== 'CUMULATIVE') return progressIn(indicator, noted, facts.occasion);
    const parts = quarters.flatMap((quarter) => reportedIn(quarter, indicator) ?? progressIn(indicator, noted, quarter) ?? []);
    const numbers = parts.filter((part) => typeof part === 'number');
    return numbers.length === 0 ? undefined : sumOf(numbers);
  };
  const rows = indicatorsOf(plan).flatMap(({ indicator }): GivenActual[] => {
    const value = valueIn(indicator);
    return value === undefined ? [] : [{ indicator: indicator.key, planVersion: version, value }];
  });
  return rows.length === 0 ? null : rows;
}

/**
 * The rows to report of this occasion with the targets as their values, or what a survey found: the example of a report that went as
 * planned.
 */
export function actualsAsPlanned(facts: Facts): GivenActual[] {
  return indicatorsOf(agreedIn(facts).plan)
    .filter(({ indicator }) => isMeasuredIn(indicator, facts.occasion))
    .map(({ indicator }) => {
      const published = surveyFor(indicator, facts.occasion, factOf(facts, publishedSurveys));
      if (published !== undefined) return { indicator: indicator.key, value: published.index, survey: namedSurvey(published) };
      return {
        indicator: indicator.key,
        value: isCounted(indicator.target) ? (targetIn(indicator, facts.occasion)?.least ?? null) : indicator.target.text,
        ...(indicator.pattern === 'PUBLISHED' ? { note: 'Dirilis di laman resmi penerbitnya.' } : {}),
      };
    });
}
