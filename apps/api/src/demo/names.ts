import type { Sex } from '@siklus/domain';
import type { Random } from './random.js';

// Given and family names that are common in North Maluku; every combination is invented.
const men: readonly [string, ...string[]] = [
  'Abdullah', 'Abdul Gani', 'Abubakar', 'Adrian', 'Ahmad', 'Alwan', 'Amir', 'Anwar', 'Arifin', 'Arsad', 'Asrul', 'Bahrudin', 'Darwis', 'Fahmi', 'Fahrudin',
  'Faisal', 'Fandi', 'Frangky', 'Gamal', 'Hamdan', 'Hamid', 'Hasbi', 'Hendrik', 'Husen', 'Ibrahim', 'Idham', 'Ikram', 'Irfan', 'Iskandar', 'Ismail', 'Jamal',
  'Johanis', 'Jufri', 'Kader', 'Karim', 'Kasman', 'Lukman', 'Mahmud', 'Marthen', 'Masri', 'Muhammad', 'Muhlis', 'Mukhtar', 'Mulyadi', 'Nasrun', 'Nurdin',
  'Rahmat', 'Ridwan', 'Rizal', 'Rusdi', 'Rusli', 'Saiful', 'Samsudin', 'Sofyan', 'Sudirman', 'Sulaiman', 'Syahril', 'Taufik', 'Thamrin', 'Usman', 'Wahyudi',
  'Yakub', 'Yulius', 'Yusuf', 'Zainal', 'Zulkifli',
];
const women: readonly [string, ...string[]] = [
  'Aisyah', 'Amina', 'Anita', 'Asma', 'Astuti', 'Dahlia', 'Desy', 'Dewi', 'Dian', 'Elisabet', 'Ernawati', 'Fatimah', 'Fatmawati', 'Fitriani', 'Halima', 'Hasna',
  'Hawa', 'Hijrah', 'Ida', 'Indah', 'Irmawati', 'Jamila', 'Jubaeda', 'Kartini', 'Khadija', 'Lili', 'Mariam', 'Maryati', 'Masita', 'Meiske', 'Mulyati', 'Nadira',
  'Nirwana', 'Nurain', 'Nurbaya', 'Nurhayati', 'Nurlaila', 'Nursanti', 'Putri', 'Rabia', 'Rahma', 'Ratna', 'Ria', 'Rohani', 'Rosdiana', 'Rosita', 'Rugaya',
  'Rusmiati', 'Safia', 'Salma', 'Sarina', 'Siti', 'Sri', 'Sukarni', 'Suryani', 'Syamsia', 'Vebriani', 'Wa Ode', 'Wulandari', 'Yanti', 'Yuliana', 'Zahra', 'Zubaida',
];
const families: readonly [string, ...string[]] = [
  'Abdulrahman', 'Abusama', 'Adam', 'Ahmad', 'Albaar', 'Alhadar', 'Ali', 'Assagaf', 'Baba', 'Banyo', 'Basir', 'Bian', 'Buamona', 'Dano', 'Djafar', 'Drakel',
  'Duwila', 'Fabanyo', 'Fokaaya', 'Gafur', 'Galela', 'Hadad', 'Halil', 'Hamja', 'Hasan', 'Husain', 'Idrus', 'Ishak', 'Jauhar', 'Kaicil', 'Kamarullah', 'Kasuba',
  'Kharie', 'Kodja', 'Lating', 'Latif', 'Leko', 'Loleo', 'Madjid', 'Malagapi', 'Mangimbulude', 'Marasabessy', 'Mole', 'Muhidin', 'Naser', 'Ngofangare', 'Noho',
  'Pora', 'Puasa', 'Rajab', 'Sabtu', 'Salim', 'Sangadji', 'Sero', 'Sibua', 'Soamole', 'Soleman', 'Syawal', 'Taher', 'Tawari', 'Teapon', 'Tidore', 'Togubu',
  'Tomagola', 'Tomaito', 'Tuanany', 'Tutupoho', 'Umagapi', 'Umar', 'Umasangadji', 'Umasugi', 'Umaternate', 'Usia', 'Wahab', 'Yunus',
];

/** A name with its titles, and the part without them for a mail address. */
export interface PersonName {
  readonly full: string;
  readonly plain: string;
}

/** Draws a name; `degrees` are the titles that go with the post, such as `S.Pd.` or a leading `dr.`. */
export function drawName(sex: Sex, degrees: readonly string[], random: Random): PersonName {
  const given = random.pick(sex === 'MALE' ? men : women);
  const middle = random.chance(0.3) ? ` ${random.pick(families).slice(0, 1)}.` : '';
  const plain = `${given}${middle} ${random.pick(families)}`;
  const leading = degrees.filter((degree) => /^(dr|drg|apt)\./.test(degree));
  const trailing = degrees.filter((degree) => !leading.includes(degree));
  return { full: [[...leading, plain].join(' '), ...trailing].join(', '), plain };
}

/** A mail address under a domain that exists nowhere (RFC 2606), so that no demo letter ever reaches a person. */
export function demoMail(name: string, agency: string, number: number): string {
  const local = name.toLowerCase().replace(/[^a-z]+/g, '.').replace(/^\.|\.$/g, '');
  return `${local}${number}@${agency}.example`;
}
