import { registry } from '@siklus/domain';
import { openTasks, type Office, type OpenTask } from './office.js';

export interface Reviews {
  readonly supervisorId: string;
  /** The user name the supervisor signs in with. */
  readonly nip: string;
  readonly tasks: readonly OpenTask[];
}

interface Person {
  readonly nip: string;
  readonly supervisorId: string | null;
}

/** Answers a task as its holder, by the example it offers. */
async function carry(office: Office, task: OpenTask): Promise<void> {
  const holder = await office.as(task.holderId);
  const { body } = await holder.get<{ version: number; example: unknown }>(`/api/tasks/${task.id}`);
  const answer = await holder.post(
    `/api/tasks/${task.id}/complete`,
    { answers: body.example, standsBy: registry.doubts },
    { version: body.version },
  );
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

/** Lets the people of the supervisor with the largest team report three quarters each, so that their reviews wait for him. */
export async function openReviews(office: Office, people: number): Promise<Reviews> {
  const drafts = await openTasks(office, { step: 'target-setting', turn: 'draft' });
  const teams = new Map<string, OpenTask[]>();
  for (const draft of drafts) {
    const { supervisorId } = (await office.admin.get<Person>(`/api/employees/${draft.employeeId}`)).body;
    if (supervisorId !== null) teams.set(supervisorId, [...(teams.get(supervisorId) ?? []), draft]);
  }
  const [supervisorId, team] = [...teams].sort(([, a], [, b]) => b.length - a.length)[0] ?? ['', []];
  if (team.length < people) throw new Error(`The largest team has ${team.length} people`);
  for (const { participantId } of team.slice(0, people)) {
    for (const filter of [{ turn: 'draft' }, { turn: 'agree' }, { step: 'mid-term-review', turn: 'report' }])
      for (const task of await openTasks(office, { participantId, ...filter })) await carry(office, task);
  }
  const tasks = await openTasks(office, { holderId: supervisorId, step: 'mid-term-review', turn: 'feedback' });
  return { supervisorId, nip: (await office.admin.get<Person>(`/api/employees/${supervisorId}`)).body.nip, tasks };
}
