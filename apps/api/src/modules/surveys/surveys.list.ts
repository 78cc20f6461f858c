import { survey, type Survey } from '@siklus/contracts/surveys';
import { elementValues, isIndicative, scopeOf } from '@siklus/domain';
import { mayOf } from '../../platform/identity/judge.js';
import { asText, defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';
import { scopeCondition } from '../../platform/lists/scope.js';

/**
 * SQL for the version in which a survey (an SQL expression) first counted; null where it never did. What came before, and what was
 * withdrawn without it, is no publication but a draft.
 */
export const firstCounted = (survey: string) =>
  `(select min(c.version) from survey_version c where c.survey_id = ${survey} and c.act = 'CONFIRMED')`;

/** A survey as it is kept: with its unit and all above it. */
type Kept = Omit<Survey, 'elements' | 'indicative' | 'may'> & { readonly lineage: readonly string[] };

/** The surveys of all units: what was confirmed is published by law, what is being drafted is for those who draft it. */
export const surveys = defineList<Survey, Kept>({
  resource: 'surveys',
  words: { id: 'Survei kepuasan masyarakat', en: 'Surveys of public satisfaction' },
  row: survey,
  action: 'survey.read',
  from: (person, values) => {
    const drafts = scopeCondition(scopeOf(person.grants, 'survey.write'), person, { lineage: 'u.lineage' }, values);
    return `survey s join unit u on u.id = s.unit_id and (s.state = 'CONFIRMED' or ${firstCounted('s.id')} is not null or ${drafts})`;
  },
  scope: 'all',
  columns: {
    id: { sql: 's.id', filter: inIds },
    unitId: { sql: 's.unit_id', filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', sortable: true },
    zone: { sql: 'u.zone' },
    firstDay: { sql: 's.first_day', as: asText },
    lastDay: { sql: 's.last_day', as: asText, sortable: true },
    state: { sql: 's.state', sortable: true, filter: equals },
    weightMode: { sql: 's.weight_mode' },
    respondents: { sql: 's.respondents', sortable: true },
    served: { sql: 's.served' },
    totals: { sql: 's.totals' },
    index: { sql: 's.index', as: (sql) => `${sql}::float8`, sortable: true },
    grade: { sql: 's.grade', sortable: true, filter: equals },
    version: { sql: 's.version' },
    lineage: { sql: 'u.lineage' },
  },
  filters: { q: search('u.name', 'u.code') },
  defaultSort: 's.last_day desc',
  show: (rows, { person }) =>
    rows.map(({ lineage, ...row }) => ({
      ...row,
      elements: [...elementValues(row)],
      indicative: isIndicative(row) ?? null,
      may: row.state === 'WITHDRAWN' ? [] : mayOf(person, ['survey.write'], { lineage }),
    })),
});
