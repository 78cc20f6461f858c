export const help = {
  teamAssignments: {
    title: 'Penugasan lintas unit',
    purpose: 'Penugasan pegawai ke tim atau tugas unit lain, dengan persetujuan unit asalnya.',
    can: [
      'Sebagai pimpinan unit atau ketua tim: tugaskan pegawai unit lain, tarik kembali, atau akhiri.',
      'Sebagai pejabat penilai: setujui atau tolak penugasan bawahan Anda.',
      'Sebagai ketua tim: lihat hasil yang berasal dari penugasan dan beri umpan balik.',
    ],
    next: 'Sesudah disetujui, pegawai memilih penugasan ini pada hasil kerja tambahan dalam sasarannya.',
  },
  teamResults: {
    title: 'Hasil dari penugasan',
    purpose: 'Hasil kerja tambahan yang berasal dari satu penugasan, dengan laporannya.',
    can: ['Baca target, laporan, dan catatan kemajuannya.', 'Beri umpan balik untuk pegawai dan pejabat penilainya.'],
    next: 'Umpan balik tampil pada dokumen pegawai itu. Nilai tetap ditetapkan pejabat penilainya.',
  },
};
