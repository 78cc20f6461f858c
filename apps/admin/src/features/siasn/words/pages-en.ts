import type { Same } from '../../../kit/words/text';
import type { words as id } from './pages-id';

export const words: Same<typeof id> = {
  siasn: {
    lead: 'Files with the fields and codes of SIASN and e-Kinerja. Only final results leave; the others are told with the cause.',
    cycle: 'Cycle',
    noCycle: 'No cycle runs yet',
    noCycleBody: 'Once a cycle is open and its results are final, the files are made here.',
    periods: '%{count} final result of a period |||| %{count} final results of periods',
    periodsLead: 'The fields of SIASN kinerjaperiodik. People stand by their NIP: SIASN gives pnsDinilaiId for it.',
    years: '%{count} final result of the year |||| %{count} final results of the year',
    yearsLead: 'The fields of SIASN skp22. People stand by their NIP: SIASN gives pnsDinilaiOrang for it.',
    plans: 'SKP in the order of the fields of e-Kinerja',
    plansLead: 'A row for each agreed indicator. What was reached, evidence and feedback are filled in once the year is final.',
    each: 'See each of them',
    noneFinal: 'None is final yet, so there is no file.',
    left: '%{count} result does not leave |||| %{count} results do not leave',
    leftLead: 'A result is final once the 14 working days for an objection have passed.',
    noneHeld: 'All results are final.',
    heldLead: 'Results that are not in the files for SIASN, with the cause.',
    why: 'Cause',
  },
};
