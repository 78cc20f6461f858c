import { sameWord } from '../people/named-entry.js';
import type { KnownStaff, StaffUnit } from '../people/staff-list/report.js';

/** A unit as a file tells it: by its code, by what it is called, or both; and what is above it. */
export interface ToldUnit {
  readonly code: string;
  readonly name: string;
  readonly aboveCode: string;
  readonly aboveName: string;
}

type Unit = Pick<StaffUnit, 'code' | 'name' | 'parentCode'>;

/** The unit that is meant, or how many it could be. */
export type FoundUnit = Unit | { readonly alike: number };

/** So long a code may be. */
const longest = 64;

/**
 * Finds the units that files mean by name: the kept one of that name, below the unit that the file names above it where there are several.
 * What is not kept is new; where the file has no code for it, it is called after its name, the same in every file.
 */
export class UnitsByName {
  private readonly byName = new Map<string, string[]>();
  private readonly newByName = new Map<string, string[]>();
  /** What was searched for already: a file names the same units again and again. */
  private readonly alikeBy = new Map<string, string[]>();
  /** What a file calls the kept units whose codes it knows: as its first row does. */
  private readonly called = new Map<string, string>();
  /** New units, each named once: also those that the file only names above others. */
  readonly found = new Map<string, Unit>();

  constructor(private readonly kept: KnownStaff['units']) {
    for (const [code, { name }] of kept) this.byName.set(sameWord(name), [...(this.byName.get(sameWord(name)) ?? []), code]);
  }

  /** `near` is where the person is kept now: where the name is that of this unit, it is meant. */
  find(told: ToldUnit, near?: string): FoundUnit {
    const byCode = told.code === '' ? undefined : this.kept.get(told.code);
    if (byCode !== undefined) {
      if (!this.called.has(told.code)) this.called.set(told.code, told.name || byCode.name);
      return { code: told.code, name: this.called.get(told.code) ?? byCode.name, parentCode: byCode.parentCode };
    }
    const alike = this.alike(told);
    const meant = this.isCalled(near, told.name) ? near : alike.length === 1 ? alike[0] : undefined;
    if (meant !== undefined) return { code: meant, name: this.kept.get(meant)?.name ?? told.name, parentCode: this.parentOf(meant) };
    if (alike.length > 1) return { alike: alike.length };
    return this.begin(told);
  }

  /** The kept units of that name: below the one that the file names above it, or with nothing above them. */
  private alike({ name, aboveName }: ToldUnit): string[] {
    const key = `${name}\n${aboveName}`;
    const known = this.alikeBy.get(key) ?? this.searched(name, aboveName);
    this.alikeBy.set(key, known);
    return known;
  }

  private searched(name: string, aboveName: string): string[] {
    const alike = this.byName.get(sameWord(name)) ?? [];
    const above = sameWord(aboveName);
    if (above === '' || above === sameWord(name)) return alike;
    return alike.filter((code) => this.parentOf(code) === null || this.isBelow(code, above));
  }

  private isBelow(code: string, above: string): boolean {
    const passed = new Set<string>();
    for (let at = this.parentOf(code); at !== null && !passed.has(at); at = this.parentOf(at)) {
      if (sameWord(this.kept.get(at)?.name ?? '') === above) return true;
      passed.add(at);
    }
    return false;
  }

  private isCalled(code: string | undefined, name: string): boolean {
    return code !== undefined && sameWord(this.kept.get(code)?.name ?? '') === sameWord(name);
  }

  private parentOf(code: string): string | null {
    return this.kept.get(code)?.parentCode ?? null;
  }

  private begin({ code, name, aboveCode, aboveName }: ToldUnit): FoundUnit {
    const isTop = (aboveCode === '' || aboveCode === code) && (aboveName === '' || sameWord(aboveName) === sameWord(name));
    const above = isTop ? undefined : this.find({ code: aboveCode, name: aboveName || aboveCode, aboveCode: '', aboveName: '' });
    if (above !== undefined && 'alike' in above) return above;
    const earlier = code === '' ? this.alikeNew(name, above?.code) : [this.found.get(code)].filter((unit) => unit !== undefined);
    const [same] = earlier;
    if (earlier.length > 1) return { alike: earlier.length };
    if (same !== undefined && (same.parentCode !== null || above === undefined)) return same;
    const unit = { ...(same ?? { code: code || codeOf(name, aboveName), name }), parentCode: above?.code ?? null };
    this.found.set(unit.code, unit);
    if (same === undefined) this.newByName.set(sameWord(name), [...(this.newByName.get(sameWord(name)) ?? []), unit.code]);
    return unit;
  }

  /** New units of that name which the file has named before, below this one where it says so. */
  private alikeNew(name: string, above: string | undefined): Unit[] {
    const alike = (this.newByName.get(sameWord(name)) ?? []).flatMap((code) => this.found.get(code) ?? []);
    return above === undefined ? alike : alike.filter(({ parentCode }) => parentCode === null || parentCode === above);
  }
}

/** `Bidang SMA` of `Dinas Pendidikan` → `DINAS-PENDIDIKAN.BIDANG-SMA`; a long one keeps its beginning and a sum of all. */
function codeOf(name: string, aboveName: string): string {
  const parts = [aboveName, name].map((each) => sameWord(each).replaceAll(' ', '-')).filter((each) => each !== '');
  const whole = [...new Set(parts)].join('.');
  if (whole.length <= longest) return whole;
  let sum = 0;
  for (const letter of whole) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  const mark = sum.toString(36).toUpperCase();
  return `${whole.slice(0, longest - mark.length - 1)}-${mark}`;
}
