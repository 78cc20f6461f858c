import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnswersReport, SurveyOfFile } from '@siklus/contracts/surveys';
import { nameAsSeen, readAnswers, Refusal, satisfactionOf, type AnswerFault, type ReadAnswers } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { FileReader } from '../../platform/files/file-reader.js';
import type { Reporting } from '../../platform/http/problem.js';
import type { Person } from '../../platform/identity/person.js';
import { KeepSurvey } from './keep-survey.js';

/** What a file of answers comes to; its faults still speak both languages. */
export type FoundAnswers = Omit<AnswersReport, 'errors'> & { readonly errors: readonly AnswerFault[] };

export interface AnswersAsked {
  readonly survey: SurveyOfFile;
  readonly dryRun: boolean;
  /** Leaves respondents out who did not answer everything; otherwise they keep all of it out. */
  readonly validOnly: boolean;
}

/** A survey asks some hundreds; whoever asks more adds the answers up himself. */
const mostRespondents = 20_000;
/** Titles and headings may stand above the answers. */
const mostAbove = 20;
/** The faults of a file of another kind are told by the first of them. */
const mostErrors = 1_000;
const longestName = 200;

/** A file with faults: the refusal carries what else was found, so that its sender sees every row to mend. */
class AnswersRefusal extends Refusal implements Reporting {
  readonly report: Readonly<Record<string, unknown>>;

  constructor({ errors, ...counts }: FoundAnswers) {
    const { faulty, rows, respondents } = counts;
    super(
      respondents === 0 ? 'ANSWERS_NONE' : 'ANSWERS_FAULTY',
      { faulty, rows },
      errors.map((error) => ({ source: `${error.row}.${error.column}`, ...error })),
    );
    this.report = counts;
  }
}

/** Takes files with the answers of a survey: counts them, and enters what they come to as a draft, or nothing. */
@Injectable()
export class ImportAnswers {
  constructor(
    private readonly files: FileReader,
    private readonly keep: KeepSurvey,
  ) {}

  /** Reads the file and counts it, as long as its sender waits for it. */
  async read({ accountId }: Person, file: Buffer, gone: AbortSignal): Promise<ReadAnswers> {
    const sheets = await this.files.read(file, { accountId, gone });
    if (sheets.some(({ rows }) => rows.length > mostRespondents + mostAbove))
      throw new Refusal('ANSWERS_TOO_MANY', { max: mostRespondents });
    return readAnswers(sheets);
  }

  /** Says what the file comes to, and enters it unless it is only tried. Faults refuse it, unless only whole answers are asked for. */
  async take(
    tx: Tx,
    person: Person,
    { survey, dryRun, validOnly }: AnswersAsked,
    { answers, file, name }: { readonly answers: ReadAnswers; readonly file: Buffer; readonly name: string },
  ): Promise<FoundAnswers> {
    const { respondents, totals } = answers;
    const given = { ...survey, respondents, totals };
    const report = reportOf(answers, survey);
    await (respondents === 0 ? this.keep.demandMay(tx, person, survey.unitId) : this.keep.rehearse(tx, person, given));
    if (respondents === 0 || (report.errors.length > 0 && !validOnly)) throw new AnswersRefusal(report);
    if (dryRun) return report;
    const hash = createHash('sha256').update(file).digest('hex');
    const called = nameAsSeen(name, longestName);
    return { ...report, surveyId: await this.keep.enter(tx, person, given, { name: called, hash }) };
  }
}

function reportOf(
  { rows, respondents, totals, errors, ignoredColumns, sumRows, sheetsLeft }: ReadAnswers,
  { weightMode }: SurveyOfFile,
): FoundAnswers {
  const { index = null, grade = null } = respondents === 0 ? {} : satisfactionOf({ weightMode, respondents, totals });
  const shown = errors.slice(0, mostErrors);
  return {
    rows,
    respondents,
    faulty: rows - respondents,
    surveyId: null,
    index,
    grade,
    errors: shown,
    ignoredColumns: [...ignoredColumns],
    sumRows: sumRows.slice(0, mostErrors),
    sheetsLeft: [...sheetsLeft],
  };
}
