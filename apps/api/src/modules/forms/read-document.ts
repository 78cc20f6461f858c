import type { Actual, Registry, Zone } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { closerThen, postAs } from '../../workflow/closers.js';
import { plansOf } from '../../workflow/document-plans.js';
import { ratingsOf } from '../../workflow/document-ratings.js';
import { notesOf } from '../../workflow/progress-notes.js';
import { stepNames } from '../../workflow/step-names.js';
import type { Subject } from '../../workflow/subject.js';
import { answerStatesOf, type DocumentReading } from '../../workflow/undecided.js';
import type { ActThen, PersonThen } from './people.js';
import type { AttachedThen, DocumentOnPaper, TurnThen } from './document-on-paper.js';
import type { SignedPlan } from './skp.form.js';

/** What stands at the head of every form of a document. */
interface Head {
  readonly agency: string;
  readonly year: number;
  readonly zone: Zone;
}

async function headOf(tx: Tx, participantId: string): Promise<Head> {
  const head = await tx.first<Head & Record<string, unknown>>(
    `select r.name as agency, p.year, u.zone from participant p join unit u on u.id = p.unit_id join unit r on r.id = u.lineage[1]
      where p.id = $1`,
    [participantId],
  );
  if (head === undefined) throw new Error(`Document ${participantId} is gone`);
  return head;
}

/** The plan that was agreed in this version (the newest where none is named), with the people of the day on which it was signed. */
export async function readPlan(tx: Tx, participantId: string, version: number | undefined): Promise<SignedPlan | undefined> {
  const plans = await plansOf(tx, participantId);
  const plan = version === undefined ? plans.at(-1) : plans.find((each) => each.version === version);
  if (plan === undefined) return undefined;
  const signed = await tx.first<{ employee: PersonThen; acts: ActThen[] }>(
    `select d.body -> 'employee' as employee, d.body -> 'acts' as acts
       from plan n join signed_document d on d.participant_id = n.participant_id and d.step = n.step and d.occasion = n.occasion
      where n.participant_id = $1 and n.version = $2 and d.signed_at <= n.agreed_at order by d.version desc limit 1`,
    [participantId, plan.version],
  );
  if (signed === undefined) throw new Error(`Plan ${plan.version} of document ${participantId} was agreed and not signed`);
  return { ...(await headOf(tx, participantId)), plan, ...signed };
}

/** As whom a document is read: what of it is for him, and how far it has come. */
export interface ReadAs {
  readonly registry: Registry;
  readonly subject: Subject;
  readonly reading: Pick<DocumentReading, 'keptAs'>;
}

/**
 * What was reported and reviewed in a document, the newest answer of each turn that stands, with who gave it, as he was then. What was
 * given back or taken back is on no paper; what waits for a decision only on that of those who read it on the screen.
 */
export async function readYear(tx: Tx, { registry, subject, reading }: ReadAs): Promise<DocumentOnPaper | undefined> {
  const { participantId } = subject;
  const signed = await readPlan(tx, participantId, undefined);
  if (signed === undefined) return undefined;
  const rows = await tx.rows<Omit<TurnThen, 'label' | 'isDecided'> & { readonly id: string }>(
    `select t.id, t.step, t.occasion, t.turn, t.answers, ${utc('t.closed_at')} as at,
            coalesce(${closerThen('closed_by')},
              case when t.closed_by_name is not null then jsonb_build_object('name', t.closed_by_name) end) as by,
            ${postAs('t.closed_as', 't.closed_for_post', 'null')} as "as", ${closerThen('closed_for')} as "onBehalfOf"
       from task t join step_run s on s.id = t.step_run_id
      where t.participant_id = $1 and t.outcome = 'done' and t.answers ?| '{actuals,behaviour,response}'
      order by s.opens_at, t.step, t.occasion, t.turn, t.round desc, t.closed_at desc, t.id desc`,
    [participantId],
  );
  const states = await answerStatesOf(tx, registry, subject);
  const standing = rows.filter(({ id }) => states.get(id) !== 'dropped' && reading.keptAs(id) === null);
  const placeOf = ({ step, occasion, turn }: (typeof rows)[number]) => `${step}/${occasion}/${turn}`;
  const turns = standing.filter((row, at) => standing.findIndex((each) => placeOf(each) === placeOf(row)) === at);
  const labels = await stepNames(tx, registry, participantId);
  const actuals = turns.flatMap(({ answers }) => (answers['actuals'] ?? []) as readonly Actual[]);
  return {
    ...signed,
    plans: await plansOf(tx, participantId),
    turns: turns.map(({ id, ...turn }) => ({ ...turn, label: labels(turn).id, isDecided: states.get(id) === 'decided' })),
    ratings: await ratingsOf(tx, participantId),
    notes: await notesOf(tx, participantId),
    surveyDays: await surveyDaysOf(
      tx,
      actuals.flatMap(({ survey }) => survey?.id ?? []),
    ),
    evidence: await tx.rows<AttachedThen>(
      `select e.indicator, e.plan_version as "planVersion", e.period, e.title, e.state = 'ACCEPTED' as "isAccepted", ${utc('e.at')} as at,
              case when e.judged_for_name is not null then e.judged_by_name || ', ' || e.judged_by_post || ', a.n. ' || e.judged_for_name
                end as "acceptedBy"
         from evidence e where e.participant_id = $1 and e.state in ('WAITING', 'ACCEPTED') order by e.at, e.id`,
      [participantId],
    ),
  };
}

/** When each of these surveys ended, which no correction changes. */
async function surveyDaysOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ id: string; lastDay: string }>(
    `select id, last_day::text as "lastDay" from survey where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, lastDay }) => [id, lastDay]));
}
