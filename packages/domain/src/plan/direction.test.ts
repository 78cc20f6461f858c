import { expect, it } from '@jest/globals';
import { directionIn, directionOf } from './direction.js';
import type { Aspect } from './family.js';

it.each<[string, string, Aspect | undefined, 'LESS' | 'UNSURE' | undefined]>([
  ['Waktu koreksi', 'hari', undefined, 'LESS'],
  ['Koreksi ujian', 'hari', 'TIME', 'LESS'],
  ['Waktu layanan', 'jam', 'QUANTITY', 'LESS'],
  ['Lama rawat inap', 'hari', 'QUALITY', 'LESS'],
  ['Pelaksanaan kegiatan', 'bulan', 'TIME', 'LESS'],
  ['Waktu penyelesaian pengaduan', 'hari kerja', 'TIME', 'LESS'],
  ['Jumlah keluhan masyarakat', 'keluhan', 'QUALITY', 'LESS'],
  ['Jumlah yang diterima', 'pengaduan', 'QUANTITY', 'LESS'],
  ['Kesalahan pencatatan', '%', 'QUALITY', 'LESS'],
  ['Angka kematian ibu', 'orang', undefined, 'LESS'],
  ['Prevalensi stunting', '%', undefined, 'LESS'],
  ['Temuan Inspektorat', 'temuan', undefined, 'LESS'],
  ['Angka putus berobat', '%', 'QUALITY', 'LESS'],
  ['TB patients lost to follow-up', '%', 'QUALITY', 'LESS'],
  ['Readmisi dalam 30 hari', '%', 'QUALITY', 'LESS'],
  ['Readmissions', 'patients', 'QUANTITY', 'LESS'],
  ['Maternal deaths', 'people', undefined, 'LESS'],
  ['Complaints received', 'complaints', 'QUALITY', 'LESS'],
  ['Audit findings', 'findings', undefined, 'LESS'],
  ['Jumlah kasus DBD', 'kasus', 'QUANTITY', 'UNSURE'],
  ['Measles cases', 'cases', 'QUANTITY', 'UNSURE'],
  ['Kasus yang ditangani', 'kasus', 'QUANTITY', undefined],
  ['Biaya per peserta', 'rupiah', 'COST', 'LESS'],
  ['Biaya rapat', 'juta rupiah', undefined, 'LESS'],
  ['Cost per participant', 'rupiah', 'COST', 'LESS'],
  ['Penghematan biaya listrik', 'rupiah', 'COST', 'UNSURE'],
  ['Penurunan biaya listrik', 'rupiah', 'COST', 'UNSURE'],
  ['Anggaran kegiatan', 'Rp', 'COST', 'UNSURE'],
  ['Pendapatan retribusi', 'rupiah', 'QUANTITY', undefined],
  ['Serapan anggaran', '%', 'COST', undefined],
  ['Keluhan yang ditindaklanjuti', '%', 'QUALITY', undefined],
  ['Keluhan yang belum ditindaklanjuti', 'keluhan', 'QUALITY', 'LESS'],
  ['Tidak ada keluhan', '%', 'QUALITY', 'UNSURE'],
  ['Penyuluhan pencegahan stunting', 'kali', 'QUANTITY', undefined],
  ['Laporan tepat waktu', '%', 'TIME', undefined],
  ['Jumlah kunjungan', 'kunjungan', 'QUANTITY', undefined],
  ['Jam pelajaran diikuti', 'jam pelajaran', 'QUANTITY', undefined],
  ['Jam layanan terbuka', 'jam', 'QUANTITY', 'UNSURE'],
  ['Percepatan waktu layanan', 'hari', 'TIME', 'UNSURE'],
  ['Penurunan stunting', '%', 'QUALITY', 'UNSURE'],
  ['Akta kematian', 'akta', 'QUANTITY', 'UNSURE'],
  ['Pengiriman laporan', '%', 'TIME', 'UNSURE'],
  ['Pengiriman laporan', '', 'TIME', undefined],
  ['Siswa tidak putus sekolah', '%', 'QUALITY', undefined],
  ['Pasien yang tidak mengalami infeksi', '%', 'QUALITY', undefined],
  ['Balita stunting yang ditatalaksana', '%', 'QUALITY', 'UNSURE'],
  ['Balita gizi buruk mendapat perawatan', '%', 'QUALITY', undefined],
  ['Kesalahan yang ditemukan', 'kesalahan', 'QUALITY', 'LESS'],
  ['Kecelakaan kerja yang terjadi', 'kejadian', 'QUALITY', 'LESS'],
  ['Keluhan yang tidak ditutup', 'keluhan', 'QUALITY', 'LESS'],
  ['Ibu hamil KEK', '%', 'QUALITY', 'LESS'],
  ['Bayi BBLR', '%', 'QUALITY', 'LESS'],
  ['Ibu hamil dengan anemia', '%', 'QUALITY', 'LESS'],
  ['Prevalensi hipertensi', '%', 'QUALITY', 'UNSURE'],
])('%s in %s, looked at as %s: %s', (text, unit, aspect, expected) => {
  expect(directionIn({ text, aspect, target: { unit } })).toBe(expected);
});

it.each([
  [5, 'LESS'],
  [49, 'LESS'],
  [50, 'UNSURE'],
  ['100', 'UNSURE'],
] as const)('nobody asks for %s %% of what nobody wants: %s', (number, expected) => {
  expect(directionIn({ text: 'Balita gizi buruk', target: { number, unit: '%' } })).toBe(expected);
});

it.each([
  ['what was said', { text: 'Waktu layanan', target: { unit: 'jam', direction: 'KEEP' } }, 'KEEP'],
  ['less, where the words have it', { text: 'Waktu layanan', target: { unit: 'jam' } }, 'LESS'],
  ['more, where it is to be asked', { text: 'Jam layanan', target: { unit: 'jam' } }, 'MORE'],
  ['more, where nothing is said of it', { text: 'Jumlah laporan', target: { unit: 'laporan' } }, 'MORE'],
  ['more, of a range as of a number (TV-34)', { text: 'Pembinaan', target: { least: 10, most: 12, unit: 'kali' } }, 'MORE'],
  ['less, of a range too (TV-31)', { text: 'Waktu selesai', target: { least: 7, most: 8, unit: 'bulan' } }, 'LESS'],
] as const)('the direction is %s', (_what, indicator, expected) => expect(directionOf(indicator)).toBe(expected));
