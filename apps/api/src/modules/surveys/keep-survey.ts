import { Injectable } from '@nestjs/common';
import type { CorrectSurvey, WriteSurvey } from '@siklus/contracts/surveys';
import {
  demandSurveyTakes,
  faultsOfSurvey,
  Refusal,
  satisfactionOf,
  type AuditAction,
  type CommittedReason,
  type GivenSurvey,
  type SurveyAct,
  type SurveyState,
} from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import { sqlStateOf } from '../../platform/database/sql-state.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { surveyVersion } from '../../tables/survey-version.table.js';
import { survey } from '../../tables/survey.table.js';
import { unit } from '../../tables/unit.table.js';

/** The file that figures were counted from: what it was called, and the hash that names its content. */
export interface CountedFile {
  readonly name: string;
  readonly hash: string;
}

interface Held extends GivenSurvey {
  readonly id: string;
  readonly unitId: string;
  readonly state: SurveyState;
  readonly version: number;
}

/** A survey that counted, as an act has left it, and why. */
export interface Recounted {
  readonly id: string;
  readonly unitId: string;
  readonly version: number;
  readonly action: 'survey.corrected' | 'survey.withdrawn';
  readonly because: CommittedReason;
}

/** The survey that a person wants to move, in the version that he has read; that is not asked of whoever may not move it. */
export interface ReadSurvey {
  readonly id: string;
  readonly version: () => number;
}

const trailed = {
  ENTERED: 'survey.entered',
  CHANGED: 'survey.changed',
  CONFIRMED: 'survey.confirmed',
  CORRECTED: 'survey.corrected',
  WITHDRAWN: 'survey.withdrawn',
} as const satisfies Readonly<Record<SurveyAct, AuditAction>>;

/** Keeps the surveys of units: every act is a version that stays, with who did it and why. */
@Injectable()
export class KeepSurvey {
  /** Enters a survey, typed or counted from a file; it counts once it is confirmed. Gives its id. */
  async enter(tx: Tx, person: Person, { unitId, ...given }: WriteSurvey, file: CountedFile | null = null): Promise<string> {
    await this.rehearse(tx, person, { unitId, ...given });
    const id = newId();
    const { index, grade } = satisfactionOf(given);
    await once(tx.of(survey).insert({ id, unitId, ...given, state: 'DRAFT', index: String(index), grade }));
    await this.keepVersion(tx, person, { id, unitId, version: 1, ...given }, 'ENTERED', { file });
    return id;
  }

  /** Refuses what could not be entered, and writes nothing. */
  async rehearse(tx: Tx, person: Person, { unitId, ...given }: WriteSurvey): Promise<void> {
    await this.demandMay(tx, person, unitId);
    demandWhole(given);
  }

  /** Refuses a unit whose surveys are not the person's to write. */
  async demandMay(tx: Tx, person: Person, unitId: string): Promise<void> {
    await judgeUnit(tx, person, unitId);
  }

  /** Changes a draft that is still of the version which the person has read; its unit stays. */
  async change(tx: Tx, person: Person, read: ReadSurvey, { unitId, ...given }: WriteSurvey): Promise<void> {
    const held = await this.held(tx, person, read, 'CHANGED');
    if (unitId !== held.unitId) throw Refusal.at('unitId', 'SURVEY_UNIT_STAYS');
    demandWhole(given);
    await this.write(tx, person, { ...held, ...given }, 'CHANGED');
  }

  /** Lets a draft that is still as the person has read it count from now on. */
  async confirm(tx: Tx, person: Person, read: ReadSurvey): Promise<void> {
    const held = await this.held(tx, person, read, 'CONFIRMED');
    const isOver = await tx.first('select where $1::date <= business_day((select zone from unit where id = $2))', [
      held.lastDay,
      held.unitId,
    ]);
    if (isOver === undefined) throw new Refusal('SURVEY_NOT_OVER');
    await this.write(tx, person, held, 'CONFIRMED', { state: 'CONFIRMED' });
  }

  /** Puts other figures in the place of those that counted; what they were stays in its history. */
  async correct(tx: Tx, person: Person, read: ReadSurvey, { reason, ...figures }: CorrectSurvey): Promise<Recounted> {
    const held = await this.held(tx, person, read, 'CORRECTED');
    const corrected = { ...held, ...figures };
    demandWhole(corrected);
    const because = await keepReason(tx, person.accountId, reason);
    const version = await this.write(tx, person, corrected, 'CORRECTED', { because });
    return { id: held.id, unitId: held.unitId, version, action: 'survey.corrected', because };
  }

  /** Takes a survey out of what counts, for good; gives it where it counted until then. */
  async withdraw(tx: Tx, person: Person, read: ReadSurvey, reason: string): Promise<Recounted | undefined> {
    const held = await this.held(tx, person, read, 'WITHDRAWN');
    const because = await keepReason(tx, person.accountId, reason);
    const version = await this.write(tx, person, held, 'WITHDRAWN', { state: 'WITHDRAWN', because });
    const { id, unitId, state } = held;
    return state === 'CONFIRMED' ? { id, unitId, version, action: 'survey.withdrawn', because } : undefined;
  }

  /** The survey, held so that nobody else moves it meanwhile; refuses one that is not the person's, was moved, or takes no such act. */
  private async held(tx: Tx, person: Person, { id, version }: ReadSurvey, act: SurveyAct): Promise<Held> {
    const held = await tx.first<Held & Record<string, unknown>>(
      `select id, unit_id as "unitId", state, version, first_day::text as "firstDay", last_day::text as "lastDay",
              weight_mode as "weightMode", respondents, served, totals from survey where id = $1 for update`,
      [id],
    );
    await judgeUnit(tx, person, held?.unitId);
    if (held === undefined) throw new Refusal('NOT_FOUND');
    if (held.version !== version()) throw new Refusal('SURVEY_CHANGED');
    demandSurveyTakes(act, held.state);
    return held;
  }

  private async write(
    tx: Tx,
    person: Person,
    { id, unitId, version: before, state, ...given }: Held,
    act: SurveyAct,
    moved: { readonly state?: SurveyState; readonly because?: CommittedReason } = {},
  ): Promise<number> {
    const { index, grade } = satisfactionOf(given);
    const version = before + 1;
    await once(tx.of(survey).update({ id }, { ...given, state: moved.state ?? state, index: String(index), grade, version }));
    await this.keepVersion(tx, person, { id, unitId, version, ...given }, act, moved);
    return version;
  }

  /** Numbers and days stand in the trail as well; who did it and why are named there as everywhere. */
  private async keepVersion(
    tx: Tx,
    { accountId, name, post }: Person,
    { id, unitId, version, ...figures }: GivenSurvey & Pick<Held, 'id' | 'unitId' | 'version'>,
    act: SurveyAct,
    { because, file = null }: { readonly because?: CommittedReason; readonly file?: CountedFile | null },
  ): Promise<void> {
    await tx.of(surveyVersion).insert({
      surveyId: id,
      version,
      act,
      figures,
      byName: name,
      byPost: post,
      at: () => 'business_now()',
      reasonId: because?.reasonId ?? null,
      file: file?.name ?? null,
    });
    const body = { surveyId: id, version, ...figures, ...(file === null ? {} : { file: file.hash }), ...because };
    await appendAudit(tx, { stream: `unit:${unitId}`, action: trailed[act], actor: accountId, body });
  }
}

async function judgeUnit(tx: Tx, person: Person, unitId: string | undefined): Promise<void> {
  const found = unitId === undefined ? undefined : await tx.of(unit).one({ id: unitId }, 'lineage');
  judge(person, 'survey.write', { lineage: found?.lineage ?? [] });
  if (found === undefined && unitId !== undefined) throw Refusal.at('unitId', 'NOT_FOUND');
}

function demandWhole(given: GivenSurvey): void {
  const faults = faultsOfSurvey(given);
  if (faults.length > 0) throw new Refusal('ANSWERS_INVALID', {}, faults);
}

/** Of two surveys of a unit that end on one day the database takes the first. */
async function once<T>(writing: Promise<T>): Promise<T> {
  return writing.catch((error: unknown) => {
    throw sqlStateOf(error) === '23505' ? twice() : error;
  });
}

const twice = (): Refusal => Refusal.at('lastDay', 'SURVEY_TWICE');
