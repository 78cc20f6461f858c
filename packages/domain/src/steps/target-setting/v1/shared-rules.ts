import { colleagues, type Carrier, type DraftedCarrier, type DraftedPlan } from '../../../plan/index.js';
import { factOf } from '../../../workflow/facts.js';
import type { Rule } from '../../../workflow/rule.js';

/** Makes a rule about each who carries a result too. */
function ofCarriers(
  said: Omit<Rule<DraftedPlan>, 'broken'>,
  isBroken: (carrier: DraftedCarrier, known: readonly Carrier[], before: readonly DraftedCarrier[]) => boolean,
): Rule<DraftedPlan> {
  return {
    ...said,
    broken: ({ results }, facts) =>
      results.flatMap(({ carriers = [] }, r) =>
        carriers.flatMap((carrier, c) =>
          isBroken(carrier, factOf(facts, colleagues), carriers.slice(0, c)) ? [{ source: `results.${r}.carriers.${c}` }] : [],
        ),
      ),
  };
}

const isAmong = ({ employeeId }: DraftedCarrier, all: readonly DraftedCarrier[]) => all.some((each) => each.employeeId === employeeId);

/** What must hold of those who share its results (R-SKP-13). */
export const sharedRules: readonly Rule<DraftedPlan>[] = [
  ofCarriers(
    {
      code: 'CARRIER_OUTSIDE',
      cites: 'R-SKP-13',
      says: {
        id: 'Hasil bersama dikerjakan dengan orang lain yang beratasan sama.',
        en: 'A result is shared with others who report to the same superior.',
      },
      fault: {
        id: 'Di sini disebut rekan yang hari ini beratasan sama dengan Anda, bukan Anda sendiri atau atasan. Hapus, atau pilih rekan.',
        en: 'Colleagues who report to your superior today are named here, not you or the superior. Remove this one, or choose another.',
      },
    },
    (carrier, known) => !isAmong(carrier, known),
  ),
  ofCarriers(
    {
      code: 'CARRIER_TWICE',
      says: { id: 'Setiap orang disebut satu kali dalam satu hasil bersama.', en: 'Everybody is named once in a shared result.' },
      fault: {
        id: 'Orang ini sudah disebut di atas. Hapus salah satunya.',
        en: 'This person is named above already. Remove one of the two.',
      },
    },
    (carrier, _known, before) => isAmong(carrier, before),
  ),
];
