import {
  isOnlyWords,
  mustBeTied,
  stillHolds,
  superiorResults,
  type DraftedTie,
  type PlannedResult,
  type SuperiorResults,
  type Support,
} from '../../../plan/index.js';
import { factOf, type Facts } from '../../../workflow/facts.js';
import type { Place, Rule } from '../../../workflow/rule.js';

/** Results with what each supports: a whole plan, or only that. */
export interface SupportedResults {
  readonly results: readonly (Support<DraftedTie> & Pick<PlannedResult, 'kind'>)[];
}

/** Makes a rule about each tie by itself, where the superior has a plan; without one no tie leads anywhere. */
function ofTies(
  said: Omit<Rule<SupportedResults>, 'broken'>,
  isBroken: (tie: DraftedTie, superior: SuperiorResults | null, before: readonly DraftedTie[]) => boolean,
): Rule<SupportedResults> {
  return {
    ...said,
    broken: ({ results }, facts) =>
      results.flatMap(({ ties = [] }, r) =>
        ties.flatMap((tie, t) =>
          isBroken(tie, factOf(facts, superiorResults), ties.slice(0, t)) ? [{ source: `results.${r}.ties.${t}` }] : [],
        ),
      ),
  };
}

const leadsTo = ({ document, key }: DraftedTie, superior: SuperiorResults | null): superior is SuperiorResults =>
  superior !== null && superior.document === document && superior.results.some((each) => each.key === key);

/** Each result that breaks a rule, by its place. */
const places = (
  results: SupportedResults['results'],
  part: string,
  isBroken: (result: SupportedResults['results'][number]) => boolean,
): Place[] => results.flatMap((result, r) => (isBroken(result) ? [{ source: `results.${r}.${part}` }] : []));

/** What must hold between a plan and the superior's. */
export const tieRules: readonly Rule<SupportedResults>[] = [
  {
    code: 'TIE_MISSING',
    cites: 'R-SKP-2',
    says: {
      id: 'Begitu rencana atasan disepakati, setiap hasil kerja utama mendukung hasil atasan yang dipilih, atau menyebut mengapa tidak.',
      en: "Once the superior's plan is agreed, each main result supports a chosen result of it, or says why it does not.",
    },
    fault: {
      id: 'Pilih hasil atasan yang didukung, atau tulis mengapa tidak ada.',
      en: "Choose the superior's result that it supports, or write why there is none.",
    },
    broken({ results }, facts: Facts) {
      const superior = factOf(facts, superiorResults);
      if (superior === null || superior.isCircle || !mustBeTied(facts.employee.positionType)) return [];
      return places(results, 'ties', ({ kind, ties = [], untied }) => kind === 'MAIN' && ties.length === 0 && untied === undefined);
    },
  },
  {
    code: 'SUPPORT_SAID_TWICE',
    says: {
      id: 'Sebuah hasil mendukung hasil atasan yang dipilih, atau yang ditulis selama belum dapat dipilih, atau menyebut alasannya.',
      en: 'A result supports chosen results of the superior, or one in words while none can be chosen, or says why there is none.',
    },
    fault: {
      id: 'Sebut satu saja: hasil yang dipilih, hasil yang ditulis, atau alasan mengapa tidak ada. Hapus yang lain.',
      en: 'Say only one: the chosen results, the result in words, or why there is none. Remove the others.',
    },
    broken: ({ results }) =>
      places(results, 'ties', ({ supports, ties, untied }) => [supports, ties, untied].filter((each) => each !== undefined).length > 1),
  },
  ofTies(
    {
      code: 'TIE_WITHOUT_PLAN',
      cites: 'R-SKP-2',
      says: {
        id: 'Selama atasan belum mempunyai rencana yang disepakati, hasilnya disebut dengan kata-kata.',
        en: 'While the superior has no agreed plan, his result is said in words.',
      },
      fault: {
        id: 'Atasan Anda belum mempunyai rencana yang disepakati. Tulis hasil yang didukung dengan kata-kata.',
        en: 'Your superior has no agreed plan yet. Write in words what this supports.',
      },
    },
    (tie, superior) => superior === null && !isOnlyWords(tie, superior),
  ),
  ofTies(
    {
      code: 'TIE_TO_ANOTHER_PLAN',
      cites: 'R-SKP-2',
      says: {
        id: 'Yang didukung adalah hasil dalam rencana yang disepakati dari atasan hari ini.',
        en: "What is supported is a result of the agreed plan of today's superior.",
      },
      fault: {
        id: 'Hasil ini tidak ada dalam rencana atasan Anda yang disepakati. Pilih salah satu hasil yang tampil di sana.',
        en: "This result is not in your superior's agreed plan. Choose one of those shown there.",
      },
    },
    (tie, superior) => superior !== null && !leadsTo(tie, superior) && !isOnlyWords(tie, superior),
  ),
  ofTies(
    {
      code: 'TIE_OUTDATED',
      says: {
        id: 'Hasil atasan dipilih dari versi terbaru; yang bunyinya tetap tidak perlu dipilih lagi.',
        en: "The superior's result is chosen from the newest version; one that still says the same need not be chosen again.",
      },
      fault: {
        id: 'Rencana atasan Anda berubah sejak hasil ini dipilih. Lihat isinya sekarang, lalu pilih lagi.',
        en: "Your superior's plan has changed since this was chosen. Look at what it says now, then choose again.",
      },
    },
    (tie, superior) => leadsTo(tie, superior) && !stillHolds(tie, superior) && !isOnlyWords(tie, superior),
  ),
  ofTies(
    {
      code: 'TIE_TWICE',
      says: {
        id: 'Setiap hasil atasan dipilih satu kali untuk satu hasil.',
        en: "Each of the superior's results is chosen once for a result.",
      },
      fault: {
        id: 'Hasil atasan ini sudah dipilih di atas. Hapus salah satunya.',
        en: 'This was chosen above already. Remove one of the two.',
      },
    },
    (tie, _superior, before) => before.some(({ document, key }) => document === tie.document && key === tie.key),
  ),
  ofTies(
    {
      code: 'TIE_IN_A_CIRCLE',
      says: {
        id: 'Tidak ada rencana yang mendukung dirinya sendiri, juga tidak melalui rencana orang lain.',
        en: 'No plan supports itself, not by way of others either.',
      },
      fault: {
        id: 'Rencana atasan Anda sendiri mendukung rencana Anda. Tulis hasil ini dengan kata-kata sampai rencana atasan diubah.',
        en: "Your superior's plan itself supports yours. Write the result in words until that plan is changed.",
      },
    },
    (tie, superior) => leadsTo(tie, superior) && superior.isCircle && !isOnlyWords(tie, superior),
  ),
];
