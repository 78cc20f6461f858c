import { differenceWords, inLanguage, periodWords } from '@siklus/domain';
import type { Same } from '../../../kit/words/text';
import type { words as id } from './pages-id';

export const words: Same<typeof id> = {
  differences: {
    lead: 'What differs between Siklus and the ratings that were imported. Ratings from there are kept as they are told.',
    none: 'Nothing differs. Import a file of ratings to compare a period.',
    toImport: 'Import a file',
    kind: 'What differs',
    kinds: inLanguage(differenceWords, 'en'),
    period: 'Period',
    periods: inLanguage(periodWords, 'en'),
    ofYear: '%{period} %{number}, %{year}',
    wholeYear: 'Year %{year}',
    contradicts: 'its predicate contradicts the quadrant',
  },
};
