import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    surveys: {
      name: 'Public satisfaction surveys',
      short: 'Satisfaction',
      also: 'skm ikm survei kepuasan masyarakat mutu pelayanan index grade',
    },
    newSurvey: { name: 'Enter a survey', also: 'skm ikm catat survei kepuasan baru new' },
    surveyAnswers: { name: 'Count a survey from a file', also: 'skm ikm jawaban responden csv xlsx excel hitung berkas upload answers' },
  },
  resources: {
    surveys: { name: 'Satisfaction surveys' },
  },
};
