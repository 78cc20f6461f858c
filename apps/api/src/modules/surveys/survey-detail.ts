import { Injectable } from '@nestjs/common';
import type { SurveyDetail } from '@siklus/contracts/surveys';
import { changeBetween, satisfactionOf, scopeOf, type GivenSurvey, type SurveyFigures } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Person } from '../../platform/identity/person.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { firstCounted, surveys } from './surveys.list.js';

type History = SurveyDetail['history'];
type Series = SurveyDetail['series'];

/** Reads a survey with what became of it and how its unit did over time. */
@Injectable()
export class SurveyDetails {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListReader,
  ) {}

  /** The survey, which is unknown to whom its list does not show it. */
  async get(person: Person, id: string): Promise<SurveyDetail> {
    const survey = await this.lists.one(surveys, person, id);
    return this.unitOfWork.run(async (tx) => ({
      ...survey,
      history: await historyOf(tx, person, id),
      series: await seriesOf(tx, survey.unitId),
    }));
  }
}

/** What became of it since it first counted; what was drafted before is for those who draft it. */
async function historyOf(tx: Pick<Tx, 'rows'>, person: Person, id: string): Promise<History> {
  const values: unknown[] = [id];
  const drafts = scopeCondition(scopeOf(person.grants, 'survey.write'), person, { lineage: 'u.lineage' }, values);
  const rows = await tx.rows<Omit<History[number], 'weightMode' | 'respondents' | 'index' | 'grade'> & { readonly figures: GivenSurvey }>(
    `select v.version, v.act, v.by_name as "byName", v.by_post as "byPost", ${utc('v.at')} as at, r.text as reason, v.file, v.figures
       from survey_version v join survey s on s.id = v.survey_id join unit u on u.id = s.unit_id
       left join given_reason r on r.id = v.reason_id
      where v.survey_id = $1 and (v.version >= ${firstCounted('s.id')} or ${drafts}) order by v.version desc`,
    values,
  );
  return rows.map(({ figures, ...row }) => {
    const { weightMode, respondents } = figures;
    return { ...row, weightMode, respondents, ...satisfactionOf(figures) };
  });
}

async function seriesOf(tx: Pick<Tx, 'rows'>, unitId: string): Promise<Series> {
  const rows = await tx.rows<SurveyFigures & { readonly id: string; readonly lastDay: string }>(
    `select id, last_day::text as "lastDay", weight_mode as "weightMode", respondents, totals from survey
      where unit_id = $1 and state = 'CONFIRMED' order by last_day`,
    [unitId],
  );
  return rows.map(({ totals, ...row }, at) => {
    const before = rows[at - 1];
    const figures = { ...row, totals };
    return { ...row, ...satisfactionOf(figures), change: before === undefined ? null : changeBetween(before, figures) };
  });
}
