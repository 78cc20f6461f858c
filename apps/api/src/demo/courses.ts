/** Forms of development by their SIASN number (`jenisDiklat`), as far as the demo uses them. */
export const courseForms = {
  1: 'Diklat Struktural',
  2: 'Diklat Fungsional',
  3: 'Diklat Teknis',
  4: 'Workshop',
  5: 'Pelatihan Manajerial',
  6: 'Pelatihan Sosial Kultural',
  8: 'Bimbingan Teknis',
  9: 'Seminar',
  14: 'Coaching',
  15: 'Mentoring',
  16: 'E-Learning',
  17: 'Pelatihan Jarak Jauh',
  20: 'Patok Banding',
  23: 'Komunitas Belajar',
  24: 'Bimbingan di Tempat Kerja',
} as const;

export type CourseForm = keyof typeof courseForms;

/** A course of the demo's catalogue. Tags are what the proposal rules look for; `for:` and `position:` say whom it fits. */
export interface DemoCourse {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly hours: number;
  readonly form: CourseForm;
  readonly tags: readonly string[];
}

const course = (code: string, title: string, titleEn: string, hours: number, form: CourseForm, ...tags: string[]): DemoCourse => ({
  code, title, titleEn, hours, form, tags,
});

/** An invented but believable catalogue of a provincial training office (BPSDM). */
export const courses: readonly DemoCourse[] = [
  // Guidance for results below expectation
  course('BK-01', 'Bimbingan Kinerja: Menyusun dan Mencapai Target', 'Performance coaching: setting and reaching targets', 10, 14, 'performance-coaching', 'coaching'),
  course('BK-02', 'Bimbingan Kinerja bagi Pejabat Struktural', 'Performance coaching for structural officials', 12, 14, 'performance-coaching', 'coaching', 'for:PENGAWAS', 'for:ADMINISTRATOR'),
  course('BK-03', 'Bimbingan Kinerja bagi Pelaksana di Tempat Kerja', 'On-the-job performance coaching for general staff', 8, 24, 'performance-coaching', 'coaching', 'for:PELAKSANA'),
  course('BK-04', 'Bimbingan Kinerja bagi Pimpinan Tinggi', 'Performance coaching for senior executives', 8, 14, 'performance-coaching', 'coaching', 'for:JPT_PRATAMA', 'for:JPT_MADYA'),
  // Counselling and mentoring for behaviour
  course('KK-01', 'Konseling Kinerja dan Perilaku Kerja BerAKHLAK', 'Counselling on performance and BerAKHLAK behaviour', 6, 14, 'counselling'),
  course('KK-02', 'Mentoring Etika dan Kedisiplinan ASN', 'Mentoring on ethics and discipline', 8, 15, 'mentoring'),
  course('KK-03', 'Pelatihan Pelayanan Prima dan Empati Pasien', 'Patient-centred service', 10, 6, 'counselling', 'position:perawat', 'position:bidan', 'position:dokter'),
  course('KK-04', 'Komunikasi Asertif dan Kerja Tim', 'Assertive communication and teamwork', 12, 6, 'mentoring', 'behaviour'),
  course('KK-05', 'Pelatihan Perekat Bangsa dalam Keberagaman Maluku Utara', 'Uniting a diverse North Maluku', 12, 6, 'behaviour'),
  // Technical, by profession
  course('TK-01', 'Bimtek Perumusan Indikator Kinerja dan Bukti Dukung', 'Formulating indicators and evidence', 10, 8, 'technical'),
  course('TK-02', 'Asuhan Keperawatan Dasar dan Kegawatdaruratan (BTCLS)', 'Basic trauma and cardiac life support for nurses', 24, 3, 'technical', 'position:perawat'),
  course('TK-03', 'Asuhan Persalinan Normal Terkini', 'Normal childbirth care', 24, 3, 'technical', 'position:bidan'),
  course('TK-04', 'Tata Laksana Penyakit Tropis di Daerah Kepulauan', 'Tropical diseases in island regions', 16, 4, 'technical', 'position:dokter'),
  course('TK-05', 'Pelayanan Kefarmasian di Puskesmas', 'Pharmacy in health centres', 16, 8, 'technical', 'position:apoteker'),
  course('TK-06', 'Pembelajaran Berdiferensiasi dan Asesmen Kelas', 'Differentiated learning and classroom assessment', 20, 4, 'technical', 'position:guru'),
  course('TK-07', 'Pendampingan Sekolah Berbasis Rapor Pendidikan', 'Accompanying schools with the education report card', 20, 8, 'technical', 'position:pengawas sekolah'),
  course('TK-08', 'Pengelolaan Arsip Dinamis Elektronik (SRIKANDI)', 'Electronic records with SRIKANDI', 12, 8, 'technical', 'position:arsiparis', 'for:FUNGSIONAL', 'for:PELAKSANA'),
  course('TK-09', 'Penyusunan Kajian Kebijakan Daerah', 'Writing regional policy papers', 20, 3, 'technical', 'position:analis kebijakan', 'position:penelaah'),
  course('TK-10', 'Perencanaan dan Penganggaran Daerah (SIPD)', 'Regional planning and budgeting with SIPD', 20, 3, 'technical', 'position:perencana', 'position:kepala bidang', 'position:sekretaris'),
  course('TK-11', 'Pengolahan Data dengan Lembar Kerja', 'Working with data in spreadsheets', 16, 8, 'technical', 'for:PELAKSANA'),
  course('TK-12', 'Pengadaan Barang dan Jasa Tingkat Dasar', 'Public procurement, basic level', 24, 3, 'technical', 'for:PENGAWAS', 'for:ADMINISTRATOR'),
  course('TK-13', 'Audit Kinerja dan Manajemen Risiko', 'Performance audit and risk management', 24, 2, 'technical', 'position:auditor'),
  course('TK-14', 'Keamanan Informasi dan Layanan SPBE', 'Information security and e-government services', 16, 3, 'technical', 'position:pranata komputer'),
  course('TK-15', 'Pendampingan Sosial bagi Kelompok Rentan', 'Social work with vulnerable groups', 16, 3, 'technical', 'position:pekerja sosial'),
  course('TK-16', 'Surveilans dan Penyelidikan Epidemiologi', 'Surveillance and outbreak investigation', 20, 2, 'technical', 'position:epidemiolog'),
  course('TK-17', 'Patok Banding Tata Kelola Perangkat Daerah', 'Benchmarking agency governance', 16, 20, 'technical', 'for:JPT_PRATAMA', 'for:JPT_MADYA'),
  // For those above expectation
  course('KP-01', 'Pelatihan Kepemimpinan Pengawas (PKP)', 'Leadership training for section heads', 120, 1, 'leadership', 'for:PENGAWAS'),
  course('KP-02', 'Pelatihan Kepemimpinan Administrator (PKA)', 'Leadership training for administrators', 120, 1, 'leadership', 'for:ADMINISTRATOR'),
  course('KP-03', 'Pelatihan Kepemimpinan Nasional Tingkat II', 'National leadership training, level II', 160, 1, 'leadership', 'for:JPT_PRATAMA'),
  course('KP-04', 'Dasar Kepemimpinan Tim bagi Pejabat Fungsional', 'Leading a team in functional posts', 20, 5, 'leadership', 'for:FUNGSIONAL'),
  course('KP-05', 'Pelatihan bagi Mentor dan Coach Internal', 'Training internal mentors and coaches', 16, 15, 'mentor'),
  course('KP-06', 'Komunitas Belajar Calon Pemimpin Pelaksana', 'Learning community for future leaders', 12, 23, 'leadership', 'for:PELAKSANA'),
  // E-learning, for hours that are owed
  course('EL-01', 'E-Learning Core Values BerAKHLAK', 'E-learning: BerAKHLAK core values', 3, 16, 'e-learning'),
  course('EL-02', 'E-Learning Anti Korupsi dan Pengendalian Gratifikasi', 'E-learning: against corruption', 4, 16, 'e-learning'),
  course('EL-03', 'E-Learning Perlindungan Data Pribadi', 'E-learning: protection of personal data', 5, 16, 'e-learning'),
  course('EL-04', 'E-Learning Penulisan Naskah Dinas', 'E-learning: official correspondence', 8, 16, 'e-learning'),
  course('EL-05', 'E-Learning Pelayanan Publik bagi ASN', 'E-learning: public service', 10, 16, 'e-learning'),
  course('EL-06', 'E-Learning Literasi Digital', 'E-learning: digital literacy', 12, 16, 'e-learning'),
  course('EL-07', 'Pelatihan Jarak Jauh Manajemen Kinerja ASN', 'Distance learning: performance management', 16, 17, 'e-learning'),
  course('EL-08', 'Pelatihan Jarak Jauh Pengelolaan Keuangan Daerah', 'Distance learning: regional finance', 20, 17, 'e-learning'),
];
