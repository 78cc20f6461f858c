import type { LearningRecord } from '@siklus/contracts/learning-records';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { trainingYear, trainingYearAsOf, valueBefore, type AnswerState, type FieldChange } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Subject } from '../../workflow/subject.js';
import type { DocumentReading } from '../../workflow/undecided.js';

type Training = Pick<ParticipantDetail, 'recommendations' | 'recommendationState' | 'courses' | 'training' | 'learning'>;

interface Stands {
  /** When the document was complete or was ended; null while it is under way. */
  readonly endedAt: string | null;
  /** How far what was recommended has come by now. */
  readonly recommended: AnswerState;
  readonly reading: DocumentReading;
}

/** What a document says of training: what was recommended, what its employee plans and attended, and what he owes for the year. */
export async function trainingOf(tx: Tx, subject: Subject, { endedAt, recommended, reading }: Stands): Promise<Training> {
  const recommendations = await recommendationsOf(tx, subject.participantId);
  const learning = await learningOf(tx, subject);
  const recommendationState = recommendations.length === 0 ? 'decided' : recommended;
  return {
    recommendations,
    recommendationState,
    courses: await coursesOf(tx, reading, subject.participantId),
    training: trainingYear(await yearStatusOf(tx, subject, endedAt), {
      recommended: recommendationState === 'decided' ? hoursOf(recommendations) : 0,
      planned: hoursOf(learning.filter(({ attended }) => !attended)),
      attended: hoursOf(learning.filter(({ attended }) => attended)),
    }),
    learning,
  };
}

/** The status that counts for the hours of the document's year: that of its end, or of the moment at which the document was ended. */
export function yearStatusOf(tx: Tx, subject: Subject, endedAt: string | null): Promise<string> {
  return statusAt(tx, subject, trainingYearAsOf(subject.year, subject.zone, endedAt));
}

/** The status that the employee had at that moment. */
async function statusAt(tx: Tx, { employeeId, status }: Pick<Subject, 'employeeId' | 'status'>, moment: string): Promise<string> {
  const changes = await tx.rows<Pick<FieldChange, 'old' | 'new'>>(
    `select field ->> 'old' as old, field ->> 'new' as new from employee_change c cross join jsonb_array_elements(c.fields) field
      where c.employee_id = $1 and c.at > $2 and field ->> 'field' = 'status' order by c.n limit 1`,
    [employeeId, moment],
  );
  return valueBefore(status, changes);
}

function recommendationsOf(tx: Tx, participantId: string): Promise<ParticipantDetail['recommendations']> {
  return tx.rows<ParticipantDetail['recommendations'][number]>(
    `select t.course_code as "courseCode", t.title, t.hours, t.reason from training_recommendation t
      where t.participant_id = $1 and t.version = (select max(version) from training_recommendation where participant_id = $1)
        order by t.title`,
    [participantId],
  );
}

/** The courses that any answer which the reader sees names, called as when they were approved; as today where they were not. */
async function coursesOf(tx: Tx, { keptAs }: DocumentReading, participantId: string): Promise<ParticipantDetail['courses']> {
  const named = await tx.rows<ParticipantDetail['courses'][number] & { readonly taskId: string }>(
    `select t.id as "taskId", c.code, coalesce((select r.title from training_recommendation r where r.participant_id = $1
              and r.course_code = c.code order by r.version desc limit 1), c.title) as title
       from task t cross join jsonb_array_elements(t.answers->'courses') chosen join course c on c.code = chosen->>'courseCode'
      where t.participant_id = $1 and jsonb_typeof(t.answers->'courses') = 'array' order by c.code`,
    [participantId],
  );
  const shown = named.filter(({ taskId }) => keptAs(taskId) === null).map(({ code, title }) => [code, { code, title }] as const);
  return [...new Map(shown).values()];
}

/** What the ledger of trainings holds of the document's year. */
function learningOf(tx: Tx, { employeeId, year }: Pick<Subject, 'employeeId' | 'year'>): Promise<LearningRecord[]> {
  return tx.rows<LearningRecord>(
    `select l.id, l.employee_id as "employeeId", e.name as "employeeName", l.title, l.form, l.held_on::text as "heldOn", l.hours,
            l.attended, l.certificate, l.version
       from learning_record l join employee e on e.id = l.employee_id
      where l.employee_id = $1 and l.held_on between make_date($2, 1, 1) and make_date($2, 12, 31) order by l.held_on, l.title`,
    [employeeId, year],
  );
}

const hoursOf = (trainings: readonly { readonly hours: number }[]): number => trainings.reduce((sum, { hours }) => sum + hours, 0);
