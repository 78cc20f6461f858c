import {
  approachOf,
  directionOf,
  familyOf,
  patternOf,
  planBefore,
  sumOf,
  type DraftedIndicator,
  type DraftedPlan,
  type Family,
} from '../../../plan/index.js';
import type { Facts } from '../../../workflow/facts.js';
import type { Rule } from '../../../workflow/rule.js';

/** Makes a rule about each indicator by itself: `isBroken` finds those that break it, `part` is where that is told. */
function ofIndicators(
  said: Omit<Rule<DraftedPlan>, 'broken'>,
  part: keyof DraftedIndicator,
  isBroken: (indicator: DraftedIndicator, plan: DraftedPlan, facts: Facts) => boolean,
): Rule<DraftedPlan> {
  return {
    ...said,
    broken: (plan, facts) =>
      plan.results.flatMap(({ indicators }, r) =>
        indicators.flatMap((indicator, i) =>
          isBroken(indicator, plan, facts) ? [{ source: `results.${r}.indicators.${i}.${part}` }] : [],
        ),
      ),
  };
}

const isOf = (family: Family, plan: DraftedPlan, facts: Facts) =>
  approachOf(plan, planBefore(facts)) === 'QUANTITATIVE' && familyOf(facts.employee) === family;

const sides: readonly Rule<DraftedPlan>[] = [
  ofIndicators(
    {
      code: 'ASPECT_MISSING',
      cites: 'R-SKP-3',
      says: {
        id: 'Indikator kuantitatif pegawai mempunyai satu aspek.',
        en: 'A quantitative indicator of staff has one aspect.',
      },
      fault: { id: 'Pilih aspek indikator ini.', en: 'Choose the aspect of this indicator.' },
    },
    'aspect',
    ({ aspect }, plan, facts) => aspect === undefined && isOf('STAFF', plan, facts),
  ),
  ofIndicators(
    {
      code: 'PERSPECTIVE_MISSING',
      cites: 'R-SKP-4',
      says: {
        id: 'Indikator kuantitatif pimpinan mempunyai satu perspektif.',
        en: 'A quantitative indicator of a leader has one perspective.',
      },
      fault: { id: 'Pilih perspektif indikator ini.', en: 'Choose the perspective of this indicator.' },
    },
    'perspective',
    ({ perspective }, plan, facts) => perspective === undefined && isOf('LEADER', plan, facts),
  ),
];

const ownTargets = ({ months = [] }: DraftedIndicator) => months.flatMap(({ target }) => target ?? []);
const yearTarget = ({ target }: DraftedIndicator) => ('number' in target ? target.number : undefined);
const isRange = ({ target }: DraftedIndicator) => 'least' in target;
/** What cannot be asked of a part of the year: what somebody else publishes, words, and shares of a range that adds up. */
const isWhole = (indicator: DraftedIndicator) =>
  'text' in indicator.target || patternOf(indicator) === 'PUBLISHED' || (isRange(indicator) && patternOf(indicator) === 'CUMULATIVE');
/** The measuring months in their order; of a position that ends in a range, the last one is that range and has no number of its own. */
const byMonth = ({ months = [] }: DraftedIndicator) => [...months].sort((a, b) => a.month - b.month);
const monthsToFill = (indicator: DraftedIndicator) => byMonth(indicator).slice(0, isRange(indicator) ? -1 : undefined);
/** Whether two sums of decimal numbers are the same. */
const isSame = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

/** How an indicator is measured, wherever it stands: these rules ask nothing of the document. */
export const measuringRules: readonly Rule<DraftedPlan>[] = [
  ofIndicators(
    {
      code: 'RANGE_UPSIDE_DOWN',
      cites: 'R-SKP-5',
      says: {
        id: 'Batas bawah sebuah rentang lebih kecil dari batas atasnya.',
        en: 'The lower end of a range is below its upper end.',
      },
      fault: {
        id: 'Batas bawah harus lebih kecil dari batas atas. Tukar keduanya; bila sama, pilih bentuk target "angka".',
        en: 'The lower end must be below the upper end. Swap them; where they are the same, choose a number as the target.',
      },
    },
    'target',
    ({ target }) => 'least' in target && target.least >= target.most,
  ),
  ofIndicators(
    {
      code: 'TARGET_IS_NOTHING',
      says: {
        id: 'Target nol hanya berlaku bila makin kecil makin baik atau nilainya dijaga.',
        en: 'A target of zero only stands where less is better, or the value is to be kept.',
      },
      fault: {
        id: 'Isi target lebih dari nol, atau pilih arah "makin kecil makin baik".',
        en: 'Enter a target above zero, or choose "less is better".',
      },
    },
    'target',
    (indicator) => 'number' in indicator.target && indicator.target.number === 0 && directionOf(indicator) === 'MORE',
  ),
  ofIndicators(
    {
      code: 'WORDS_DO_NOT_ADD_UP',
      cites: 'R-IKI-2',
      says: {
        id: 'Hanya target berupa angka atau rentang yang dihitung bertahap.',
        en: 'Only a number or a range is counted by instalments.',
      },
      fault: {
        id: 'Target berupa uraian tidak dapat dijumlahkan. Pilih pola "posisi" atau "rilis".',
        en: 'A target in words cannot be added up. Choose "position" or "published".',
      },
    },
    'pattern',
    (indicator) => 'text' in indicator.target && patternOf(indicator) === 'CUMULATIVE',
  ),
  ofIndicators(
    {
      code: 'MONTH_TWICE',
      says: { id: 'Setiap bulan pengukuran disebut satu kali.', en: 'Each measuring month is named once.' },
      fault: { id: 'Satu bulan disebut dua kali. Hapus salah satunya.', en: 'A month is named twice. Remove one of them.' },
    },
    'months',
    ({ months = [] }) => new Set(months.map(({ month }) => month)).size < months.length,
  ),
  ofIndicators(
    {
      code: 'MONTHS_WITHOUT_TARGET',
      cites: 'R-IKI-2; R-IKI-3',
      says: {
        id: 'Target per periode diisi untuk semua bulan pengukuran atau tidak sama sekali; bulan terakhir dari rentang adalah rentang itu.',
        en: 'Targets per period are given for all measuring months or for none; the last month of a range is that range.',
      },
      fault: {
        id: 'Isi target untuk setiap bulan pengukuran, atau kosongkan semuanya.',
        en: 'Enter the target of each measuring month, or leave all of them empty.',
      },
    },
    'months',
    (indicator) =>
      !isWhole(indicator) && ownTargets(indicator).length > 0 && monthsToFill(indicator).some(({ target }) => target === undefined),
  ),
  ofIndicators(
    {
      code: 'INSTALMENTS_DO_NOT_ADD_UP',
      cites: 'R-IKI-2',
      says: {
        id: 'Target per periode dari hitungan bertahap berjumlah target setahun.',
        en: 'Instalments add up to the target of the year.',
      },
      fault: {
        id: 'Jumlah target per periode tidak sama dengan target setahun. Perbaiki salah satunya.',
        en: 'The targets per period do not add up to the target of the year. Change one of them.',
      },
    },
    'months',
    (indicator) => {
      const own = ownTargets(indicator);
      const year = yearTarget(indicator);
      if (own.length === 0 || own.length < (indicator.months ?? []).length || year === undefined || patternOf(indicator) !== 'CUMULATIVE')
        return false;
      return !isSame(sumOf(own), year);
    },
  ),
  ofIndicators(
    {
      code: 'LAST_POSITION_IS_NOT_THE_TARGET',
      cites: 'R-IKI-3',
      says: {
        id: 'Target bulan pengukuran terakhir dari sebuah posisi adalah target setahun.',
        en: 'The target of a position in its last measuring month is the target of the year.',
      },
      fault: {
        id: 'Samakan target bulan terakhir dengan target setahun; bila itu rentang, kosongkan.',
        en: 'Make the target of the last month the same as the target of the year; leave it empty where that is a range.',
      },
    },
    'months',
    (indicator) => {
      const last = byMonth(indicator).at(-1)?.target;
      if (last === undefined || isWhole(indicator) || patternOf(indicator) !== 'POSITION') return false;
      const year = yearTarget(indicator);
      return year === undefined || !isSame(last, year);
    },
  ),
  ofIndicators(
    {
      code: 'NO_TARGET_PER_PERIOD',
      cites: 'R-IKI-4',
      says: {
        id: 'Nilai yang dirilis, target berupa uraian, dan rentang yang dihitung bertahap tidak dipecah per periode.',
        en: 'What is published, a target in words, and a range counted by instalments are never split into periods.',
      },
      fault: { id: 'Hapus target per periode; cukup bulannya.', en: 'Remove the targets per period; the months are enough.' },
    },
    'months',
    (indicator) => ownTargets(indicator).length > 0 && isWhole(indicator),
  ),
];

/** What must hold of each indicator of a plan: from which side it looks, how much it asks, and when it is measured. */
export const indicatorRules: readonly Rule<DraftedPlan>[] = [...sides, ...measuringRules];
