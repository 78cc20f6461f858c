export const words = {
  siasn: {
    lead: 'Berkas dengan kolom dan kode SIASN dan e-Kinerja. Hanya hasil final yang ikut; sisanya disebut dengan sebabnya.',
    cycle: 'Siklus',
    noCycle: 'Belum ada siklus yang berjalan',
    noCycleBody: 'Setelah siklus dibuka dan hasilnya final, berkasnya dibuat di sini.',
    periods: '%{count} hasil periode final |||| %{count} hasil periode final',
    periodsLead: 'Kolom kinerjaperiodik SIASN. Orangnya disebut dengan NIP: SIASN memberi pnsDinilaiId untuk NIP itu.',
    years: '%{count} hasil tahunan final |||| %{count} hasil tahunan final',
    yearsLead: 'Kolom skp22 SIASN. Orangnya disebut dengan NIP: SIASN memberi pnsDinilaiOrang untuk NIP itu.',
    plans: 'SKP menurut urutan isian e-Kinerja',
    plansLead:
      'Satu baris untuk setiap indikator yang disepakati. Realisasi, bukti dukung, dan umpan balik terisi setelah hasil tahunan final.',
    each: 'Lihat satu per satu',
    noneFinal: 'Belum ada yang final, jadi belum ada berkasnya.',
    left: '%{count} hasil tidak ikut |||| %{count} hasil tidak ikut',
    leftLead: 'Hasil menjadi final setelah masa keberatan 14 hari kerja lewat.',
    noneHeld: 'Semua hasil sudah final.',
    heldLead: 'Hasil yang tidak ikut dalam berkas untuk SIASN, dengan sebabnya.',
    why: 'Sebab',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'siasn/pages': typeof words;
  }
}
