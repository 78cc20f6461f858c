import type { Layout } from '@siklus/domain';

/** How offices head the rank; a staff list in the own format names no `pangkat`. */
const ranks = ['pangkat_golongan', 'pangkat_gol_ruang', 'pangkat_golongan_ruang', 'pangkat_gol'];

/** The rank list of an office (daftar urut kepangkatan). Its day (`tmt`) is that of the rank: since when a post is held it does not say. */
export const rankList: Layout = {
  kind: 'RANK_LIST',
  words: { id: 'Daftar urut kepangkatan (DUK)', en: 'Rank list (DUK)' },
  brings: 'people',
  knownBy: [['nip', 'nip_baru'], ranks, ['jabatan', 'nama_jabatan']],
  columns: {
    nip: ['nip', 'nip_baru'],
    name: ['nama_lengkap', 'nama', 'nama_pegawai'],
    rank: ranks,
    position: ['jabatan', 'nama_jabatan'],
    unitName: ['unit_kerja'],
  },
  decides: ['rank'],
  leaves: {
    id: 'TMT pangkat dan nomor urut: sejak kapan jabatan dipegang tidak ada dalam DUK.',
    en: 'The day of the rank and the number: since when a post is held a rank list does not say.',
  },
  format: 'xlsx',
  sample: [
    ['DAFTAR URUT KEPANGKATAN'],
    ['KEADAAN 31 DESEMBER 2025'],
    [],
    ['No', 'nama_lengkap', 'nip', 'pangkat_golongan', 'tmt', 'jabatan', 'unit_kerja'],
    ['1', 'Siti Contoh, S.Kep.', "'198506082010022006", 'III/c', '01-04-2022', 'Perawat Ahli Pertama', 'UPTD Puskesmas Contoh'],
  ],
};
