export const words = {
  places: {
    surveys: {
      name: 'Survei kepuasan masyarakat',
      short: 'Survei kepuasan',
      also: 'skm ikm indeks kepuasan masyarakat mutu pelayanan public satisfaction surveys',
    },
    newSurvey: { name: 'Catat survei', also: 'skm ikm survei kepuasan baru enter a survey' },
    surveyAnswers: { name: 'Hitung survei dari berkas', also: 'skm ikm jawaban responden csv xlsx excel unggah count answers file' },
  },
  resources: {
    surveys: { name: 'Survei kepuasan' },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly surveys: typeof words;
  }
}
