import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client, type Answer } from './client.js';
import { testPassword } from './test-password.js';
import { until } from './until.js';

interface TaskRow {
  readonly id: string;
  readonly participantId: string;
  readonly holderId: string | null;
  readonly pool: string | null;
}

/** What a person does with a task: answers it, or returns it with a reason. */
export type Move = { readonly answers: unknown } | { readonly reason: string };

/** A write that the server has said is done: it must never be lost. */
export type Acknowledged = Move & { readonly taskId: string };

/** The task as far as a client needs it. */
export interface OpenTask {
  readonly state: string;
  readonly version: number;
  readonly example: Readonly<Record<string, unknown>>;
  readonly employee: { readonly nip: string };
  readonly step: string;
  readonly occasion: string;
  readonly turn: string;
  readonly round: number;
  readonly answersSchema: { readonly 'x-doubts': readonly { readonly code: string }[] };
  readonly returnable: boolean;
}

/** Seconds that an answer may take to come, kills and a busy machine included. */
const patience = 180;

/** Answers that say "try again": the same request with the same key is then sent once more. */
const passing = new Set([429, 502, 503, 504]);

/**
 * A client that knows the contracts of the API and nothing of the steps: it imports a file, opens cycles, and carries
 * every open task forward by the example the task itself offers. It repeats whatever a kill interrupted, with the same key.
 */
export class PlainClient {
  private readonly browsers = new Map<string, Client>();
  private readonly nips = new Map<string, string>();
  private readonly hasAsked = new Set<string>();
  readonly acknowledged: Acknowledged[] = [];

  constructor(
    private readonly url: string,
    private readonly password: { readonly admin: string },
    /** Called after every completion; the test kills from here. */
    private readonly onCompletion: (completed: number) => Promise<void> = async () => undefined,
    private readonly decide: (task: OpenTask) => Move = ({ example }) => ({ answers: example }),
    /** Whether the employee with this number asks for whatever his document first lets him ask for. */
    private readonly asks: (nip: string) => boolean = () => false,
  ) {}

  get completed(): number {
    return this.acknowledged.length;
  }

  /** How many people asked for something that their document offers. */
  get asked(): number {
    return this.hasAsked.size;
  }

  /** Imports a staff list, and waits until the last of its portions is written. */
  async importStaff(path: string): Promise<Answer> {
    const bytes = await readFile(path);
    const key = randomUUID();
    const answer = await this.asking(async () => {
      const form = new FormData();
      form.set('file', new Blob([bytes]), path.split('/').at(-1) ?? 'staff.csv');
      return (await this.admin()).post('/api/employees/import', form, { key });
    });
    const { importId } = answer.body;
    if (typeof importId === 'string')
      await until(
        async () => (await this.asking(async () => (await this.admin()).get(`/api/imports/${importId}`))).body.state === 'done',
        'the import is not written',
      );
    return answer;
  }

  /** Creates and opens a cycle for every agency, with dates that have all passed, and waits until it is open. */
  async openCycles(year: number, afterOpening: () => Promise<void> = async () => undefined): Promise<string[]> {
    const roots = await this.list<{ id: string }>('/api/units', { filter: { parentId: null } });
    const ids: string[] = [];
    for (const { id: unitId } of roots) ids.push(await this.openCycle(unitId, year, afterOpening));
    return ids;
  }

  /** Carries every open task of the cycles forward until none is left and every participant is complete. */
  async carryAll(cycleIds: readonly string[], lanes = 6): Promise<void> {
    const openTasks = async (): Promise<TaskRow[]> =>
      (await Promise.all(cycleIds.map((cycleId) => this.list<TaskRow>('/api/tasks', { filter: { cycleId, state: 'open' } })))).flat();
    for (;;) {
      const queue = await until(
        async () => {
          const tasks = await openTasks();
          return tasks.length > 0 || (await this.allComplete(cycleIds)) ? tasks : undefined;
        },
        'Nothing is open and not everybody is complete',
        patience,
      );
      if (queue.length === 0) return;
      await Promise.all(
        Array.from({ length: lanes }, async () => {
          for (let task = queue.shift(); task !== undefined; task = queue.shift()) await this.carry(task);
        }),
      );
    }
  }

  async admin(): Promise<Client> {
    return this.browser('admin', this.password.admin);
  }

  private async openCycle(unitId: string, year: number, afterOpening: () => Promise<void>): Promise<string> {
    const template = await this.templateOf(unitId, year);
    const past = template.map(({ step, occasion }) => ({ step, occasion, opensOn: `${year}-01-02`, dueOn: `${year}-01-31` }));
    const created = await this.post<{ id: string }>('/api/cycles', { unitId, year, schedule: past });
    const opened = await this.post<{ id: string }>(`/api/cycles/${created.body.id}/open`, { accept: [] });
    if (opened.status !== 202) throw new Error(`open: ${opened.status} ${JSON.stringify(opened.body)}`);
    await afterOpening();
    const isOpen = async (): Promise<boolean> =>
      (await this.asking(async () => (await this.admin()).get<{ state: string }>(`/api/cycles/${created.body.id}`))).body.state === 'open';
    await until(isOpen, 'The cycle did not open', patience);
    return created.body.id;
  }

  /** The template's lines, as a draft of another year shows them; the client knows no step by name. */
  private async templateOf(unitId: string, year: number): Promise<{ step: string; occasion: string }[]> {
    const draft = await this.post<{ schedule: { step: string; occasion: string }[] }>('/api/cycles', { unitId, year: year + 100 });
    if (draft.status !== 201) throw new Error(`draft: ${draft.status} ${JSON.stringify(draft.body)}`);
    return draft.body.schedule;
  }

  private async carry(task: TaskRow): Promise<void> {
    const browser = task.holderId === null ? await this.admin() : await this.browser(await this.nipOf(task.holderId), testPassword);
    const detail = await this.asking(() => browser.get<OpenTask>(`/api/tasks/${task.id}`));
    if (detail.status !== 200 || detail.body.state !== 'open') return;
    const key = randomUUID();
    const move = this.decide(detail.body);
    const verb = 'reason' in move ? 'return' : 'complete';
    // Whoever carries a year forward by examples means them.
    const standsBy = detail.body.answersSchema['x-doubts'].map(({ code }) => code);
    const body = verb === 'complete' ? { ...move, standsBy } : move;
    const answer = await this.asking(() => browser.post(`/api/tasks/${task.id}/${verb}`, body, { version: detail.body.version, key }));
    if (answer.status === 409 || answer.status === 412) return;
    if (answer.status !== 200) throw new Error(`${verb} ${task.id}: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.acknowledged.push({ taskId: task.id, ...move });
    await this.onCompletion(this.completed);
    if (this.asks(detail.body.employee.nip) && !this.hasAsked.has(task.participantId)) await this.ask(task, detail.body.employee.nip);
  }

  /** Asks once for what the document offers, and carries that to its end before anything else of the document. */
  private async ask({ participantId }: TaskRow, nip: string): Promise<void> {
    const employee = await this.browser(nip, testPassword);
    const document = await this.asking(() => employee.get<{ requests: { step: string }[] }>(`/api/participants/${participantId}`));
    const [offered] = document.body.requests;
    if (offered === undefined) return;
    this.hasAsked.add(participantId);
    const { step } = offered;
    const key = randomUUID();
    const reason = 'Tugas bertambah sejak sasaran disepakati.';
    const asked = await this.asking(() => employee.post(`/api/participants/${participantId}/requests`, { step, reason }, { key }));
    if (asked.status !== 201) throw new Error(`request ${step}: ${asked.status} ${JSON.stringify(asked.body)}`);
    for (;;) {
      const [next] = await this.list<TaskRow>('/api/tasks', { filter: { participantId, step, state: 'open' } });
      if (next === undefined) return;
      await this.carry(next);
    }
  }

  private async allComplete(cycleIds: readonly string[]): Promise<boolean> {
    for (const cycleId of cycleIds) {
      const query = { filter: { cycleId, state: 'active' }, range: [0, 0] };
      const active = await this.asking(async () => (await this.admin()).get<unknown[]>('/api/participants', { query }));
      if (active.status !== 200) throw new Error(`participants: ${active.status} ${JSON.stringify(active.body)}`);
      if (active.body.length > 0) return false;
    }
    return true;
  }

  private async nipOf(employeeId: string): Promise<string> {
    const known = this.nips.get(employeeId);
    if (known !== undefined) return known;
    const { body } = await this.asking(async () => (await this.admin()).get<{ nip: string }>(`/api/employees/${employeeId}`));
    this.nips.set(employeeId, body.nip);
    return body.nip;
  }

  private async browser(username: string, password: string): Promise<Client> {
    const known = this.browsers.get(username);
    if (known !== undefined) return known;
    const browser = new Client(this.url);
    await this.asking(() => browser.post('/api/session', { username, password }, { key: null }));
    this.browsers.set(username, browser);
    return browser;
  }

  private post<T>(path: string, body: unknown): Promise<Answer<T>> {
    const key = randomUUID();
    return this.asking(async () => (await this.admin()).post<T>(path, body, { key }));
  }

  private async list<T>(path: string, query: Readonly<Record<string, unknown>>): Promise<T[]> {
    const rows: T[] = [];
    for (;;) {
      const { body, status } = await this.asking(async () =>
        (await this.admin()).get<T[]>(path, { query: { ...query, sort: ['id', 'ASC'], range: [rows.length, rows.length + 199] } }),
      );
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
      rows.push(...body);
      if (body.length < 200) return rows;
    }
  }

  /** Asks until there is an answer that is meant: a dead link or a passing state is asked again. */
  private async asking<T>(send: () => Promise<Answer<T>>): Promise<Answer<T>> {
    let last: Answer<T> | undefined;
    return until(
      async () => {
        last = await send();
        return passing.has(last.status) ? undefined : last;
      },
      () => `no answer: ${last?.status ?? 'connection'} ${JSON.stringify(last?.body)}`,
      patience,
    );
  }
}
