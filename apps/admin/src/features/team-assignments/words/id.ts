import { inLanguage, teamStateWords } from '@siklus/domain';
export const words = {
  places: {
    teamAssignments: {
      name: 'Penugasan lintas unit',
      short: 'Penugasan',
      also: 'tim kerja ketua anggota surat tugas assignment team squad',
    },
  },
  resources: {
    'team-assignments': {
      name: 'Penugasan lintas unit',
    },
  },
  teams: {
    lead: 'Penugasan pegawai ke tim unit lain. Pejabat penilainya menyetujui; hasilnya menjadi hasil kerja tambahan.',
    none: 'Belum ada penugasan. Penugasan Anda, bawahan Anda, dan tim Anda muncul di sini.',
    search: 'Cari nama atau tim',
    period: 'Masa penugasan',
    acts: 'Tindakan',
    give: 'Tugaskan pegawai unit lain',
    giveLead: 'Pejabat penilai pegawai itu diminta persetujuannya. Sesudah disetujui, pegawai dapat menulis hasilnya dalam sasaran.',
    given: '%{name} ditugaskan; menunggu persetujuan unit asalnya.',
    asks: {
      consent: {
        verb: 'Setujui',
        title: 'Setujui penugasan %{name} ke %{team}',
        lead: 'Pegawai dapat menulis hasil tambahan dari penugasan ini, dan ketua timnya melihat hasil itu saja. Nilai tetap dari Anda.',
      },
      decline: {
        verb: 'Tolak',
        title: 'Tolak penugasan %{name} ke %{team}',
        lead: 'Pemberi tugas dan pegawai itu membaca alasannya.',
      },
      takeBack: {
        verb: 'Tarik kembali',
        title: 'Tarik kembali penugasan %{name} ke %{team}',
        lead: 'Belum ada yang menjawab. Penugasan ini tidak berlaku lagi.',
      },
      end: {
        verb: 'Akhiri',
        title: 'Akhiri penugasan %{name} ke %{team}',
        lead: 'Hasil yang sudah disepakati tetap dalam sasaran sampai diubah dengan adendum. Anda tidak melihatnya lagi.',
      },
    },
    answered: 'Jawaban Anda tersimpan; pemberi tugas dan pegawai itu diberi tahu.',
    states: inLanguage(teamStateWords, 'id'),
    answeredBy: '%{who}, %{day}',
    as: '%{role} · %{unit} · %{from} sampai %{to}',
    givenBy: 'Diberikan oleh %{who}. Dasar: %{reason}',
    results: 'Lihat hasilnya',
    resultsTitle: 'Hasil dari penugasan',
    resultsLead: '%{name}, %{role}, %{from} sampai %{to}',
    noResults: 'Belum ada hasil dari penugasan ini',
    noResultsBody: '%{name} menyebut penugasan ini pada hasil tambahan dalam sasarannya; hasil itu muncul di sini setelah disepakati.',
    onlyThese: 'Hanya hasil dari penugasan ini yang tampil. Pegawai itu melihat bahwa Anda membukanya.',
    reported: '%{ref}, %{period}: %{value} (%{day})',
    unreported: 'Belum ada laporan.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly teamAssignments: typeof words;
  }
}
