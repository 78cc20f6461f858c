import { parseEmployeeNumber, type EmploymentStatus, type PositionLevel, type PositionType, type Sex, type Standing } from '@siklus/domain';
import { demoMail, drawName } from './names.js';
import type { Post } from './posts.js';
import type { Random } from './random.js';

/** The person in a chair, as the staff list tells it. */
export interface Holder {
  readonly nip: string;
  readonly name: string;
  readonly rank: string | null;
  readonly status: EmploymentStatus;
  readonly standing: Standing;
  readonly validFrom: string;
  readonly email: string | null;
}

/** The year in which the demo's staff list is drawn up. */
const listYear = 2026;

interface Career {
  readonly ages: readonly [youngest: number, oldest: number];
  /** From lowest to highest; the older half tends to the higher ones. */
  readonly ranks: readonly [string, ...string[]];
  /** The rank of a PPPK in such a post; without one the post is for PNS only. */
  readonly contractRank?: string;
}

const careers: Readonly<Record<Exclude<PositionType, 'FUNGSIONAL' | 'PEJABAT_NEGARA'>, Career>> = {
  JPT_MADYA: { ages: [50, 58], ranks: ['IV/d', 'IV/e'] },
  JPT_PRATAMA: { ages: [46, 58], ranks: ['IV/b', 'IV/c', 'IV/d'] },
  ADMINISTRATOR: { ages: [40, 56], ranks: ['III/d', 'IV/a', 'IV/b'] },
  PENGAWAS: { ages: [35, 55], ranks: ['III/b', 'III/c', 'III/d'] },
  PELAKSANA: { ages: [24, 56], ranks: ['II/a', 'II/b', 'II/c', 'II/d', 'III/a', 'III/b'], contractRank: 'V' },
};
const functionalCareers: Readonly<Record<PositionLevel, Career>> = {
  PEMULA: { ages: [22, 32], ranks: ['II/a'], contractRank: 'V' },
  TERAMPIL: { ages: [24, 36], ranks: ['II/b', 'II/c', 'II/d'], contractRank: 'VII' },
  MAHIR: { ages: [32, 48], ranks: ['III/a', 'III/b'] },
  PENYELIA: { ages: [40, 56], ranks: ['III/c', 'III/d'] },
  AHLI_PERTAMA: { ages: [26, 40], ranks: ['III/a', 'III/b'], contractRank: 'IX' },
  AHLI_MUDA: { ages: [34, 54], ranks: ['III/c', 'III/d'] },
  AHLI_MADYA: { ages: [43, 58], ranks: ['IV/a', 'IV/b', 'IV/c'] },
  AHLI_UTAMA: { ages: [52, 62], ranks: ['IV/d', 'IV/e'] },
};

const careerOf = ({ type, level }: Post): Career =>
  type === 'FUNGSIONAL' || type === 'PEJABAT_NEGARA' ? functionalCareers[level ?? 'AHLI_PERTAMA'] : careers[type];

const two = (n: number): string => String(n).padStart(2, '0');

/** Puts people into chairs; every number it gives out is valid and unique. */
export class Appointments {
  private readonly lastOfPrefix = new Map<string, number>();
  private count = 0;

  constructor(private readonly random: Random) {}

  appoint(post: Post): Holder {
    this.count += 1;
    const { random } = this;
    const sex: Sex = random.chance(post.title.startsWith('Bidan') ? 0 : 0.48) ? 'MALE' : 'FEMALE';
    const degrees = post.degrees && post.degrees.length > 0 ? (post.degrees[random.between(0, post.degrees.length - 1)] ?? []) : [];
    const { full, plain } = drawName(sex, degrees, random);
    const email = random.chance(0.6) ? demoMail(plain, post.unit.agency, this.count) : null;
    const base = { name: full, email };
    if (post.officialCode !== undefined) {
      return { ...base, nip: post.officialCode, rank: null, status: 'NON_ASN', standing: '01', validFrom: '2025-02-20' };
    }

    const career = careerOf(post);
    const contract = career.contractRank !== undefined && random.chance(0.3);
    const probation = !contract && career.contractRank !== undefined && random.chance(0.06);
    const [youngest, oldest] = career.ages;
    const age = post.retired ? 58 : probation ? random.between(24, 30) : random.between(youngest, oldest);
    const birthYear = listYear - age;
    const appointedYear = contract
      ? random.between(2021, 2025)
      : probation
        ? 2025
        : Math.min(listYear - 2, birthYear + random.between(22, Math.min(29, Math.max(22, age - 2))));
    const nip = this.number(birthYear, appointedYear, contract, probation, sex);
    const share = probation ? 0 : (age - youngest) / (oldest - youngest + 1);
    const step = Math.min(career.ranks.length - 1, Math.max(0, Math.floor(share * career.ranks.length)));
    const firstPossible = contract || probation ? appointedYear : Math.max(appointedYear + 1, listYear - 7);
    return {
      ...base,
      nip,
      rank: contract ? (career.contractRank ?? null) : (career.ranks[step] ?? career.ranks[0]),
      status: contract ? 'PPPK' : probation ? 'CPNS' : 'PNS',
      standing: post.retired ? '99' : '01',
      validFrom:
        contract || probation
          ? `${appointedYear}-${random.pick(['03', '05', '06'])}-01`
          : `${random.between(firstPossible, listYear - 1)}-${two(random.between(1, 12))}-${random.pick(['01', '02', '10'])}`,
    };
  }

  private number(birthYear: number, appointedYear: number, contract: boolean, probation: boolean, sex: Sex): string {
    const { random } = this;
    for (;;) {
      const born = `${birthYear}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
      const month = contract ? '21' : probation ? '03' : random.pick(['01', '02', '03', '04', '12']);
      const prefix = `${born}${appointedYear}${month}${sex === 'MALE' ? 1 : 2}`;
      const sequence = (this.lastOfPrefix.get(prefix) ?? 0) + 1;
      if (sequence > 999) continue;
      this.lastOfPrefix.set(prefix, sequence);
      const digits = `${prefix}${String(sequence).padStart(3, '0')}`;
      const reading = parseEmployeeNumber(digits);
      if (!reading.ok) throw new Error(`The demo drew a number that is none: ${reading.code}`);
      return digits;
    }
  }
}
