import { at, atMost, between, count, percent, published, seenBy, type PostLines } from './plan-line.js';

/** Health: the agency's head, the heads of its puskesmas, and who works there (domain notes 9.7; PermenPANRB 8/2021, annex). */
export const health: readonly PostLines[] = [
  {
    title: /kepala dinas kesehatan/i,
    lines: [
      {
        title: 'Meningkatnya derajat kesehatan masyarakat',
        supports: 'Meningkatnya kualitas hidup masyarakat',
        indicators: [
          ['QUALITY', 'Kematian ibu per 100.000 kelahiran hidup', atMost(150, 180, 'kematian'), seenBy('STAKEHOLDERS', published(12))],
          ['QUALITY', 'Keberhasilan pengobatan tuberkulosis', percent(90), seenBy('STAKEHOLDERS')],
        ],
      },
      {
        title: 'Meningkatnya mutu pelayanan kesehatan dasar',
        supports: 'Terwujudnya tata kelola pemerintahan yang baik',
        indicators: [
          ['QUALITY', 'Fasilitas kesehatan yang terakreditasi', percent(90, 100)],
          ['QUALITY', 'Tenaga kesehatan dengan pelatihan tahun ini', percent(60, 80), seenBy('STRENGTHENING')],
          ['COST', 'Serapan anggaran kesehatan', between(92, 98, '%'), seenBy('BUDGET')],
        ],
      },
    ],
  },
  {
    title: /kepala puskesmas/i,
    lines: [
      {
        title: 'Terpenuhinya standar pelayanan kesehatan ibu',
        supports: 'Meningkatnya derajat kesehatan masyarakat',
        indicators: [
          ['QUALITY', 'Ibu hamil yang mendapat layanan antenatal sesuai standar', percent(100), seenBy('STAKEHOLDERS')],
          ['QUALITY', 'Ibu bersalin yang mendapat pelayanan sesuai standar', percent(100), seenBy('STAKEHOLDERS')],
        ],
      },
      {
        title: 'Menurunnya angka penularan tuberkulosis',
        supports: 'Meningkatnya derajat kesehatan masyarakat',
        indicators: [['QUALITY', 'Pasien tuberkulosis yang berobat tuntas', percent(90), seenBy('STAKEHOLDERS')]],
      },
      {
        title: 'Meningkatnya kepuasan penerima layanan dan pegawai puskesmas',
        supports: 'Meningkatnya mutu pelayanan kesehatan dasar',
        indicators: [
          ['QUALITY', 'Indeks kepuasan masyarakat (IKM) puskesmas', count(80, 80, 'nilai'), seenBy('STAKEHOLDERS', published(6, 12))],
          ['QUALITY', 'Tingkat kepuasan pegawai', count(3.5, 3.5, 'nilai (skala 5)'), seenBy('STRENGTHENING', at(12))],
        ],
      },
      {
        title: 'Tersedianya obat dan alat kesehatan yang layak',
        supports: 'Meningkatnya mutu pelayanan kesehatan dasar',
        indicators: [
          ['QUANTITY', 'Penyediaan obat dan bahan medis habis pakai', percent(100)],
          ['TIME', 'Rencana aksi yang selesai tepat waktu', percent(80, 90)],
          ['COST', 'Serapan anggaran operasional', between(90, 95, '%'), seenBy('BUDGET')],
        ],
      },
    ],
  },
  {
    title: /\bperawat\b/i,
    lines: [
      {
        title: 'Terlaksananya asuhan keperawatan sesuai standar',
        supports: 'Meningkatnya kepuasan penerima layanan dan pegawai puskesmas',
        indicators: [
          ['QUANTITY', 'Jumlah pasien yang diasuh', count(900, 1500, 'pasien', 100)],
          ['QUALITY', 'Kelengkapan dokumentasi asuhan', percent(90, 95)],
          ['TIME', 'Rata-rata waktu tanggap', atMost(10, 15, 'menit')],
        ],
      },
      {
        title: 'Terlaksananya kunjungan rumah pasien TB',
        supports: 'Menurunnya angka penularan tuberkulosis',
        indicators: [
          ['QUANTITY', 'Jumlah kunjungan', count(36, 60, 'kunjungan', 12)],
          ['QUALITY', 'Pasien yang berobat tuntas', percent(90)],
        ],
      },
    ],
  },
  {
    title: /\bdokter\b/i,
    lines: [
      {
        title: 'Terlaksananya pelayanan medik rawat jalan',
        supports: 'Meningkatnya kepuasan penerima layanan dan pegawai puskesmas',
        indicators: [
          ['QUANTITY', 'Jumlah kunjungan yang dilayani', count(1800, 2400, 'kunjungan', 200)],
          ['QUALITY', 'Kesesuaian tindakan dengan panduan praktik klinis', percent(90)],
          ['QUALITY', 'Indeks kepuasan masyarakat unit layanan', count(80, 85, 'nilai'), published(12)],
        ],
      },
      {
        title: 'Terkendalinya penyakit kronis peserta Prolanis',
        supports: 'Menurunnya angka kesakitan penyakit tidak menular',
        indicators: [['QUALITY', 'Rasio peserta Prolanis terkendali', percent(5, 10)]],
      },
    ],
  },
  {
    title: /\bbidan\b/i,
    lines: [
      {
        title: 'Terlaksananya asuhan kebidanan sesuai standar',
        supports: 'Terpenuhinya standar pelayanan kesehatan ibu',
        indicators: [
          ['QUANTITY', 'Jumlah ibu hamil yang dipantau sampai nifas', count(40, 80, 'ibu', 8)],
          ['QUALITY', 'Persalinan yang ditolong di fasilitas kesehatan', percent(95, 100)],
        ],
      },
      {
        title: 'Meningkatnya cakupan imunisasi dasar lengkap',
        supports: 'Menurunnya angka kesakitan balita',
        indicators: [['QUALITY', 'Balita dengan imunisasi dasar lengkap', percent(90, 95)]],
      },
    ],
  },
  {
    title: /apoteker|laboratorium|nutrisionis|sanitasi/i,
    lines: [
      {
        title: 'Terlaksananya layanan penunjang kesehatan sesuai standar',
        supports: 'Tersedianya obat dan alat kesehatan yang layak',
        indicators: [
          ['QUANTITY', 'Jumlah layanan yang diberikan', count(600, 1200, 'layanan', 100)],
          ['QUALITY', 'Layanan tanpa kesalahan pencatatan', percent(95, 100)],
          ['TIME', 'Layanan yang selesai dalam waktu standar', percent(90, 95)],
        ],
      },
    ],
  },
];
