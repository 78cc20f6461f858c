import type { Layout } from '@siklus/domain';

/**
 * The plans of an agency as e-Kinerja BKN lists them ("Laporan SKP"). Each tells where somebody works in its period: after a transfer there
 * are two of a person, of which the later counts, and one more for a post that he acts for.
 */
export const ekinerjaPlans: Layout = {
  kind: 'EKINERJA_PLANS',
  words: { id: 'Laporan SKP e-Kinerja', en: 'Plans of e-Kinerja' },
  brings: 'people',
  knownBy: ['nip', 'skp_status', 'periode_akhir'],
  columns: {
    nip: ['nip'],
    name: ['nama'],
    unitName: ['skp_unor', 'unit', 'skp_unor_induk'],
    parentUnitName: ['skp_unor_atasan', 'skp_unor_induk'],
    position: ['skp_jabatan', 'jabatan'],
    positionType: ['skp_jenis_jabatan'],
    rank: ['golru'],
    status: ['jenis_pegawai'],
    acting: ['is_plt_plh', 'is_skp_plt_plh_pjb'],
    periodFrom: ['periode_awal'],
    periodTo: ['periode_akhir'],
    writtenAt: ['created_at'],
  },
  decides: ['unitCode', 'unitName', 'parentUnitCode', 'position'],
  leaves: {
    id: 'Nomor urut, status SKP, dan isi SKP: berkas ini hanya dipakai untuk jabatan dan unit.',
    en: 'Numbers, states and contents of plans: the file is used for posts and units only.',
  },
  format: 'xlsx',
  sample: [
    ['Laporan SKP Tahun 2026'],
    ['Instansi : Pemerintah Daerah Contoh'],
    [],
    ['No', 'nip', 'nama', 'jabatan', 'skp_unor', 'skp_unor_induk', 'skp_unor_atasan', 'skp_status'].concat([
      'periode_awal',
      'periode_akhir',
      'is_plt_plh',
      'created_at',
    ]),
    [
      '1',
      '198506082010022006',
      'Siti Contoh',
      'Perawat Ahli Pertama',
      'UPTD Puskesmas Contoh',
      'Dinas Kesehatan Contoh',
      '-',
      'Disetujui',
    ].concat(['2026-01-01', '2026-12-31', '0', '2026-01-19 08:12:44']),
  ],
};
