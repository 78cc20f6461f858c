import { fillOffice, widestSpan, type OfficeShape } from './office.js';
import type { AgencyEntry } from './provincial-offices.js';
import { administrator, degrees, sectionHead, type ActingPost, type DemoUnit, type Post } from './posts.js';
import { apportion } from './random.js';
import { agencyShape, bureauShape } from './shapes.js';

/** Everything that one government employs, and who acts for whom. */
export interface Staffing {
  readonly posts: Post[];
  readonly acting: ActingPost[];
}

/** A school, puskesmas or hospital still to be filled. */
interface Institution {
  readonly code: string;
  readonly name: string;
  readonly shape: OfficeShape;
}

export interface GovernmentPlan {
  readonly root: DemoUnit;
  readonly leader: { readonly title: string; readonly code: string };
  readonly secretary: 'JPT_MADYA' | 'JPT_PRATAMA';
  readonly size: number;
  readonly bureaus: readonly (readonly [code: string, name: string])[];
  readonly agencies: readonly [AgencyEntry, AgencyEntry, ...AgencyEntry[]];
  /** The institutions below the first agencies: whose they are, their share of all posts, usual size and names. */
  readonly institutions: readonly {
    readonly agency: string;
    readonly share: number;
    readonly usualSize: number;
    /** How the offices between agency and institutions are called, where there are many. */
    readonly between: string;
    readonly make: (number: number) => Institution;
  }[];
}

const unitUnder = (parent: DemoUnit, code: string, name: string): DemoUnit => ({
  code: `${parent.code}.${code}`,
  name,
  parentCode: parent.code,
  agency: parent.agency,
});

/** Staffs one government with exactly `size` people: its leader, the secretariat, agencies and their institutions. */
export function staffGovernment(plan: GovernmentPlan): Staffing {
  const { root } = plan;
  const leader: Post = { title: plan.leader.title, type: 'PEJABAT_NEGARA', unit: root, above: null, officialCode: plan.leader.code };
  const secretariat = unitUnder(root, 'SETDA', 'Sekretariat Daerah');
  const secretary: Post = { title: 'Sekretaris Daerah', type: plan.secretary, degrees: degrees.master, unit: secretariat, above: leader };
  const posts = [leader, secretary];

  const shares = plan.institutions.map(({ share }) => share);
  const [secretariatSize = 0, agencySize = 0, ...institutionSizes] = apportion(plan.size - 2, [
    0.1,
    0.9 - shares.reduce((a, b) => a + b, 0),
    ...shares,
  ]);

  const bureaus = staffSecretariat(plan, secretariat, secretary, secretariatSize);
  posts.push(...bureaus);

  const chosen = plan.agencies.slice(0, Math.max(2, Math.min(plan.agencies.length, Math.floor(agencySize / 9))));
  // One post more than there are people: the last agency's head is vacant.
  const sizes = apportion(
    agencySize + 1,
    chosen.map((_, i) => (i < 2 ? 1.6 : 1)),
  );
  const asisten = bureaus.filter((post) => post.unit === secretariat);
  const offices = chosen.map((agency, i) => {
    const above = chosen.length > widestSpan ? (asisten[i % asisten.length] ?? secretary) : secretary;
    const unit = unitUnder(root, agency.code, agency.name);
    return { unit, posts: fillOffice(unit, sizes[i] ?? 0, above, agencyShape(agency.name, agency.divisions, agency.specialists)) };
  });
  const acting = [vacate(offices[offices.length - 1]?.posts ?? []), retire(bureaus)].filter((post) => post !== null);
  for (const office of offices) posts.push(...office.posts);

  plan.institutions.forEach((group, i) => {
    const office = offices[chosen.findIndex((agency) => agency.code === group.agency)];
    if (office) posts.push(...staffInstitutions(group, office, institutionSizes[i] ?? 0));
  });
  return { posts, acting };
}

function staffSecretariat(plan: GovernmentPlan, unit: DemoUnit, secretary: Post, size: number): Post[] {
  const count = Math.max(1, Math.min(plan.bureaus.length, Math.floor(size / 6)));
  const asisten: Post[] = ['Pemerintahan dan Kesejahteraan Rakyat', 'Perekonomian dan Pembangunan', 'Administrasi Umum']
    .slice(0, Math.ceil(count / 3))
    .map((field) => ({ title: `Asisten ${field}`, type: 'JPT_PRATAMA', degrees: degrees.master, unit, above: secretary }));
  const bureaus = plan.bureaus.slice(0, count);
  const sizes = apportion(
    size - asisten.length,
    bureaus.map(() => 1),
  );
  return [
    ...asisten,
    ...bureaus.flatMap(([code, name], i) =>
      fillOffice(unitUnder(unit, code, name), sizes[i] ?? 1, asisten[i % asisten.length] ?? secretary, bureauShape(name)),
    ),
  ];
}

/** Leaves the head's chair empty: the second in command acts for it and reports to the head's superior. */
function vacate(office: Post[]): ActingPost | null {
  const [head, second] = office;
  if (!head || !second) return null;
  office.shift();
  for (const post of office) if (post.above === head) post.above = post === second ? head.above : second;
  return { actor: second, unit: head.unit, title: head.title, type: head.type, above: head.above };
}

/** Lets the first bureau's head retire while his name still stands in the list; his deputy acts for the post. */
function retire(bureaus: readonly Post[]): ActingPost | null {
  const head = bureaus.find((post) => /^Kepala (Biro|Bagian)/.test(post.title) && bureaus.some((other) => other.above === post));
  const deputy = bureaus.find((post) => post.above === head);
  if (!head || !deputy) return null;
  head.retired = true;
  return { actor: deputy, unit: head.unit, title: head.title, type: head.type, above: head.above };
}

// The agency's head leads a few institutions himself; beyond that district offices stand between, and beyond those regional ones.
const ledByAgencyHead = 6;

function staffInstitutions(
  group: GovernmentPlan['institutions'][number],
  { unit, posts: [agencyHead] }: { unit: DemoUnit; posts: readonly Post[] },
  size: number,
): Post[] {
  if (!agencyHead || size < 1) return [];
  const count = Math.max(1, Math.round(size / (group.usualSize + 1 / widestSpan)));
  const districts = count > ledByAgencyHead ? Math.ceil(count / widestSpan) : 0;
  const regions = districts > ledByAgencyHead ? Math.ceil(districts / widestSpan) : 0;

  const regional: Post[] = Array.from({ length: regions }, (_, i) => {
    const name = `Koordinator ${group.between} Wilayah Besar ${i + 1}`;
    return { ...administrator(`Kepala ${name}`), unit: unitUnder(unit, `KOR${i + 1}`, name), above: agencyHead };
  });
  const district: Post[] = Array.from({ length: districts }, (_, i) => {
    const name = `${group.between} Wilayah ${i + 1}`;
    return {
      ...sectionHead(`Kepala ${name}`),
      unit: unitUnder(unit, `WIL${i + 1}`, name),
      above: regional[i % regional.length] ?? agencyHead,
    };
  });
  const sizes = apportion(size - regions - districts, Array<number>(count).fill(1));
  const institutions = sizes.flatMap((own, i) => {
    const { code, name, shape } = group.make(i);
    const above = district[i % district.length] ?? agencyHead;
    return own > 0 ? fillOffice(unitUnder(unit, code, name), own, above, shape) : [];
  });
  return [...regional, ...district, ...institutions];
}
