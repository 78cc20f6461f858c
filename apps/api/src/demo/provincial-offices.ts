import { functional, type PostKind } from './posts.js';
import { schoolInspectors } from './shapes.js';

export interface AgencyEntry {
  readonly code: string;
  readonly name: string;
  readonly divisions: readonly string[];
  readonly specialists?: readonly PostKind[];
}

/** Bureaus of the provincial secretariat. */
export const bureaus: readonly (readonly [code: string, name: string])[] = [
  ['ORG', 'Biro Organisasi'],
  ['PBJ', 'Biro Pengadaan Barang dan Jasa'],
  ['UMUM', 'Biro Umum'],
  ['HUKUM', 'Biro Hukum'],
  ['PEM', 'Biro Pemerintahan'],
  ['KESRA', 'Biro Kesejahteraan Rakyat'],
  ['EKBANG', 'Biro Perekonomian dan Administrasi Pembangunan'],
  ['ADPIM', 'Biro Administrasi Pimpinan'],
];

/** Provincial agencies, the first ones present in every demo. Names from press and memory: the real list is the customer's. */
export const provincialAgencies: readonly [AgencyEntry, AgencyEntry, ...AgencyEntry[]] = [
  {
    code: 'DIKBUD',
    name: 'Dinas Pendidikan dan Kebudayaan',
    divisions: ['Pembinaan SMA', 'Pembinaan SMK', 'Pembinaan Pendidikan Khusus', 'Kebudayaan'],
    specialists: schoolInspectors,
  },
  {
    code: 'DINKES',
    name: 'Dinas Kesehatan',
    divisions: ['Kesehatan Masyarakat', 'Pencegahan dan Pengendalian Penyakit', 'Pelayanan Kesehatan', 'Sumber Daya Kesehatan'],
    specialists: [functional('Epidemiolog Kesehatan Ahli Muda', 'AHLI_MUDA', [['S.KM.', 'M.Epid.']])],
  },
  {
    code: 'BKD',
    name: 'Badan Kepegawaian Daerah',
    divisions: ['Pengadaan dan Informasi Kepegawaian', 'Mutasi dan Promosi', 'Penilaian Kinerja dan Penghargaan'],
  },
  {
    code: 'BPSDM',
    name: 'Badan Pengembangan Sumber Daya Manusia',
    divisions: ['Pengembangan Kompetensi Teknis', 'Pengembangan Kompetensi Manajerial', 'Sertifikasi Kompetensi'],
    specialists: [functional('Widyaiswara Ahli Muda', 'AHLI_MUDA', [['S.Sos.', 'M.Si.']])],
  },
  {
    code: 'BAPPEDA',
    name: 'Badan Perencanaan Pembangunan Daerah',
    divisions: [
      'Perencanaan dan Evaluasi',
      'Pemerintahan dan Pembangunan Manusia',
      'Perekonomian dan Sumber Daya Alam',
      'Infrastruktur dan Kewilayahan',
    ],
  },
  {
    code: 'ITDA',
    name: 'Inspektorat Daerah',
    divisions: ['Pengawasan Wilayah I', 'Pengawasan Wilayah II', 'Pengawasan Khusus'],
    specialists: [functional('Auditor Ahli Muda', 'AHLI_MUDA', [['S.E.', 'M.Ak.']])],
  },
  {
    code: 'BPKAD',
    name: 'Badan Pengelolaan Keuangan dan Aset Daerah',
    divisions: ['Anggaran', 'Perbendaharaan', 'Akuntansi', 'Aset Daerah'],
  },
  {
    code: 'DKP',
    name: 'Dinas Kelautan dan Perikanan',
    divisions: ['Pengelolaan Ruang Laut', 'Perikanan Tangkap', 'Perikanan Budidaya', 'Pengawasan Sumber Daya Kelautan'],
  },
  {
    code: 'PUPR',
    name: 'Dinas Pekerjaan Umum dan Penataan Ruang',
    divisions: ['Bina Marga', 'Cipta Karya', 'Sumber Daya Air', 'Tata Ruang'],
  },
  {
    code: 'DINSOS',
    name: 'Dinas Sosial',
    divisions: ['Perlindungan dan Jaminan Sosial', 'Rehabilitasi Sosial', 'Pemberdayaan Sosial'],
    specialists: [functional('Pekerja Sosial Ahli Pertama', 'AHLI_PERTAMA', [['S.Tr.Sos.']])],
  },
  {
    code: 'DP3A',
    name: 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak',
    divisions: ['Kesetaraan Gender', 'Perlindungan Perempuan', 'Perlindungan Anak'],
  },
  { code: 'DISPAR', name: 'Dinas Pariwisata', divisions: ['Destinasi Pariwisata', 'Pemasaran Pariwisata', 'Ekonomi Kreatif'] },
  {
    code: 'BAPENDA',
    name: 'Badan Pendapatan Daerah',
    divisions: ['Pajak Daerah', 'Retribusi dan Pendapatan Lain', 'Perencanaan Pendapatan'],
  },
  { code: 'ARPUS', name: 'Dinas Kearsipan dan Perpustakaan', divisions: ['Pengelolaan Arsip', 'Layanan Perpustakaan'] },
  {
    code: 'DUKCAPIL',
    name: 'Dinas Administrasi Kependudukan dan Pencatatan Sipil',
    divisions: ['Pendaftaran Penduduk', 'Pencatatan Sipil'],
  },
  { code: 'SETWAN', name: 'Sekretariat DPRD', divisions: ['Persidangan dan Perundang-undangan', 'Keuangan', 'Humas dan Protokol'] },
  {
    code: 'LITBANG',
    name: 'Badan Penelitian dan Pengembangan Daerah',
    divisions: ['Penelitian Sosial dan Pemerintahan', 'Inovasi dan Teknologi'],
  },
  { code: 'DISHUT', name: 'Dinas Kehutanan', divisions: ['Perencanaan Hutan', 'Perlindungan Hutan', 'Pemberdayaan Masyarakat'] },
  {
    code: 'ESDM',
    name: 'Dinas Energi dan Sumber Daya Mineral',
    divisions: ['Mineral dan Batubara', 'Ketenagalistrikan', 'Geologi dan Air Tanah'],
  },
  { code: 'PANGAN', name: 'Dinas Pangan', divisions: ['Ketersediaan dan Distribusi Pangan', 'Konsumsi dan Keamanan Pangan'] },
  {
    code: 'DISTAN',
    name: 'Dinas Pertanian',
    divisions: ['Tanaman Pangan dan Hortikultura', 'Perkebunan', 'Peternakan dan Kesehatan Hewan'],
  },
  { code: 'DISHUB', name: 'Dinas Perhubungan', divisions: ['Lalu Lintas', 'Pelayaran', 'Keselamatan'] },
  {
    code: 'KOMINFO',
    name: 'Dinas Komunikasi, Informatika dan Persandian',
    divisions: ['Informasi Publik', 'Aplikasi Informatika', 'Persandian dan Statistik'],
  },
  {
    code: 'DPMPTSP',
    name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    divisions: ['Penanaman Modal', 'Pelayanan Perizinan'],
  },
  { code: 'SATPOLPP', name: 'Satuan Polisi Pamong Praja', divisions: ['Ketertiban Umum', 'Penegakan Peraturan Daerah'] },
  { code: 'BPBD', name: 'Badan Penanggulangan Bencana Daerah', divisions: ['Pencegahan dan Kesiapsiagaan', 'Kedaruratan dan Logistik'] },
  { code: 'KESBANGPOL', name: 'Badan Kesatuan Bangsa dan Politik', divisions: ['Ideologi dan Wawasan Kebangsaan', 'Politik Dalam Negeri'] },
];

/** Agencies of a kabupaten or kota that the demo needs: its puskesmas and elementary schools belong to them. */
export const localAgencies: readonly [AgencyEntry, AgencyEntry, ...AgencyEntry[]] = [
  { code: 'DISDIK', name: 'Dinas Pendidikan', divisions: ['Pembinaan SD', 'Pembinaan SMP', 'Ketenagaan'], specialists: schoolInspectors },
  {
    code: 'DINKES',
    name: 'Dinas Kesehatan',
    divisions: ['Kesehatan Masyarakat', 'Pelayanan Kesehatan', 'Pencegahan dan Pengendalian Penyakit'],
  },
  {
    code: 'BKPSDM',
    name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    divisions: ['Mutasi dan Promosi', 'Kinerja dan Disiplin'],
  },
  { code: 'DUKCAPIL', name: 'Dinas Kependudukan dan Pencatatan Sipil', divisions: ['Pendaftaran Penduduk', 'Pencatatan Sipil'] },
  { code: 'PUPR', name: 'Dinas Pekerjaan Umum dan Penataan Ruang', divisions: ['Bina Marga', 'Cipta Karya'] },
  { code: 'DISPERTAN', name: 'Dinas Pertanian', divisions: ['Tanaman Pangan', 'Perkebunan'] },
];
