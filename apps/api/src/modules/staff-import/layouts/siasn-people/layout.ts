import { findStanding, type Layout } from '@siklus/domain';

/**
 * People as SIASN gives them, one file each for PNS, PPPK and part-time PPPK. It has a hundred columns; Siklus needs these. Numbers of
 * identity cards and taxes, religion and address are named by none, so they are never taken from the file.
 */
export const siasnPeople: Layout = {
  kind: 'SIASN_PEOPLE',
  words: { id: 'Data pegawai SIASN', en: 'People of SIASN' },
  brings: 'people',
  knownBy: ['NIP BARU', 'NAMA', 'JABATAN NAMA', 'UNOR NAMA'],
  columns: {
    nip: ['NIP BARU'],
    name: { from: ['GELAR DEPAN', 'NAMA', 'GELAR BELAKANG'], read: withTitles },
    unitCode: ['UNOR ID'],
    unitName: ['UNOR NAMA'],
    parentUnitCode: ['UNOR INDUK ID'],
    parentUnitName: ['UNOR INDUK NAMA'],
    position: ['JABATAN NAMA'],
    positionType: { from: ['JENIS JABATAN ID', 'JENIS JABATAN NAMA'], read: (id, name) => typeById[id] ?? name },
    rank: ['GOL AKHIR NAMA'],
    status: { from: ['STATUS CPNS PNS', 'JENIS PEGAWAI NAMA'], read: (sign, kind) => (/pppk/i.test(kind) ? kind : sign || kind) },
    standing: {
      from: ['KEDUDUKAN HUKUM ID', 'KEDUDUKAN HUKUM NAMA'],
      read: (id, name) => (findStanding(id) === undefined ? name || id : id),
    },
    validFrom: ['TMT JABATAN'],
    email: ['EMAIL GOV', 'EMAIL'],
  },
  decides: [
    'name',
    'unitCode',
    'unitName',
    'parentUnitCode',
    'position',
    'positionType',
    'rank',
    'status',
    'standing',
    'validFrom',
    'email',
  ],
  leaves: {
    id: 'NIK, NPWP, BPJS, agama, alamat, nomor HP, dan kolom lain: tidak dibaca, jadi tidak tersimpan di mana pun.',
    en: 'NIK, NPWP, BPJS, religion, address, phone and all other columns: never read, so kept nowhere.',
  },
  format: 'csv',
  sample: [
    ['NIP BARU', 'NAMA', 'GELAR DEPAN', 'GELAR BELAKANG', 'EMAIL GOV', 'KEDUDUKAN HUKUM ID', 'STATUS CPNS PNS', 'GOL AKHIR NAMA'].concat([
      'JENIS JABATAN ID',
      'JABATAN NAMA',
      'TMT JABATAN',
      'UNOR ID',
      'UNOR NAMA',
      'UNOR INDUK ID',
      'UNOR INDUK NAMA',
    ]),
    ['198506082010022006', 'SITI CONTOH', '', 'S.Kep.', 'siti@contoh.example', '01', 'P', 'III/c'].concat([
      '2',
      'Perawat Ahli Pertama',
      '01-01-2023',
      'U1',
      'UPTD Puskesmas Contoh',
      'U0',
      'Dinas Kesehatan Contoh',
    ]),
  ],
};

/** SIASN `jenisJabatan`; what kind of leading post a structural one is, its title tells. */
const typeById: Readonly<Record<string, string>> = { '1': 'Struktural', '2': 'Fungsional', '4': 'Pelaksana' };

/** `dr. ABDUL RAHMAN, A.Md.Kep.`; titles alone are nobody's name. */
function withTitles(before: string, name: string, after: string): string {
  if (name === '') return '';
  const named = before === '' ? name : `${before} ${name}`;
  return after === '' ? named : `${named}, ${after}`;
}
