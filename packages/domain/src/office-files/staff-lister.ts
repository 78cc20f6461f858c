import type { LocalDate } from '../calendar/days.js';
import type { Zone } from '../calendar/zone.js';
import { readActingTitle } from '../people/assignment-kind.js';
import { parseEmployeeNumber } from '../people/employee-number.js';
import { findEmploymentStatus, isPartTimePppk, type EmploymentStatus } from '../people/employment-status.js';
import { sameWord } from '../people/named-entry.js';
import { findPositionType } from '../people/position.js';
import { levelOfTitle, typeOfTitle } from '../people/post-of-title.js';
import { findRank, rankFits } from '../people/rank.js';
import { echo, plainNumber } from '../people/staff-list/cells.js';
import type { StaffColumn } from '../people/staff-list/columns.js';
import { isMailAddress } from '../people/staff-list/read-row.js';
import type { KnownStaff, StaffNote, StaffUnit } from '../people/staff-list/report.js';
import type { Cell } from '../people/staff-list/sheet.js';
import { dayIn, toldText } from './cells.js';
import type { OfficeField } from './layout.js';
import type { PickedRow } from './pick-posts.js';
import type { OfficeFile } from './read-office-file.js';
import { UnitsByName, type FoundUnit } from './units-by-name.js';

/** What is kept about somebody whom a file names, as far as a file may lack it. */
export interface KeptPerson {
  readonly name: string;
  readonly status: string;
  readonly standing: string;
  readonly rank: string | null;
  readonly email: string | null;
  /** His own post without an end. */
  readonly post:
    | {
        readonly unitCode: string;
        readonly position: string;
        readonly positionType: string;
        readonly level: string | null;
        readonly kind: string;
        readonly validFrom: LocalDate;
      }
    | undefined;
}

export interface KeptOffice {
  readonly units: KnownStaff['units'];
  readonly people: ReadonlyMap<string, KeptPerson>;
}

/** What stands for what a file does not say. */
export interface Assumed {
  readonly today: LocalDate;
  /** The zone of new units. */
  readonly zone: Zone;
}

type Listed = Record<StaffColumn, Cell>;

/** Completes the rows of a file one by one, and collects what had to be assumed for them. */
export class StaffLister {
  readonly notes: StaffNote[] = [];
  private readonly units: UnitsByName;
  private readonly decides: ReadonlySet<OfficeField>;

  constructor(
    private readonly file: OfficeFile,
    private readonly kept: KeptOffice,
    private readonly assumed: Assumed,
  ) {
    this.units = new UnitsByName(kept.units);
    this.decides = new Set(file.layout.decides);
  }

  /** Units that no row may be in, since the file only names them above others. */
  newUnits(): StaffUnit[] {
    return [...this.units.found.values()].map((unit) => ({ ...unit, zone: this.assumed.zone }));
  }

  /** Takes note of the unit that a row names. */
  meet(row: PickedRow): void {
    this.find(row, undefined);
  }

  /** The row in the columns of the own format. */
  list(row: PickedRow): Listed {
    const text = (field: OfficeField): string => toldText(row.told[field]);
    const person = this.kept.people.get(plainNumber(text('nip')));
    const counts = (field: StaffColumn): boolean => text(field) !== '' && (person === undefined || this.decides.has(field));
    const acting = readActingTitle(text('position'));
    const keptPost = row.acts ? undefined : person?.post;
    if (row.instead !== null) this.note(row, 'nip', row.instead === 'TRANSFER' ? 'LATEST_PERIOD_TAKEN' : 'ROW_REPEATED');
    if (row.acts) this.note(row, 'assignmentKind', 'ACTING_TAKEN');

    const isPostTold = row.acts || keptPost === undefined || this.decides.has('position');
    const position = (isPostTold && (acting?.position ?? text('position'))) || keptPost?.position || text('position');
    const unit = this.unitOf(row, keptPost?.unitCode, isPostTold);
    const isSame = keptPost !== undefined && keptPost.unitCode === unit.unitCode && sameWord(keptPost.position) === sameWord(position);
    if (keptPost !== undefined && !isPostTold && this.differs(row, keptPost)) this.note(row, 'position', 'POST_LEFT');
    const status = counts('status') ? this.statusOf(row) : (person?.status ?? this.statusOf(row));
    const positionType = this.typeOf(row, position, isSame ? keptPost.positionType : undefined);
    return {
      nip: row.told.nip ?? null,
      name: counts('name') ? text('name') : (person?.name ?? text('name')),
      ...unit,
      position: isSame ? keptPost.position : position,
      positionType,
      level: positionType === 'FUNGSIONAL' ? text('level') || levelOfTitle(position) || (isSame ? keptPost.level : null) : null,
      rank: this.rankOf(row, status, counts('rank'), person?.rank ?? null),
      supervisorNip: row.told.supervisorNip ?? null,
      status,
      standing: counts('standing') ? text('standing') : (person?.standing ?? (text('standing') || '01')),
      assignmentKind: row.acts ? (acting?.kind ?? actingKindOf(text('acting'))) : isSame ? keptPost.kind : 'D',
      validFrom: this.beginOf(row, isSame ? keptPost.validFrom : undefined, person !== undefined),
      email: this.emailOf(row, counts('email'), person?.email ?? null),
    };
  }

  private unitOf(
    row: PickedRow,
    near: string | undefined,
    isTold: boolean,
  ): Pick<Listed, 'unitCode' | 'unitName' | 'parentUnitCode' | 'zone'> {
    const text = (field: OfficeField): string => toldText(row.told[field]);
    const keep = near !== undefined && (!isTold || (text('unitCode') === '' && text('unitName') === ''));
    const found = keep ? this.units.find({ code: near, name: '', aboveCode: '', aboveName: '' }) : this.find(row, near);
    if (found === undefined) return { unitCode: null, unitName: null, parentUnitCode: null, zone: this.assumed.zone };
    if ('alike' in found) {
      this.note(row, 'unitName', 'UNIT_NAME_AMBIGUOUS', { value: echo(text('unitName')), count: found.alike });
      return { unitCode: text('unitName'), unitName: text('unitName'), parentUnitCode: '-', zone: this.assumed.zone };
    }
    const zone = this.kept.units.get(found.code)?.zone ?? this.assumed.zone;
    const isNew = !this.kept.units.has(found.code);
    if (isNew) this.note(row, 'zone', 'ZONE_ASSUMED', { zone });
    return { unitCode: found.code, unitName: found.name, parentUnitCode: found.parentCode ?? (isNew ? null : '-'), zone };
  }

  private find({ told }: PickedRow, near: string | undefined): FoundUnit | undefined {
    const [code, name] = [toldText(told.unitCode), toldText(told.unitName)];
    if (code === '' && name === '') return undefined;
    const above = { aboveCode: toldText(told.parentUnitCode), aboveName: toldText(told.parentUnitName) };
    return this.units.find({ code, name: name || code, ...above }, near);
  }

  /** Whether a file that does not decide about posts names another one. */
  private differs({ told: { position, unitName } }: PickedRow, post: NonNullable<KeptPerson['post']>): boolean {
    const isOther = (said: Cell | undefined, kept: string) => toldText(said) !== '' && sameWord(toldText(said)) !== sameWord(kept);
    return isOther(position, post.position) || isOther(unitName, this.kept.units.get(post.unitCode)?.name ?? '');
  }

  /** The number tells a PPPK from a PNS; a file says at most who is on probation, and who works part-time. */
  private statusOf({ told: { status, nip } }: PickedRow): string {
    const said = toldText(status);
    if (isPartTimePppk(said) || /paruh\s*waktu/i.test(said)) return 'PPPK PARUH WAKTU';
    const reading = parseEmployeeNumber(plainNumber(toldText(nip)));
    const kind = reading.ok ? reading.value.kind : undefined;
    const written: EmploymentStatus | undefined = said === 'C' ? 'CPNS' : findEmploymentStatus(said);
    return kind === 'PPPK' || (kind === undefined && written === 'PPPK') ? 'PPPK' : written === 'CPNS' ? 'CPNS' : 'PNS';
  }

  private typeOf(row: PickedRow, position: string, kept: string | undefined): string | null {
    const said = findPositionType(toldText(row.told.positionType));
    if (said !== undefined && (kept === undefined || this.decides.has('positionType'))) return said;
    if (kept !== undefined) return kept;
    if (position === '') return null;
    const isStructural = /struktural/i.test(toldText(row.told.positionType));
    const guessed = typeOfTitle(position);
    if (!isStructural && levelOfTitle(position) !== undefined) return guessed;
    this.note(row, 'positionType', 'POSITION_TYPE_BY_TITLE');
    return isStructural && (guessed === 'PELAKSANA' || guessed === 'FUNGSIONAL') ? 'PENGAWAS' : guessed;
  }

  private rankOf(row: PickedRow, status: string, counts: boolean, kept: string | null): string | null {
    const said = toldText(row.told.rank);
    const rank = said === '' ? undefined : (findRank(said) ?? findRank(/\b[IV]+\s*\/\s*[a-e]\b/i.exec(said)?.[0] ?? ''));
    const holder = isPartTimePppk(status) ? 'PPPK' : findEmploymentStatus(status);
    if (counts && rank !== undefined && holder !== undefined && rankFits(rank, holder)) return rank.code;
    if (counts) this.note(row, 'rank', 'RANK_LEFT', { value: echo(said), status });
    return kept;
  }

  private emailOf(row: PickedRow, counts: boolean, kept: string | null): string | null {
    const said = toldText(row.told.email);
    if (counts && isMailAddress(said)) return said;
    if (counts) this.note(row, 'email', 'EMAIL_LEFT', { value: echo(said) });
    return kept;
  }

  private beginOf(row: PickedRow, kept: LocalDate | undefined, isKnown: boolean): Cell {
    const { validFrom, periodFrom } = row.told;
    if (toldText(validFrom) !== '' && (kept === undefined || this.decides.has('validFrom'))) return dayIn(validFrom) ?? validFrom ?? null;
    if (kept !== undefined) return kept;
    if (toldText(periodFrom) !== '') return dayIn(periodFrom) ?? periodFrom ?? null;
    const { today } = this.assumed;
    this.note(row, 'validFrom', 'BEGIN_ASSUMED');
    return isKnown ? today : `${today.slice(0, 4)}-01-01`;
  }

  private note({ line }: PickedRow, column: StaffColumn, code: StaffNote['code'], details?: StaffNote['details']): void {
    this.notes.push({ line, column, code, ...(details === undefined ? {} : { details }) });
  }
}

function actingKindOf(said: string): 'PLT' | 'PLH' {
  return /plh|harian/i.test(said) ? 'PLH' : 'PLT';
}
