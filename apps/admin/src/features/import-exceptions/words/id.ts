export const words = {
  places: {
    importExceptions: { name: 'Pengecualian impor', also: 'pensiun pindah hukuman disiplin lewati exception skip retired moved' },
  },
  resources: {
    'import-exceptions': { name: 'Pengecualian impor' },
  },
  exceptions: {
    lead: 'Orang yang datanya masih lama dalam berkas: pensiun, pindah, atau dihukum. Impor melewatkan baris mereka dan menyebutkannya.',
    none: 'Belum ada yang dikecualikan. Catat orang yang terus muncul dalam berkas padahal datanya sudah lama.',
    toImport: 'Impor berkas',
    kind: 'Keadaan',
    state: 'Status',
    untilEnded: 'sampai diakhiri',
    endedFor: 'Diakhiri: %{reason}',
    note: 'Kecualikan',
    noteTitle: 'Kecualikan seseorang dari impor?',
    noteLead: 'Mulai sekarang barisnya dilewatkan dalam setiap berkas. Yang sudah tercatat tentangnya tidak berubah.',
    noted: 'Dikecualikan dari impor.',
    end: 'Akhiri',
    endTitle: 'Akhiri pengecualian %{name}?',
    endLead: 'Mulai sekarang barisnya dalam berkas dipakai lagi.',
    ended: 'Pengecualian diakhiri.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'import-exceptions': typeof words;
  }
}
