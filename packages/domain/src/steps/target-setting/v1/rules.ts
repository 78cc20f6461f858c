import { approachOf, keysGiven, planBefore, resultOf, type DraftedPlan } from '../../../plan/index.js';
import { factOf } from '../../../workflow/facts.js';
import type { Place, Rule } from '../../../workflow/rule.js';
import { indicatorRules } from './indicator-rules.js';
import { sharedRules } from './shared-rules.js';
import { surveyRules } from './survey-rules.js';
import { teamRules } from './team-rules.js';
import { tieRules } from './tie-rules.js';

const hasMainResult: Rule<DraftedPlan> = {
  code: 'MAIN_RESULT_MISSING',
  cites: 'PermenPANRB 6/2022; R-SKP-1',
  says: { id: 'Paling sedikit satu hasil kerja utama.', en: 'At least one main result.' },
  fault: { id: 'Tandai paling sedikit satu hasil sebagai hasil kerja utama.', en: 'Mark at least one result as a main result.' },
  broken: ({ results }) => (results.some(({ kind }) => kind === 'MAIN') ? [] : [{ source: 'results' }]),
};

/** A key that is sent was given in this document, each stands once, and an indicator stays with its result. */
const keysAreKnown: Rule<DraftedPlan> = {
  code: 'KEY_UNKNOWN',
  says: {
    id: 'Baris yang sudah ada membawa kuncinya, masing-masing satu kali; baris baru tidak berkunci.',
    en: 'A row that was there before brings its key, each once; a new row has none.',
  },
  fault: {
    id: 'Kunci {key} tidak berlaku di sini. Hapus kuncinya; baris ini menjadi baris baru.',
    en: 'The key {key} does not hold here. Remove it; the row becomes a new one.',
  },
  broken({ results }, facts) {
    const left = new Set(factOf(facts, keysGiven));
    const at = (source: string, key: string | undefined, isInPlace: boolean): Place[] =>
      key === undefined || (left.delete(key) && isInPlace) ? [] : [{ source: `${source}.key`, details: { key } }];
    return results.flatMap((result, r) => [
      ...at(`results.${r}`, result.key, true),
      ...result.indicators.flatMap(({ key }, i) =>
        at(`results.${r}.indicators.${i}`, key, key !== undefined && resultOf(key) === result.key),
      ),
    ]);
  },
};

/** What was handed in once keeps its approach: its indicators are of that kind (domain rule R-SKP-10). */
const approachStays: Rule<DraftedPlan> = {
  code: 'APPROACH_IS_FIXED',
  cites: 'R-SKP-10',
  says: {
    id: 'Pendekatan tetap sejak sasaran pertama kali dikirim.',
    en: 'The approach stays as it was when the targets were first sent.',
  },
  fault: {
    id: 'Pendekatan tidak dapat diganti lagi. Pilih kembali pendekatan semula.',
    en: 'The approach can no longer be changed. Choose again the one it was.',
  },
  broken(drafted, facts) {
    const before = planBefore(facts);
    return before === undefined || before.approach === approachOf(drafted, before) ? [] : [{ source: 'approach' }];
  },
};

/** What must hold of a plan that is handed in. */
export const planRules: readonly Rule<DraftedPlan>[] = [
  hasMainResult,
  keysAreKnown,
  approachStays,
  ...tieRules,
  ...sharedRules,
  ...teamRules,
  ...surveyRules,
  ...indicatorRules,
];
