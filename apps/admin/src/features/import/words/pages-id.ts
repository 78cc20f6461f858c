export const words = {
  import: {
    lead:
      'Berkas dikenali dari judul kolomnya dan diperiksa dahulu tanpa menulis apa pun. Ketiadaan seseorang dalam berkas tidak ' +
      'menghapusnya.',
    choose: 'Berkas pegawai atau penilaian',
    pick: 'Pilih berkas',
    pickAgain: 'Pilih berkas lain',
    kinds: 'CSV atau XLSX: data pegawai SIASN, Laporan SKP dan Laporan Penilaian SKP e-Kinerja, DUK, atau bentuk Siklus',
    known: 'Dikenali sebagai: %{name}.',
    zone: 'Zona waktu unit baru',
    zoneHint: 'Berkas ini tidak menyebutnya; jam buka dan batas tugas mengikutinya',
    contradictions: '%{count} predikat tidak sesuai dengan kuadran kinerja',
    contradictionsHint: 'Semuanya disimpan apa adanya dan ditandai; Siklus tidak menghitungnya ulang.',
    changesFrom: 'Perubahan berlaku sejak',
    changesFromHint: 'Bagi baris yang mengulang hari mulai jabatan yang tercatat. Bila kosong: sejak hari ini',
    template: 'Bentuk berkas',
    export: 'Daftar pegawai yang tercatat',
    exportLead: 'Dalam bentuk yang sama: perbaiki di lembar kerja, lalu unggah lagi. Yang tidak Anda ubah tetap.',
    headings:
      'Salah satu dari 20 baris pertama memuat judul kolom berikut; urutannya bebas. Kode Unit Induk, Jenjang, Golongan, NIP ' +
      'Atasan, dan Surel boleh tidak ada; kolom lain dibiarkan.',
    notes: {
      nip: 'NIP 18 angka; simpan selnya sebagai teks agar angka akhirnya tidak berubah menjadi nol.',
      official: 'Pejabat di luar ASN berstatus NON_ASN dan memakai kode yang diawali "P-" sebagai ganti NIP.',
      supervisor:
        'NIP Atasan adalah pejabat penilainya. Yang kosong tetap seperti yang tercatat, juga Kode Unit Induk, Jenjang, Golongan, dan ' +
        'Surel; tanda "-" berarti tidak ada.',
      zone: 'Zona Waktu (WIB, WITA, WIT) milik unit, jadi sama untuk semua pegawai unit itu.',
      absence: 'Pegawai yang tidak ada dalam berkas tidak diubah.',
    },
    clean: '%{rows} baris benar semua',
    faulty: '%{faulty} dari %{rows} baris perlu diperbaiki',
    counts: '%{created} baru, %{updated} berubah, %{unchanged} tetap.',
    warnings: 'Perlu dilihat sebelum diimpor',
    conflicts: '%{count} baris lebih tua daripada yang ditetapkan; yang tercatat tetap',
    overruled: 'Isi berkas menggantikan yang ditetapkan sesudahnya',
    conflict: '%{column}: tetap %{kept}; berkas %{listed}',
    person: '%{name} (%{nip})',
    decidedBy: 'Ditetapkan di panel %{day} oleh %{by}',
    decidedByList: 'Berlaku sejak %{day} menurut %{source}, diimpor oleh %{by}',
    overrule: 'Pakai isi berkas, juga bila sesudahnya sudah ditetapkan lain',
    effects: 'Akibatnya bagi siklus yang berjalan',
    effectJoins: '%{count} orang langsung ikut siklus %{year} %{unit}.',
    effectMoves: '%{count} giliran berpindah kepada orang lain.',
    effectHeldUp: '%{count} dokumen tertahan, karena tidak ada yang dapat mengerjakan gilirannya.',
    people: '%{count} orang',
    place: '%{nip} · baris %{row}',
    page: '%{from}–%{to} dari %{total}',
    ignored: 'Kolom yang dibiarkan: %{columns}.',
    faults: 'Kesalahan per baris',
    row: 'Baris',
    column: 'Kolom',
    fault: 'Yang perlu diperbaiki',
    more: 'Tampilkan %{count} kesalahan lagi',
    write: 'Impor %{count} baris',
    validOnly: 'Impor %{count} baris yang benar saja',
    nothingValid: 'Tidak ada baris yang dapat diimpor.',
    leftOut: 'Tidak disimpan: %{count} baris. Perbaiki, lalu impor lagi berkas yang berisi baris-baris ini.',
    doneTitle: 'Impor selesai',
    toEmployees: 'Lihat daftar pegawai',
    toSuperiors: 'Lengkapi pejabat penilai',
    toDifferences: 'Bandingkan dengan Siklus',
  },
  changes: {
    title: 'Yang akan berubah',
    none: 'Tidak ada yang berubah: isi berkas sama dengan yang tersimpan.',
    noneElse: 'Selain itu tidak ada yang berubah.',
    person: 'Pegawai baru',
    post: 'Jabatan tambahan baru',
    newUnit: 'Unit baru %{code}',
    unit: 'Unit %{code}',
    reaches: 'menjangkau %{count} orang di unit itu; dalam berkas ini',
    filled: '%{column} diisi',
    changed: '%{column} berubah',
    emptied: '%{column} dikosongkan',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'import/pages': typeof words;
  }
}
