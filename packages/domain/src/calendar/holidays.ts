import type { Calendar } from './working-days.js';
import type { LocalDate } from './days.js';

export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
  /** `JOINT_LEAVE` is cuti bersama: the office is closed as on a holiday. */
  readonly kind: 'NATIONAL' | 'JOINT_LEAVE';
}

export interface HolidayYear {
  readonly year: number;
  /** `DECREED`: as fixed by the three ministers. `ESTIMATED`: computed before the decree; confirm before relying on it. */
  readonly basis: 'DECREED' | 'ESTIMATED';
  readonly source: string;
  readonly holidays: readonly Holiday[];
}

const national = (date: LocalDate, name: string): Holiday => ({ date, name, kind: 'NATIONAL' });
const jointLeave = (date: LocalDate, name: string): Holiday => ({ date, name: `Cuti bersama ${name}`, kind: 'JOINT_LEAVE' });

/**
 * National holidays and joint leave (SKB Menteri Agama, Menteri Ketenagakerjaan dan Menteri PANRB).
 * 2025 and 2026 repeat the decrees. 2027 is an estimate: fixed feasts are certain, Easter and its feasts are computed, the
 * Islamic, Balinese, Buddhist and Chinese days come from the moon and may move by a day; its joint leave is unknown and left out.
 */
export const holidayYears: readonly HolidayYear[] = [
  {
    year: 2025,
    basis: 'DECREED',
    source: 'SKB 3 Menteri 1017/2024, 2/2024, 2/2024; 18 Agustus ditambahkan dengan perubahannya pada Agustus 2025',
    holidays: [
      national('2025-01-01', 'Tahun Baru 2025 Masehi'),
      national('2025-01-27', 'Isra Mikraj Nabi Muhammad SAW'),
      jointLeave('2025-01-28', 'Tahun Baru Imlek'),
      national('2025-01-29', 'Tahun Baru Imlek 2576 Kongzili'),
      jointLeave('2025-03-28', 'Hari Suci Nyepi'),
      national('2025-03-29', 'Hari Suci Nyepi (Tahun Baru Saka 1947)'),
      national('2025-03-31', 'Idulfitri 1446 Hijriah'),
      national('2025-04-01', 'Idulfitri 1446 Hijriah'),
      jointLeave('2025-04-02', 'Idulfitri'),
      jointLeave('2025-04-03', 'Idulfitri'),
      jointLeave('2025-04-04', 'Idulfitri'),
      jointLeave('2025-04-07', 'Idulfitri'),
      national('2025-04-18', 'Wafat Yesus Kristus'),
      national('2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)'),
      national('2025-05-01', 'Hari Buruh Internasional'),
      national('2025-05-12', 'Hari Raya Waisak 2569 BE'),
      jointLeave('2025-05-13', 'Hari Raya Waisak'),
      national('2025-05-29', 'Kenaikan Yesus Kristus'),
      jointLeave('2025-05-30', 'Kenaikan Yesus Kristus'),
      national('2025-06-01', 'Hari Lahir Pancasila'),
      national('2025-06-06', 'Iduladha 1446 Hijriah'),
      jointLeave('2025-06-09', 'Iduladha'),
      national('2025-06-27', '1 Muharam Tahun Baru Islam 1447 Hijriah'),
      national('2025-08-17', 'Proklamasi Kemerdekaan'),
      jointLeave('2025-08-18', 'Proklamasi Kemerdekaan'),
      national('2025-09-05', 'Maulid Nabi Muhammad SAW'),
      national('2025-12-25', 'Kelahiran Yesus Kristus (Natal)'),
      jointLeave('2025-12-26', 'Kelahiran Yesus Kristus (Natal)'),
    ],
  },
  {
    year: 2026,
    basis: 'DECREED',
    source: 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025',
    holidays: [
      national('2026-01-01', 'Tahun Baru 2026 Masehi'),
      national('2026-01-16', 'Isra Mikraj Nabi Muhammad SAW'),
      jointLeave('2026-02-16', 'Tahun Baru Imlek'),
      national('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'),
      jointLeave('2026-03-18', 'Hari Suci Nyepi'),
      national('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'),
      jointLeave('2026-03-20', 'Idulfitri'),
      national('2026-03-21', 'Idulfitri 1447 Hijriah'),
      national('2026-03-22', 'Idulfitri 1447 Hijriah'),
      jointLeave('2026-03-23', 'Idulfitri'),
      jointLeave('2026-03-24', 'Idulfitri'),
      national('2026-04-03', 'Wafat Yesus Kristus'),
      national('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
      national('2026-05-01', 'Hari Buruh Internasional'),
      national('2026-05-14', 'Kenaikan Yesus Kristus'),
      jointLeave('2026-05-15', 'Kenaikan Yesus Kristus'),
      national('2026-05-27', 'Iduladha 1447 Hijriah'),
      jointLeave('2026-05-28', 'Iduladha'),
      national('2026-05-31', 'Hari Raya Waisak 2570 BE'),
      national('2026-06-01', 'Hari Lahir Pancasila'),
      national('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'),
      national('2026-08-17', 'Proklamasi Kemerdekaan'),
      national('2026-08-25', 'Maulid Nabi Muhammad SAW'),
      jointLeave('2026-12-24', 'Kelahiran Yesus Kristus (Natal)'),
      national('2026-12-25', 'Kelahiran Yesus Kristus (Natal)'),
    ],
  },
  {
    year: 2027,
    basis: 'ESTIMATED',
    source: 'perhitungan sendiri; ganti dengan SKB 3 Menteri setelah terbit, termasuk cuti bersamanya',
    holidays: [
      national('2027-01-01', 'Tahun Baru 2027 Masehi'),
      national('2027-01-05', 'Isra Mikraj Nabi Muhammad SAW'),
      national('2027-02-06', 'Tahun Baru Imlek 2578 Kongzili'),
      national('2027-03-08', 'Hari Suci Nyepi (Tahun Baru Saka 1949)'),
      national('2027-03-10', 'Idulfitri 1448 Hijriah'),
      national('2027-03-11', 'Idulfitri 1448 Hijriah'),
      national('2027-03-26', 'Wafat Yesus Kristus'),
      national('2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)'),
      national('2027-05-01', 'Hari Buruh Internasional'),
      national('2027-05-06', 'Kenaikan Yesus Kristus'),
      national('2027-05-17', 'Iduladha 1448 Hijriah'),
      national('2027-05-20', 'Hari Raya Waisak 2571 BE'),
      national('2027-06-01', 'Hari Lahir Pancasila'),
      national('2027-06-06', '1 Muharam Tahun Baru Islam 1449 Hijriah'),
      national('2027-08-15', 'Maulid Nabi Muhammad SAW'),
      national('2027-08-17', 'Proklamasi Kemerdekaan'),
      national('2027-12-25', 'Kelahiran Yesus Kristus (Natal)'),
    ],
  },
];

/** Every day of the list on which offices are closed, for all years known here. */
export const nationalCalendar: Calendar = {
  holidays: holidayYears.flatMap((year) => year.holidays.map((holiday) => holiday.date)),
};
