import { Body, Controller, Get, Param, Query, Res, UploadedFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  answersReport,
  correctSurvey,
  survey,
  surveyDetail,
  surveyOfFile,
  withdrawSurvey,
  writeSurvey,
  type AnswersReport,
  type CorrectSurvey,
  type Survey,
  type SurveyDetail,
  type WithdrawSurvey,
  type WriteSurvey,
} from '@siklus/contracts/surveys';
import { Refusal } from '@siklus/domain';
import type { Response } from 'express';
import { z } from 'zod';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Acting, flag, PostAct, PutAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { etag } from '../../platform/http/if-match.js';
import { languageOf } from '../../platform/http/language.js';
import { TakesFile } from '../../platform/http/takes-file.js';
import { untilGone } from '../../platform/http/until-gone.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { ImportAnswers } from './import-answers.js';
import { KeepSurvey, type ReadSurvey, type Recounted } from './keep-survey.js';
import { SurveyDetails } from './survey-detail.js';
import { SurveyFollowers } from './survey-followers.js';
import { surveys } from './surveys.list.js';

const importQuery = surveyOfFile.extend({
  dryRun: flag,
  validOnly: flag,
  served: z.coerce.number().int().min(1).max(100_000_000).nullable().default(null),
});

@ApiTags('surveys')
@Controller('surveys')
export class SurveysController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly details: SurveyDetails,
    private readonly keep: KeepSurvey,
    private readonly importing: ImportAnswers,
    private readonly followers: SurveyFollowers,
  ) {}

  @ListRoute(surveys)
  list(@Asked() request: ListRequest): Promise<Survey[]> {
    return this.lists.page(surveys, request);
  }

  @Get(':id')
  @Allow('survey.read')
  @ApiOkResponse({ standardSchema: surveyDetail })
  async one(@Who() person: Person, @Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<SurveyDetail> {
    const found = await this.details.get(person, id);
    response.setHeader('ETag', etag(found.version));
    return found;
  }

  /** Enters a survey by its totals, as a draft. */
  @PostAct('', 'survey.write', { status: 201, answers: survey })
  async enter(@Acting() act: Act, @Body({ schema: writeSurvey }) fields: WriteSurvey): Promise<Survey> {
    const entered = await this.done(act, (tx) => this.keep.enter(tx, act.person, fields));
    act.response.location(`/api/surveys/${entered.id}`);
    return entered;
  }

  /**
   * Counts a file of answers, CSV or XLSX, with a row for each respondent, and enters what it comes to as a draft. A dry run writes nothing
   * and needs no Idempotency-Key; `validOnly` leaves out who did not answer everything.
   */
  @PostAct('import', 'survey.write', { key: 'unless dry run', answers: answersReport })
  @TakesFile('file')
  async count(
    @Acting() act: Act,
    @UploadedFile() file: { buffer: Buffer; originalname: string } | undefined,
    @Query({ schema: importQuery }) { dryRun, validOnly, ...asked }: z.infer<typeof importQuery>,
  ): Promise<AnswersReport> {
    if (file === undefined) throw new Refusal('FILE_MISSING');
    const answers = await this.importing.read(act.person, file.buffer, untilGone(act.response));
    const given = { answers, file: file.buffer, name: file.originalname };
    const { errors, ...report } = await this.acts.do(act, (tx) =>
      this.importing.take(tx, act.person, { survey: asked, dryRun, validOnly }, given),
    );
    // The answer is kept in both languages: the same request may be repeated by whoever reads the other one.
    const language = languageOf(act.request.get('accept-language'));
    return { ...report, errors: errors.map(({ message, ...place }) => ({ ...place, message: message[language] })) };
  }

  /** Changes a draft. */
  @PutAct(':id', 'survey.write', { version: true, answers: survey })
  change(@Acting() act: Act, @Param('id') id: string, @Body({ schema: writeSurvey }) fields: WriteSurvey): Promise<Survey> {
    return this.moved(act, id, (tx, read) => this.keep.change(tx, act.person, read, fields));
  }

  /** Lets a draft count. */
  @PostAct(':id/confirm', 'survey.write', { version: true, answers: survey })
  confirm(@Acting() act: Act, @Param('id') id: string): Promise<Survey> {
    return this.moved(act, id, (tx, read) => this.keep.confirm(tx, act.person, read));
  }

  /** Corrects the figures of a survey that counts. */
  @PostAct(':id/correct', 'survey.write', { version: true, answers: survey })
  correct(@Acting() act: Act, @Param('id') id: string, @Body({ schema: correctSurvey }) body: CorrectSurvey): Promise<Survey> {
    return this.moved(act, id, (tx, read) => this.keep.correct(tx, act.person, read, body));
  }

  /** Withdraws a survey for good. */
  @PostAct(':id/withdraw', 'survey.write', { version: true, answers: survey })
  withdraw(@Acting() act: Act, @Param('id') id: string, @Body({ schema: withdrawSurvey }) { reason }: WithdrawSurvey): Promise<Survey> {
    return this.moved(act, id, (tx, read) => this.keep.withdraw(tx, act.person, read, reason));
  }

  private moved(act: Act, id: string, work: (tx: Tx, read: ReadSurvey) => Promise<Recounted | undefined | void>): Promise<Survey> {
    return this.done(act, async (tx) => {
      const recounted = await work(tx, { id, version: act.version });
      // The documents that rest on it are told with it.
      if (recounted) await this.followers.tell(tx, act.person, recounted);
      return id;
    });
  }

  /** Does the work, which gives the id of the survey, and answers the survey as it is then. */
  private async done(act: Act, work: (tx: Tx) => Promise<string>): Promise<Survey> {
    const now = await this.lists.one(surveys, act.person, await this.acts.do(act, work));
    act.response.setHeader('ETag', etag(now.version));
    return now;
  }
}
