import type { StaffRow, Standing } from '@siklus/domain';
import { staffGovernment, type GovernmentPlan, type Staffing } from './government.js';
import { Appointments, type Holder } from './holders.js';
import { codeOf, provinceCode, provinceName, regions, type Region } from './places.js';
import type { ActingPost, DemoUnit, Post } from './posts.js';
import { bureaus, localAgencies, provincialAgencies } from './provincial-offices.js';
import { apportion, Random } from './random.js';
import { healthCentreShape, hospitalShape, schoolShape } from './shapes.js';

/** One line of the demo's staff list, in the words of the domain. */
export type StaffRecord = { readonly [Column in Exclude<keyof StaffRow, 'line' | 'blanks'>]: Exclude<StaffRow[Column], undefined> };

export interface ProvinceOptions {
  /** How many people there are, officials included; acting assignments come on top as further lines. */
  readonly employees: number;
  readonly seed: number;
}

/** A government smaller than this would be one office only; its people go to the province instead. */
const smallestGovernment = 45;

/** From so many people on, as in the demo of `npm start`, the largest kabupaten is there: only kabupaten and kota have puskesmas. */
const enoughForTwo = 400;
/** Then it is at least so large: its one puskesmas has a head who leads everybody there himself. */
const largestAtLeast = 42;

/**
 * Invents the staff of Provinsi Maluku Utara and its kabupaten and kota: believable posts, valid unique numbers, everybody under
 * a supervisor who leads few enough people. The same options give the same list, line by line.
 */
export function buildProvince({ employees, seed }: ProvinceOptions): StaffRecord[] {
  const present = presentRegions(employees);
  const provincial = employees - present.reduce((sum, { size }) => sum + size, 0);

  const governments = [
    staffGovernment(provincePlan(provincial)),
    ...present.map(({ region, size }) => staffGovernment(regionPlan(region, size))),
  ];
  const appointments = new Appointments(new Random(seed));
  return governments.flatMap((government) => recordsOf(government, appointments));
}

/** The kabupaten and kota that are large enough to be shown, with how many people each employs: 55 of 100 are theirs. */
function presentRegions(employees: number): { readonly region: Region; readonly size: number }[] {
  const weights = regions.map(({ weight }) => weight);
  const sizes = apportion(Math.round(employees * 0.55), weights);
  const largest = employees < enoughForTwo ? undefined : regions[weights.indexOf(Math.max(...weights))];
  return regions
    .map((region, i) => ({ region, size: Math.max(sizes[i] ?? 0, region === largest ? largestAtLeast : 0) }))
    .filter(({ region, size }) => region === largest || size >= smallestGovernment);
}

function recordsOf({ posts, acting }: Staffing, appointments: Appointments): StaffRecord[] {
  const holders = new Map(posts.map((post) => [post, appointments.appoint(post)]));
  const leading = new Set(posts.map((post) => post.above));
  const standings = standingsOf(posts.filter((post) => !leading.has(post) && holders.get(post)?.status === 'PNS'));
  const nipOf = (post: Post | null): string | null => (post && holders.get(post)?.nip) ?? null;
  const own = posts.map((post) => {
    const holder = holders.get(post) as Holder;
    return { ...record(post, post, holder, nipOf(post.above)), standing: standings.get(post) ?? holder.standing };
  });
  return [...own, ...acting.map((stand) => actingRecord(stand, holders.get(stand.actor) as Holder, nipOf(stand.above)))];
}

/** One in two hundred, and at least one, is on study leave; one in a thousand on unpaid leave. */
function standingsOf(leaves: readonly Post[]): ReadonlyMap<Post, Standing> {
  const standings = new Map<Post, Standing>();
  leaves.forEach((post, i) => {
    if (i % 1000 === 700) standings.set(post, '02');
    else if (i % 200 === 3) standings.set(post, '03');
  });
  return standings;
}

function record(post: Post | ActingPost, own: Post, holder: Holder, supervisorNip: string | null): StaffRecord {
  return {
    nip: holder.nip,
    name: holder.name,
    unitCode: post.unit.code,
    unitName: post.unit.name,
    parentUnitCode: post.unit.parentCode,
    position: post.title,
    positionType: post.type,
    level: own.level ?? null,
    rank: holder.rank,
    supervisorNip,
    status: holder.status,
    standing: holder.standing,
    assignmentKind: own.additionalDuty ? 'TT' : 'D',
    validFrom: holder.validFrom,
    zone: 'WIT',
    email: holder.email,
  };
}

function actingRecord(stand: ActingPost, holder: Holder, supervisorNip: string | null): StaffRecord {
  return { ...record(stand, stand.actor, holder, supervisorNip), level: null, assignmentKind: 'PLT', validFrom: '2025-11-03' };
}

function provincePlan(size: number): GovernmentPlan {
  const root: DemoUnit = { code: provinceCode, name: provinceName, parentCode: null, agency: 'malutprov' };
  const places = regions.flatMap((region) => region.districts.map((district) => ({ region, district })));
  const school = (number: number): { code: string; name: string } => {
    const kind = (['SMA', 'SMK', 'SMA', 'SLB'] as const)[number % 4] ?? 'SMA';
    const region = regions[(number + 8) % regions.length] as Region;
    const order = Math.floor(number / regions.length) + 1;
    return { code: `${kind}N${order}-${codeOf(region.slug)}`, name: `${kind} Negeri ${order} ${region.name}` };
  };
  const hospital = (number: number): { code: string; name: string } => {
    const known = [
      ['RSUD-CHB', 'RSUD Dr. H. Chasan Boesoirie'],
      ['RSUD-SOFIFI', 'RSUD Sofifi'],
    ][number];
    const place = places[number % places.length]?.district ?? '';
    return known ? { code: known[0] ?? '', name: known[1] ?? '' } : { code: `RSP${number}-${codeOf(place)}`, name: `RS Pratama ${place}` };
  };
  return {
    root,
    leader: { title: 'Gubernur Maluku Utara', code: `P-GUB-${provinceCode}` },
    secretary: 'JPT_MADYA',
    size,
    bureaus,
    agencies: provincialAgencies,
    institutions: [
      {
        agency: 'DIKBUD',
        share: 0.36,
        usualSize: size < 800 ? 11 : size < 8000 ? 19 : 45,
        between: 'Cabang Dinas Pendidikan',
        make: (number) => ({ ...school(number), shape: schoolShape(school(number).name, false) }),
      },
      {
        agency: 'DINKES',
        share: 0.12,
        usualSize: size < 200 ? 20 : size < 8000 ? 160 : 600,
        between: 'Koordinator Rumah Sakit',
        make: (number) => ({ ...hospital(number), shape: hospitalShape(hospital(number).name) }),
      },
    ],
  };
}

function regionPlan(region: Region, size: number): GovernmentPlan {
  const isCity = region.kind === 'KOTA';
  const title = `${isCity ? 'Kota' : 'Kabupaten'} ${region.name}`;
  const placeOf = (number: number): string => region.districts[number % region.districts.length] ?? region.districts[0];
  const roundOf = (number: number): number => Math.floor(number / region.districts.length) + 1;
  const school = (number: number): { code: string; name: string } => {
    const kind = number % 3 === 2 ? 'SMP' : 'SD';
    return { code: `${kind}N${roundOf(number)}-${codeOf(placeOf(number))}`, name: `${kind} Negeri ${roundOf(number)} ${placeOf(number)}` };
  };
  const centre = (number: number): { code: string; name: string } => {
    const round = roundOf(number);
    const place = placeOf(number);
    return round === 1
      ? { code: `PKM-${codeOf(place)}`, name: `Puskesmas ${place}` }
      : { code: `PKM${round}-${codeOf(place)}`, name: `Puskesmas ${place} ${round}` };
  };
  return {
    root: { code: region.code, name: `Pemerintah ${title}`, parentCode: null, agency: region.slug },
    leader: isCity
      ? { title: `Wali Kota ${region.name}`, code: `P-WAL-${region.code}` }
      : { title: `Bupati ${region.name}`, code: `P-BUP-${region.code}` },
    secretary: 'JPT_PRATAMA',
    size,
    bureaus: [
      ['ORG', 'Bagian Organisasi'],
      ['UMUM', 'Bagian Umum'],
      ['HUKUM', 'Bagian Hukum'],
      ['PEM', 'Bagian Pemerintahan'],
    ],
    agencies: localAgencies,
    institutions: [
      {
        agency: 'DISDIK',
        share: 0.34,
        usualSize: size < 800 ? 10 : 18,
        between: 'Koordinator Pendidikan',
        make: (number) => ({ ...school(number), shape: schoolShape(school(number).name, true) }),
      },
      {
        agency: 'DINKES',
        share: 0.32,
        usualSize: size < 800 ? 12 : 40,
        between: 'Koordinator Puskesmas',
        make: (number) => ({ ...centre(number), shape: healthCentreShape(centre(number).name) }),
      },
    ],
  };
}
