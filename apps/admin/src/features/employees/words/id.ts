export const words = {
  places: {
    employees: { name: 'Pegawai', also: 'asn pns staf people staff employees' },
  },
  resources: {
    employees: {
      name: 'Pegawai',
    },
  },
  employees: {
    none: 'Belum ada pegawai. Impor daftar pegawai untuk mulai.',
    post: 'Jabatan dan kepegawaian',
    nip: 'NIP',
    positionType: 'Jenis jabatan',
    level: 'Jenjang',
    rank: 'Golongan',
    status: 'Status kepegawaian',
    standing: 'Kedudukan',
    email: 'Surel',
    noUnit: 'Tanpa unit',
    documents: 'Dokumen kinerja',
    noDocuments: 'Belum menjadi peserta siklus.',
    noSupervisorBody: 'Belum ada pejabat penilai. Dokumennya tertahan sampai atasan ditetapkan.',
    setSupervisor: 'Tetapkan pejabat penilai',
    changeSupervisor: 'Ganti pejabat penilai',
    supervisorOf: 'Pejabat penilai %{name}',
    supervisorBody: 'Tugas yang terbuka berpindah ke pejabat baru, dan yang tertahan karena tidak ada penilai akan terbuka.',
    notHimself: 'Pegawai tidak dapat menilai dirinya sendiri.',
    moveTasks: 'Pindahkan tugas',
    moveTasksOf: 'Pindahkan tugas %{name} kepada pejabat lain',
    moveLead:
      '%{tasks} tugas terbuka milik %{people} pegawai berpindah, dan mulai hari ini pejabat itu menjadi pejabat penilai mereka. ' +
      '%{left} tugas tetap: tugasnya sendiri, dan yang dipegangnya bukan sebagai penilai.',
    moveNothing: 'Tidak ada tugas yang dapat dipindahkan: tidak satu pun tugas terbuka dipegangnya sebagai pejabat penilai.',
    movedTasks: '%{count} tugas berpindah. Pegangannya menyusul sebentar lagi.',
    supervisorSet: 'Pejabat penilai ditetapkan. Tugasnya menyusul.',
  },
  comingStandings: {
    title: 'Kedudukan yang akan datang',
    from: '%{standing} mulai %{day}',
    said: 'Ditetapkan oleh %{name}. Berlaku dengan sendirinya pada harinya.',
    set: 'Tetapkan kedudukan',
    setTitle: 'Tetapkan kedudukan %{name}',
    setBody:
      'Sekarang %{present}. Kedudukan yang lain berlaku dengan sendirinya pada harinya: siapa yang tidak bertugas lagi tidak memegang ' +
      'giliran, dan dokumen sendiri yang sedang berjalan ditarik dari siklus dengan tindakan tersendiri.',
    isSet: 'Kedudukan tersimpan dan berlaku pada harinya.',
    told: 'Dari daftar %{file}, diimpor oleh %{name}. Berlaku dengan sendirinya pada harinya.',
    takeBack: 'Batalkan kedudukan',
    takeBackTitle: 'Batalkan kedudukan %{standing} untuk %{name}?',
    takeBackBody: 'Kedudukannya tetap %{present}; pada %{day} tidak ada yang berubah.',
    takenBack: 'Kedudukan dibatalkan.',
  },
  dataHistory: {
    title: 'Riwayat data',
    none: 'Belum ada perubahan yang tercatat.',
    source: 'dari berkas %{file}',
    fields: '%{smart_count} isian',
    became: '%{old} → %{new}',
    noEnd: 'tanpa hari terakhir',
    withheld: 'berubah; isinya hanya untuk pengelola kepegawaian dan orangnya sendiri',
    broken: 'Catatan ini tidak sesuai dengan jejak audit. Laporkan kepada administrator instansi.',
  },
  posts: {
    title: 'Riwayat jabatan',
    none: 'Belum pernah memegang jabatan.',
    add: 'Tetapkan jabatan',
    addTitle: 'Jabatan %{name} mulai suatu tanggal',
    addBody:
      'Jabatan yang dipegang pada tanggal itu berakhir sehari sebelumnya dan tetap sebagai riwayat. Dokumen kinerja menyesuaikan pada ' +
      'harinya.',
    addActingBody:
      'Jabatan ini menyertai jabatan yang dipegang pada tanggal itu; tidak ada yang berakhir karenanya. Dokumen kinerja menyesuaikan ' +
      'pada harinya.',
    change: 'Ubah',
    set: 'Jabatan ditetapkan. Tugasnya menyusul.',
    since: 'sejak %{from}',
    span: '%{from} sampai %{to}',
    times: { past: 'riwayat', present: 'sekarang', future: 'akan datang' },
    under: 'Pejabat penilai: %{name}',
    end: 'Ubah hari terakhir',
    endTitle: 'Hari terakhir %{name} sebagai %{position}',
    endBody: 'Kosongkan agar jabatan ini tidak berakhir.',
    ended: 'Hari terakhir disimpan.',
    takeBack: 'Batalkan jabatan',
    takeBackTitle: 'Batalkan jabatan %{position} untuk %{name}?',
    takeBackBody: 'Jabatan yang belum mulai, atau baru mulai hari ini, dihapus; yang sebelumnya berlanjut. Yang ditandatangani tetap.',
    takenBack: 'Jabatan dibatalkan.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly employees: typeof words;
  }
}
