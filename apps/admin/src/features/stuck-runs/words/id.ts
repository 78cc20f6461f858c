import { inLanguage, stuckWords } from '@siklus/domain';
export const words = {
  places: {
    stuckRuns: { name: 'Langkah yang tidak bergerak', also: 'macet tertahan terlambat blocked late stuck steps' },
  },
  resources: {
    'stuck-runs': {
      name: 'Langkah yang tidak bergerak',
    },
  },
  stuck: {
    lead: 'Yang tertahan karena kurang sesuatu, dan yang melewati batas.',
    choose: 'Pilih beberapa, lalu tindak sekaligus.',
    kinds: inLanguage(stuckWords, 'id'),
    kind: 'Jenis',
    cause: 'Sebab',
    fix: 'Saran',
    lateCause: '%{turn}: belum selesai pada %{due}',
    lateFix: 'Ingatkan pemegangnya, atau ubah batasnya.',
    pick: 'Pilih %{name}, %{step}',
    tooMany: 'Untuk lebih dari %{most} langkah, persempit saringan, atau mulai dari halaman siklus.',
    reminded: 'terakhir diingatkan %{at}',
    none: 'Semua langkah bergerak.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'stuck-runs': typeof words;
  }
}
