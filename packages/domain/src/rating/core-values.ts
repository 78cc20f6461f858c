import type { Text } from '../text.js';

/** One of the seven core values of civil servants, with the conduct that shows it. */
export interface CoreValue {
  readonly code: string;
  readonly label: Text;
  readonly conduct: readonly Text[];
}

const says = (id: string, en: string): Text => ({ id, en });

/**
 * BerAKHLAK (SE MenPANRB 20/2021): what work behaviour means. Behaviour gets one rating for the whole;
 * the values say what to look at and are not rated one by one.
 */
export const coreValues: readonly CoreValue[] = [
  {
    code: 'SERVICE_ORIENTED',
    label: says('Berorientasi Pelayanan', 'Service-oriented'),
    conduct: [
      says('Memahami dan memenuhi kebutuhan masyarakat', 'Understands and meets the needs of the public'),
      says('Ramah, cekatan, solutif, dan dapat diandalkan', 'Friendly, prompt, helpful and reliable'),
      says('Melakukan perbaikan tiada henti', 'Never stops improving'),
    ],
  },
  {
    code: 'ACCOUNTABLE',
    label: says('Akuntabel', 'Accountable'),
    conduct: [
      says(
        'Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi',
        'Works honestly, responsibly, carefully, with discipline and integrity',
      ),
      says(
        'Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
        'Uses what belongs to the state responsibly, effectively and efficiently',
      ),
      says('Tidak menyalahgunakan kewenangan jabatan', 'Does not misuse the powers of the post'),
    ],
  },
  {
    code: 'COMPETENT',
    label: says('Kompeten', 'Competent'),
    conduct: [
      says('Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah', 'Keeps learning as the demands change'),
      says('Membantu orang lain belajar', 'Helps others learn'),
      says('Melaksanakan tugas dengan kualitas terbaik', 'Does the work as well as it can be done'),
    ],
  },
  {
    code: 'HARMONIOUS',
    label: says('Harmonis', 'Harmonious'),
    conduct: [
      says('Menghargai setiap orang apa pun latar belakangnya', 'Respects everybody, whatever the background'),
      says('Suka menolong orang lain', 'Likes to help others'),
      says('Membangun lingkungan kerja yang kondusif', 'Makes the office a good place to work'),
    ],
  },
  {
    code: 'LOYAL',
    label: says('Loyal', 'Loyal'),
    conduct: [
      says(
        'Memegang teguh ideologi Pancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang sah',
        'Holds to Pancasila and the 1945 constitution, loyal to the republic and its lawful government',
      ),
      says(
        'Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara',
        'Protects the good name of colleagues, leaders, agency and state',
      ),
      says('Menjaga rahasia jabatan dan negara', 'Keeps the secrets of office and state'),
    ],
  },
  {
    code: 'ADAPTIVE',
    label: says('Adaptif', 'Adaptive'),
    conduct: [
      says('Cepat menyesuaikan diri menghadapi perubahan', 'Adjusts quickly to change'),
      says('Terus berinovasi dan mengembangkan kreativitas', 'Keeps finding new ways'),
      says('Bertindak proaktif', 'Acts before being asked'),
    ],
  },
  {
    code: 'COLLABORATIVE',
    label: says('Kolaboratif', 'Collaborative'),
    conduct: [
      says('Memberi kesempatan kepada berbagai pihak untuk berkontribusi', 'Gives others the chance to contribute'),
      says('Terbuka dalam bekerja sama untuk menghasilkan nilai tambah', 'Open to work together for a better result'),
      says('Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama', 'Brings resources together for a shared aim'),
    ],
  },
];
