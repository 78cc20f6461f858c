/** One regional government: its BKN code (the root unit's code), name, seat and districts. */
export interface Region {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'KABUPATEN' | 'KOTA';
  readonly weight: number;
  readonly districts: readonly [string, ...string[]];
}

export const provinceCode = '7900';
export const provinceName = 'Pemerintah Provinsi Maluku Utara';

// BKN codes (kodeCepat) as in SIASN; they differ in order from the Kemendagri codes and are never converted.
export const regions: readonly Region[] = [
  {
    code: '7901',
    slug: 'halbar',
    name: 'Halmahera Barat',
    kind: 'KABUPATEN',
    weight: 10,
    districts: ['Jailolo', 'Sahu', 'Sahu Timur', 'Ibu', 'Ibu Selatan', 'Tabaru', 'Loloda', 'Jailolo Selatan'],
  },
  {
    code: '7902',
    slug: 'halteng',
    name: 'Halmahera Tengah',
    kind: 'KABUPATEN',
    weight: 8,
    districts: ['Weda', 'Weda Selatan', 'Weda Utara', 'Weda Tengah', 'Patani', 'Patani Utara', 'Patani Barat', 'Pulau Gebe'],
  },
  {
    code: '7903',
    slug: 'kepsula',
    name: 'Kepulauan Sula',
    kind: 'KABUPATEN',
    weight: 9,
    districts: [
      'Sanana',
      'Sanana Utara',
      'Sulabesi Tengah',
      'Sulabesi Barat',
      'Sulabesi Selatan',
      'Mangoli Timur',
      'Mangoli Barat',
      'Mangoli Utara',
    ],
  },
  {
    code: '7904',
    slug: 'halsel',
    name: 'Halmahera Selatan',
    kind: 'KABUPATEN',
    weight: 15,
    districts: [
      'Bacan',
      'Bacan Selatan',
      'Bacan Timur',
      'Bacan Barat',
      'Mandioli Selatan',
      'Obi',
      'Obi Selatan',
      'Kayoa',
      'Pulau Makian',
      'Gane Barat',
      'Gane Timur',
    ],
  },
  {
    code: '7905',
    slug: 'halut',
    name: 'Halmahera Utara',
    kind: 'KABUPATEN',
    weight: 13,
    districts: ['Tobelo', 'Tobelo Selatan', 'Tobelo Utara', 'Galela', 'Galela Barat', 'Kao', 'Kao Utara', 'Malifut', 'Loloda Utara'],
  },
  {
    code: '7906',
    slug: 'haltim',
    name: 'Halmahera Timur',
    kind: 'KABUPATEN',
    weight: 9,
    districts: ['Maba', 'Kota Maba', 'Maba Selatan', 'Maba Utara', 'Wasile', 'Wasile Selatan', 'Wasile Timur', 'Wasile Utara'],
  },
  {
    code: '7907',
    slug: 'morotai',
    name: 'Pulau Morotai',
    kind: 'KABUPATEN',
    weight: 7,
    districts: ['Morotai Selatan', 'Morotai Selatan Barat', 'Morotai Jaya', 'Morotai Utara', 'Morotai Timur', 'Pulau Rao'],
  },
  {
    code: '7908',
    slug: 'taliabu',
    name: 'Pulau Taliabu',
    kind: 'KABUPATEN',
    weight: 6,
    districts: ['Taliabu Barat', 'Taliabu Utara', 'Taliabu Selatan', 'Taliabu Timur', 'Lede', 'Tabona'],
  },
  {
    code: '7971',
    slug: 'ternate',
    name: 'Ternate',
    kind: 'KOTA',
    weight: 13,
    districts: ['Ternate Tengah', 'Ternate Selatan', 'Ternate Utara', 'Ternate Barat', 'Pulau Ternate', 'Moti', 'Hiri', 'Batang Dua'],
  },
  {
    code: '7972',
    slug: 'tidore',
    name: 'Tidore Kepulauan',
    kind: 'KOTA',
    weight: 10,
    districts: ['Tidore', 'Tidore Selatan', 'Tidore Utara', 'Tidore Timur', 'Oba', 'Oba Utara', 'Oba Tengah', 'Oba Selatan'],
  },
];

/** A place's name as part of a unit code: `Ternate Tengah` becomes `TERNATETENGAH`. */
export function codeOf(place: string): string {
  return place.toUpperCase().replace(/[^A-Z0-9]+/g, '');
}
