export const words = {
  places: {
    participants: { name: 'Peserta', also: 'dokumen pegawai documents participants' },
    team: { name: 'Tim saya', also: 'bawahan anak buah reports staff my team' },
    myDocument: {
      name: 'Dokumen kinerja saya',
      short: 'Dokumen saya',
      also: 'skp sasaran nilai predikat rating targets my performance document',
    },
  },
  resources: {
    participants: { name: 'Peserta' },
  },
  document: {
    title: 'Dokumen kinerja',
    cycle: 'Siklus kinerja %{year}',
    year: 'Tahun',
    none: 'Anda belum menjadi peserta siklus',
    noneBody: 'Dokumen Anda muncul di sini begitu instansi membuka siklus tahun ini.',
    waitsFor: 'Menunggu %{holder} sejak %{since}',
    waitsForYou: 'Menunggu Anda sejak %{since}',
    stepDue: '%{step}, batas %{due}',
    heldUp: '%{step} tertahan',
    owner: 'Yang dapat memperbaiki: %{who}.',
    complete: 'Dokumen tahun %{year} lengkap. Tidak ada yang ditunggu.',
    withdrawn: 'Peserta ini tidak lagi mengikuti siklus.',
    next: 'Tidak ada yang ditunggu. %{step} dibuka %{day}.',
    quiet: 'Tidak ada yang ditunggu.',
    journey: 'Perjalanan dokumen',
    recommendations: 'Rekomendasi pelatihan',
    noRecommendations: 'Belum ada pelatihan yang disetujui tahun ini.',
    hoursOwed: '%{hours} JP dari %{owed} JP setahun; kurang %{missing} JP.',
    hoursMet: '%{hours} JP; kewajiban %{owed} JP setahun terpenuhi.',
    hoursAllowed: '%{hours} JP dari paling banyak %{allowed} JP setahun.',
    heldTitle: 'Siapa memegang dokumen, berapa lama',
    days: '%{smart_count} hari',
    people: 'Para pihak',
    trail: 'Lihat jejak audit dokumen ini',
    supervisor: 'Pejabat penilai',
    noSupervisor: 'belum ada',
    higherOfficial: 'Atasan pejabat penilai',
    unit: 'Unit',
    position: 'Jabatan',
  },
  visits: {
    title: 'Siapa yang membuka dokumen Anda',
    none: 'Belum ada orang lain yang membukanya.',
    who: '%{name}, %{as}',
    hint: 'Paling banyak satu baris untuk setiap orang setiap hari.',
    as: {
      supervisor: 'pejabat penilai',
      higherOfficial: 'atasan pejabat penilai',
      deputy: 'pelaksana bagi pejabat penilai',
      administrator: 'administrator',
      'unit-administrator': 'administrator unit',
      auditor: 'auditor',
      'training-office': 'pengelola pelatihan',
    },
  },
  journey: {
    heldBy: 'di %{holder}',
    done: 'Selesai %{day}',
    opens: 'Dibuka %{day}',
    due: 'batas %{due}',
    held: '%{who} %{smart_count} hari',
    left: 'sisa %{smart_count} hari',
    turns: 'Lihat isian dan riwayat',
    outdated: 'Dibuat sebelum %{step} dibuka kembali',
    formerRating: 'Nilai sebelum langkah ini dibuka kembali:',
    outcomes: {
      done: 'Diisi oleh %{who}',
      returned: 'Dikembalikan oleh %{who}',
      lapsed: 'Lewat batas tanpa tanggapan; dilanjutkan oleh %{who}',
      cancelled: 'Dibatalkan oleh %{who}',
    },
  },
  why: {
    ask: 'mengapa?',
    rule:
      'Hasil kerja "%{result}" dan perilaku kerja "%{behaviour}" bertemu pada predikat "%{predicate}" (kuadran kinerja, ' +
      'PermenPANRB 6/2022). Tidak ada persentase atau bobot yang ikut menentukan.',
    table: 'Baris: hasil kerja. Kolom: perilaku kerja.',
  },
  team: {
    lead: '%{smart_count} orang pada siklus %{year}.',
    empty: 'Belum ada anggota tim',
    emptyBody: 'Orang yang Anda nilai muncul di sini begitu siklusnya dibuka.',
    standings: {
      late: '%{smart_count} terlambat',
      open: '%{smart_count} sedang berjalan',
      blocked: '%{smart_count} tertahan',
      quiet: '%{smart_count} tidak menunggu apa pun',
      complete: '%{smart_count} lengkap',
    },
    open: '%{step}: di %{holder}, batas %{due}',
    blocked: '%{step} tertahan: %{why}',
  },
  participants: {
    states: { active: 'berjalan', complete: 'lengkap', withdrawn: 'mundur' },
    heldUp: 'Peserta yang tertahan. %{why}.',
    held: 'Peserta yang sedikitnya satu langkahnya tertahan.',
    at: {
      scheduled: 'Peserta yang belum sampai pada %{step}.',
      blocked: 'Peserta yang tertahan pada %{step}.',
      open: 'Peserta yang sedang menjalani %{step}.',
      done: 'Peserta yang sudah menyelesaikan %{step}.',
      skipped: 'Peserta yang melewati %{step}.',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly participants: typeof words;
  }
}
