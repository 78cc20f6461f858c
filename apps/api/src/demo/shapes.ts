import type { OfficeShape } from './office.js';
import { additional, administrator, clerk, degrees, executive, functional, sectionHead, type PostKind } from './posts.js';

const teaching = [['S.Pd.'], ['S.Pd.'], ['S.Pd.', 'M.Pd.'], ['S.Si.'], ['S.Ag.']] as const;
const nursing = [['A.Md.Kep.']] as const;
const nurseExpert = [['S.Kep.', 'Ns.']] as const;
const midwife = [['A.Md.Keb.']] as const;
const doctor = [['dr.']] as const;

const generalStaff: readonly PostKind[] = [
  functional('Analis Kebijakan Ahli Muda', 'AHLI_MUDA', degrees.master),
  clerk('Penelaah Teknis Kebijakan', degrees.bachelor),
  clerk('Pengolah Data dan Informasi', [['A.Md.']]),
  functional('Perencana Ahli Pertama', 'AHLI_PERTAMA', degrees.bachelor),
  clerk('Pengadministrasi Perkantoran'),
  functional('Arsiparis Terampil', 'TERAMPIL', [['A.Md.']]),
  functional('Analis Sumber Daya Manusia Aparatur Ahli Pertama', 'AHLI_PERTAMA', degrees.bachelor),
  clerk('Penata Layanan Operasional', degrees.bachelor),
  functional('Pranata Komputer Terampil', 'TERAMPIL', [['A.Md.Kom.']]),
  clerk('Operator Layanan Operasional'),
];

/** A provincial or local agency (dinas, badan): secretariat and divisions, sections or technical units below. */
export function agencyShape(title: string, divisions: readonly string[], specialists: readonly PostKind[] = []): OfficeShape {
  return {
    head: executive(`Kepala ${title}`),
    leaders: [
      { post: administrator(`Sekretaris ${title}`), unit: { code: 'SEK', name: `Sekretariat ${title}` } },
      ...divisions.map((division, i) => ({
        post: administrator(`Kepala Bidang ${division}`),
        unit: { code: `B${i + 1}`, name: `Bidang ${division}` },
      })),
    ],
    subLeader: (number) => sectionHead(`Kepala UPTD Wilayah ${number} ${title}`),
    staff: [...specialists, ...generalStaff] as [PostKind, ...PostKind[]],
    leadersFrom: 3,
  };
}

/** A bureau of the provincial secretariat, or a division of a local one. */
export function bureauShape(title: string): OfficeShape {
  const isBureau = title.startsWith('Biro');
  return {
    head: isBureau ? executive(`Kepala ${title}`) : administrator(`Kepala ${title}`),
    leaders: [
      {
        post: isBureau ? administrator(`Kepala Bagian Tata Usaha ${title}`) : sectionHead(`Kepala Subbagian Tata Usaha ${title}`),
        unit: null,
      },
      {
        post: isBureau ? administrator(`Kepala Bagian Pelaksanaan ${title}`) : sectionHead(`Kepala Subbagian Pelaksanaan ${title}`),
        unit: null,
      },
    ],
    subLeader: (number) => sectionHead(`Kepala Subbagian ${number} ${title}`),
    staff: generalStaff as [PostKind, ...PostKind[]],
    leadersFrom: 3,
  };
}

// Teachers are appraised by the principal, a teacher with an additional duty; large schools through deputies.
export function schoolShape(school: string, primary: boolean): OfficeShape {
  const deputy = (task: string): PostKind => additional(`Guru Ahli Muda (Wakil Kepala Sekolah Bidang ${task})`, 'AHLI_MUDA', teaching);
  return {
    head: additional(`Kepala ${school}`, 'AHLI_MADYA', teaching),
    leaders: ['Kurikulum', 'Kesiswaan', 'Sarana Prasarana', 'Hubungan Masyarakat'].map((task) => ({ post: deputy(task), unit: null })),
    subLeader: (number) => additional(`Guru Ahli Muda (Ketua Program ${number})`, 'AHLI_MUDA', teaching),
    staff: [
      functional('Guru Ahli Pertama', 'AHLI_PERTAMA', teaching),
      functional('Guru Ahli Muda', 'AHLI_MUDA', teaching),
      functional('Guru Ahli Pertama', 'AHLI_PERTAMA', teaching),
      functional('Guru Ahli Madya', 'AHLI_MADYA', teaching),
      functional('Guru Ahli Pertama', 'AHLI_PERTAMA', teaching),
      clerk('Pengadministrasi Perkantoran'),
      functional('Guru Ahli Muda', 'AHLI_MUDA', teaching),
      primary ? clerk('Operator Layanan Operasional') : functional('Pustakawan Terampil', 'TERAMPIL', [['A.Md.']]),
    ],
    leadersFrom: 13,
  };
}

const clinic: readonly [PostKind, ...PostKind[]] = [
  functional('Dokter Ahli Pertama', 'AHLI_PERTAMA', doctor),
  functional('Perawat Mahir', 'MAHIR', nursing),
  functional('Bidan Terampil', 'TERAMPIL', midwife),
  functional('Perawat Terampil', 'TERAMPIL', nursing),
  functional('Apoteker Ahli Pertama', 'AHLI_PERTAMA', [['apt.', 'S.Farm.']]),
  functional('Bidan Mahir', 'MAHIR', midwife),
  functional('Nutrisionis Terampil', 'TERAMPIL', [['A.Md.Gz.']]),
  clerk('Pengadministrasi Perkantoran'),
  functional('Perawat Ahli Pertama', 'AHLI_PERTAMA', nurseExpert),
  functional('Pranata Laboratorium Kesehatan Terampil', 'TERAMPIL', [['A.Md.A.K.']]),
  functional('Tenaga Sanitasi Lingkungan Terampil', 'TERAMPIL', [['A.Md.K.L.']]),
  functional('Bidan Penyelia', 'PENYELIA', midwife),
];

// The head of a puskesmas is a health worker with an additional duty, appraised by the head of the health agency.
export function healthCentreShape(name: string): OfficeShape {
  const inCharge = (cluster: string): PostKind => additional(`Perawat Ahli Muda (Penanggung Jawab ${cluster})`, 'AHLI_MUDA', nurseExpert);
  return {
    head: additional(`Kepala ${name}`, 'AHLI_MUDA', [['dr.'], ['S.KM.'], ['S.Kep.', 'Ns.']]),
    leaders: [
      { post: sectionHead(`Kepala Subbagian Tata Usaha ${name}`), unit: null },
      { post: inCharge('UKM'), unit: null },
      { post: inCharge('UKP'), unit: null },
    ],
    subLeader: (number) => additional(`Bidan Ahli Muda (Koordinator Pustu ${number})`, 'AHLI_MUDA', [['S.Keb.', 'Bd.']]),
    staff: clinic,
    leadersFrom: 13,
  };
}

export function hospitalShape(name: string): OfficeShape {
  return {
    head: executive(`Direktur ${name}`),
    leaders: [
      { post: administrator(`Kepala Bidang Pelayanan Medik ${name}`), unit: { code: 'MED', name: `Bidang Pelayanan Medik ${name}` } },
      { post: administrator(`Kepala Bidang Keperawatan ${name}`), unit: { code: 'KEP', name: `Bidang Keperawatan ${name}` } },
      { post: administrator(`Kepala Bagian Tata Usaha ${name}`), unit: { code: 'TU', name: `Bagian Tata Usaha ${name}` } },
      { post: administrator(`Kepala Bidang Penunjang ${name}`), unit: { code: 'PNJ', name: `Bidang Penunjang ${name}` } },
    ],
    subLeader: (number) => additional(`Perawat Ahli Muda (Kepala Ruangan ${number})`, 'AHLI_MUDA', nurseExpert),
    staff: [functional('Dokter Ahli Madya', 'AHLI_MADYA', doctor), functional('Dokter Ahli Muda', 'AHLI_MUDA', doctor), ...clinic],
    leadersFrom: 4,
  };
}

export const schoolInspectors: readonly PostKind[] = [
  functional('Pengawas Sekolah Ahli Madya', 'AHLI_MADYA', [['S.Pd.', 'M.Pd.']]),
  functional('Pengawas Sekolah Ahli Muda', 'AHLI_MUDA', [['S.Pd.', 'M.Pd.']]),
];
