import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    courses: { name: 'Training catalogue', short: 'Training', also: 'diklat kursus course katalog pelatihan' },
    newCourse: { name: 'Add a course', also: 'diklat kursus baru new tambah pelatihan' },
    recommendations: { name: 'My training', short: 'Training', also: 'rekomendasi kursus jp courses recommendation pelatihan saya' },
  },
  resources: {
    courses: {
      name: 'Courses',
    },
    'training-recommendations': {
      name: 'Recommendations',
    },
  },
  training: {
    noCourses: 'No courses yet. Those in the catalogue can be recommended.',
    recommendations: 'Training recommendations',
    outdated: 'does not count',
    search: 'Search name, NIP or course',
    noneYet: 'No recommendations yet. Approved ones appear here.',
    serves: 'Purpose',
    servesHint: 'The system chooses its suggestions by these.',
    topics: {
      'performance-coaching': 'Performance coaching',
      coaching: 'Coaching',
      technical: 'Technical training',
      counselling: 'Counselling',
      mentoring: 'Mentoring',
      behaviour: 'Behaviour at work',
      leadership: 'Leadership',
      mentor: 'Becoming a mentor',
      'e-learning': 'E-learning',
    },
    forWhom: 'for %{whom}',
    types: 'Only for types of position',
    typesHint: 'With none chosen: every type of position.',
    words: 'Only for positions with the words',
    wordsHint: 'Such as perawat, bidan. Separate with commas; empty means every position.',
    others: 'Other tags',
    othersHint: "For the office's own use; separate with commas.",
    active: 'yes',
    inactive: 'no',
  },
};
