import type { RequestedStep, RequestStep, WithdrawnRequest, WithdrawRequest } from '@siklus/contracts/requests';
import type { BulkAct, BulkOperation, BulkReach, CancelBulk } from '@siklus/contracts/bulk-operations';
import type { AddEvidenceFile, AddEvidenceLink, Evidence, JudgeEvidence } from '@siklus/contracts/evidence';
import type { ExpectResult, WithdrawExpectation } from '@siklus/contracts/expected-results';
import type { ListExport, MakeExport } from '@siklus/contracts/exports';
import type { FaultyFile, ImportedFile, UndoImport, UndoReach } from '@siklus/contracts/imports';
import type { LearningRecord, WriteLearningRecord } from '@siklus/contracts/learning-records';
import type { Participant, RecordLeft, TakeBack, Withdraw } from '@siklus/contracts/participants';
import type { SuperiorPlan } from '@siklus/contracts/plans';
import type { Post } from '@siklus/contracts/posts';
import type { NoteProgress, PinIndicators } from '@siklus/contracts/progress-notes';
import type { CodeCheck, Receipt } from '@siklus/contracts/receipts';
import type { RemarkText, SaidRemark, SayRemark } from '@siklus/contracts/remarks';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import type { SearchResult } from '@siklus/contracts/search';
import type { SharedResults } from '@siklus/contracts/shared-results';
import type { FileReport, ImportLayouts } from '@siklus/contracts/staff-import';
import type { AssignSupervisor, AssignSupervisors, SupervisorProposals, SupervisorsAssigned } from '@siklus/contracts/supervisors';
import type { Moved, ReturnTask } from '@siklus/contracts/tasks';
import type {
  AnswerAssignment,
  EndAssignment,
  GiveAssignment,
  LedTeams,
  TeamAssignment,
  TeamResults,
} from '@siklus/contracts/team-assignments';
import type { ConfirmTies, DocumentTies } from '@siklus/contracts/ties';
import type { AdoptSteps, Template, WriteTemplate } from '@siklus/contracts/templates';
import { HttpError, type DataProvider, type GetListParams, type GetManyReferenceParams, type RaRecord } from 'react-admin';
import { queryOf } from './first/ask';
import { accountVerbs, type AccountVerbs } from './accountVerbs';
import { cycleVerbs, type CycleVerbs } from './cycleVerbs';
import { problemOf, type Ahead, type Http } from './http';
import { surveyVerbs, type SurveyVerbs } from './surveyVerbs';

/** A task as its holder read it: the version goes into If-Match, the key was made when the button was pressed. */
interface Move {
  readonly id: string;
  readonly version: number;
  readonly key: string;
}

/** What may be sent later: a device keeps it before it goes. */
interface Kept {
  readonly ahead?: Ahead | undefined;
}

interface Answers {
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A file of people or of ratings, and what its sender says besides. */
export interface GivenList {
  readonly file: File;
  /** Lets the list undo what was decided since its days. */
  readonly overrule: boolean;
  /** From when what changes counts of posts whose day the list repeats; empty for today. */
  readonly changesFrom: string;
  /** The zone of new units, where the file does not say it; empty for the usual one. */
  readonly zone: string;
}

export type BulkVerb = 'pause' | 'resume' | 'retry';

/** The acts of the office that are no plain create, read or update. */
interface Verbs extends AccountVerbs, CycleVerbs, SurveyVerbs {
  /** Takes an employee out of a running cycle, and back into it. */
  withdrawParticipant(params: Withdraw & { id: string; key: string }): Promise<Participant>;
  recordLeft(params: RecordLeft & { id: string; key: string }): Promise<Participant>;
  takeBackParticipant(params: TakeBack & { id: string; key: string }): Promise<Participant>;
  /** Asks for a step on request in a document. */
  requestStep(params: RequestStep & Kept & { id: string; key: string }): Promise<RequestedStep>;
  /** Withdraws what one had asked for. */
  withdrawRequest(params: WithdrawRequest & Kept & { id: string; key: string }): Promise<WithdrawnRequest>;
  /** How many people an act would concern. */
  bulkReach(act: BulkAct): Promise<BulkReach>;
  actInBulk(params: BulkAct & { expected: number; key: string }): Promise<BulkOperation>;
  steerBulk(params: { id: string; verb: BulkVerb; key: string }): Promise<BulkOperation>;
  cancelBulk(params: CancelBulk & { id: string; key: string }): Promise<BulkOperation>;
  retryIncident(params: { id: string; key: string }): Promise<void>;
  resolveIncident(params: { id: string; reason: string; key: string }): Promise<void>;
  /** Asks for a list as a file, which is made meanwhile. */
  makeExport(params: MakeExport & { key: string }): Promise<ListExport>;
  /** Checks a staff list without writing. A list with faults is an answer here, not an error. */
  checkImport(params: GivenList): Promise<FileReport>;
  /** The faulty rows of a file as a file. */
  faultyRows(params: GivenList & { format: FaultyFile['format'] }): Promise<FaultyFile>;
  undoReach(id: string): Promise<UndoReach>;
  undoImport(params: UndoImport & { id: string; key: string }): Promise<ImportedFile>;
  /** The forms of files that an import knows. */
  importLayouts(): Promise<ImportLayouts>;
  importEmployees(params: GivenList & { validOnly: boolean; key: string }): Promise<FileReport>;
  /** People without a supervisor, with the superior that the organisation suggests. */
  supervisorProposals(unitId?: string): Promise<SupervisorProposals>;
  assignSupervisors(params: {
    assignments: readonly AssignSupervisors['assignments'][number][];
    reason: string;
    key: string;
  }): Promise<SupervisorsAssigned>;
  template(): Promise<Template>;
  saveTemplate(params: WriteTemplate & { version: number }): Promise<Template>;
  adoptSteps(params: AdoptSteps & { version: number; key: string }): Promise<Template>;
  setSupervisor(params: AssignSupervisor & { id: string; key: string }): Promise<Post[]>;
  completeTask(params: Move & Answers & Kept & { standsBy: readonly string[] }): Promise<Moved>;
  returnTask(params: Move & Kept & ReturnTask): Promise<Moved>;
  /** Takes back what was handed in. */
  takeBackTask(params: { id: string; key: string }): Promise<Moved>;
  saveDraft(params: { id: string; basedOn: string | null } & Answers): Promise<{ savedAt: string }>;
  /** Notes progress on indicators of one's own agreed plan, and says which of them come first. */
  noteProgress(params: NoteProgress & Kept & { participantId: string; key: string }): Promise<void>;
  pinIndicators(params: PinIndicators & { id: string }): Promise<void>;
  /** Attaches a file to an indicator of one's own agreed plan. */
  addEvidenceFile(params: AddEvidenceFile & Kept & { participantId: string; file: File; key: string }): Promise<Evidence>;
  addEvidenceLink(params: AddEvidenceLink & Kept & { participantId: string; key: string }): Promise<Evidence>;
  /** Accepts a piece of evidence, or gives it back. */
  judgeEvidence(params: JudgeEvidence & Kept & { id: string; key: string }): Promise<Evidence>;
  withdrawEvidence(params: Kept & { id: string; reason: string; key: string }): Promise<Evidence>;
  /** Notes a training in one's own ledger. */
  addLearningRecord(params: WriteLearningRecord & Kept & { key: string }): Promise<LearningRecord>;
  changeLearningRecord(params: WriteLearningRecord & { id: string; version: number }): Promise<LearningRecord>;
  removeLearningRecord(params: { id: string }): Promise<void>;
  /** Who does what for which of the results of the head whose document it is. */
  roleMatrix(participantId: string): Promise<RoleMatrix>;
  /** The receipts for what was handed in and signed in a document. */
  receipts(participantId: string): Promise<Receipt[]>;
  /** Whether a code was given here; for everybody. */
  checkCode(code: string): Promise<CodeCheck>;
  /** The ties of a document both ways. */
  documentTies(participantId: string): Promise<DocumentTies>;
  /** Says what results of one's own agreed plan support from now on. */
  confirmTies(params: ConfirmTies & { participantId: string; key: string }): Promise<void>;
  /** Says what the head expects of somebody for one of his results, or changes it. */
  expectResult(params: ExpectResult & { participantId: string; requestKey: string }): Promise<void>;
  withdrawExpectation(params: WithdrawExpectation & { participantId: string; requestKey: string }): Promise<void>;
  /** What the superior of a document's employee has agreed: for the employee himself. */
  superiorPlan(participantId: string): Promise<SuperiorPlan>;
  /** The teams for which the person may give assignments across units. */
  ledTeams(): Promise<LedTeams>;
  giveAssignment(params: GiveAssignment & { key: string }): Promise<TeamAssignment>;
  answerAssignment(params: AnswerAssignment & { id: string; key: string }): Promise<TeamAssignment>;
  endAssignment(params: EndAssignment & { id: string; key: string }): Promise<TeamAssignment>;
  /** What of somebody's plan comes from an assignment. */
  teamResults(id: string): Promise<TeamResults>;
  /** Gives feedback on a part of a document, answers it, and corrects or takes back one's own words until they are read. */
  sayRemark(params: SayRemark & Kept & { participantId: string; key: string }): Promise<SaidRemark>;
  answerRemark(params: RemarkText & Kept & { id: string; key: string }): Promise<void>;
  correctRemark(params: RemarkText & Kept & { id: string; key: string }): Promise<void>;
  takeBackRemark(params: { id: string; key: string }): Promise<void>;
  /** With whom the employee of a document can carry a result, and what those share with him. */
  sharedResults(participantId: string): Promise<SharedResults>;
  /** People and units by what somebody remembers of them. */
  search(params: { q: string; signal?: AbortSignal | undefined }): Promise<SearchResult>;
  readNotification(params: { id: string; key: string }): Promise<void>;
  readAllNotifications(params: { key: string }): Promise<void>;
}

export type PanelDataProvider = DataProvider & Verbs;

/** A new key for an action that the person starts now; the same key goes with every repetition of it. */
export function newKey(): string {
  // randomUUID exists on HTTPS and localhost only; on plain HTTP the page still has to say why it cannot work.
  return globalThis.crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
}

const withKey = (key: string) => ({ 'idempotency-key': key });
const withVersion = ({ key, version }: { key: string; version: number }) => ({ ...withKey(key), 'if-match': `"${version}"` });
/** The key of a form that makes a record, where it has one: react-admin hands on what it does not know as `meta`. */
const keyIn = (meta: unknown) => (meta as { readonly key?: string } | undefined)?.key;
const at = (resource: string, id: unknown) => `/${resource}/${encodeURIComponent(String(id))}`;

/** The number after the slash of `Content-Range: tasks 0-24/319`. */
function totalOf(headers: Headers): number {
  return Number(headers.get('content-range')?.split('/').pop() ?? Number.NaN);
}

export function createDataProvider(http: Http): PanelDataProvider {
  async function list<T extends RaRecord>(resource: string, { signal, ...part }: GetListParams & { signal?: AbortSignal }) {
    const { data, headers } = await http<T[]>(`/${resource}`, { query: queryOf(part), signal });
    return { data, total: totalOf(headers) };
  }

  function sendFile<T>(path: string, file: File, query: Record<string, string>, key?: string) {
    const form = new FormData();
    form.append('file', file);
    return http<T>(path, {
      method: 'POST',
      query,
      body: form,
      ...(key === undefined ? {} : { headers: withKey(key) }),
    });
  }

  const post = <T>(path: string, key: string, body: unknown = {}, ahead?: Ahead) =>
    http<T>(path, { method: 'POST', body, headers: withKey(key), ahead }).then(({ data }) => data);
  const moveTask = (verb: 'complete' | 'return', { id, ahead, ...move }: Move & Kept, body: unknown) =>
    http<Moved>(`${at('tasks', id)}/${verb}`, { method: 'POST', body, headers: withVersion(move), ahead }).then(({ data }) => data);
  const never = (what: string) => () => Promise.reject(new Error(`The API has no ${what}`));

  return {
    supportAbortSignal: true,
    getList: list,
    getOne: async (resource, { id, signal }) => ({ data: (await http<never>(at(resource, id), { signal })).data }),
    getMany: async (resource, { ids, signal }) => ({
      data: (await http<never[]>(`/${resource}`, { query: { range: [0, ids.length - 1], filter: { id: ids } }, signal })).data,
    }),
    getManyReference: (resource, params: GetManyReferenceParams) =>
      list(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
    create: async (resource, { data, meta }) => ({ data: await post<never>(`/${resource}`, keyIn(meta) ?? newKey(), data) }),
    update: async (resource, { id, data, previousData }) => ({
      data: (
        await http<never>(at(resource, id), {
          method: 'PUT',
          body: data,
          headers: withVersion({ key: newKey(), version: Number(previousData.version) }),
        })
      ).data,
    }),
    updateMany: never('updateMany'),
    delete: never('delete'),
    deleteMany: never('deleteMany'),

    ...accountVerbs(http),
    ...cycleVerbs(http, post),
    ...surveyVerbs(http),
    withdrawParticipant: ({ id, key, ...body }) => post(`${at('participants', id)}/withdraw`, key, body),
    recordLeft: ({ id, key, ...body }) => post(`${at('participants', id)}/record-left`, key, body),
    takeBackParticipant: ({ id, key, ...body }) => post(`${at('participants', id)}/take-back`, key, body),
    requestStep: ({ id, key, ahead, ...body }) => post(`${at('participants', id)}/requests`, key, body, ahead),
    withdrawRequest: ({ id, key, ahead, ...body }) => post(`${at('participants', id)}/requests/withdraw`, key, body, ahead),
    bulkReach: async (act) => (await http<BulkReach>('/bulk-operations', { method: 'POST', query: { dryRun: 'true' }, body: act })).data,
    actInBulk: ({ key, ...act }) => post('/bulk-operations', key, act),
    cancelBulk: ({ id, key, ...body }) => post(`${at('bulk-operations', id)}/cancel`, key, body),
    steerBulk: ({ id, verb, key }) => post(`${at('bulk-operations', id)}/${verb}`, key),
    retryIncident: ({ id, key }) => post(`${at('incidents', id)}/retry`, key),
    resolveIncident: ({ id, reason, key }) => post(`${at('incidents', id)}/resolve`, key, { reason }),
    makeExport: ({ key, ...wish }) => post('/exports', key, wish),
    async checkImport(list) {
      try {
        return (await sendFile<FileReport>('/imports', list.file, { dryRun: 'true', ...askedOf(list) })).data;
      } catch (error) {
        const report = problemOf(error) as unknown as Partial<FileReport> | undefined;
        if (error instanceof HttpError && error.status === 422 && typeof report?.rows === 'number') return report as FileReport;
        throw error;
      }
    },
    faultyRows: async ({ format, ...list }) =>
      (await sendFile<FaultyFile>('/imports/faulty-rows', list.file, { format, ...askedOf(list) })).data,
    undoReach: async (id) => (await http<UndoReach>(`${at('imports', id)}/undo-reach`, { method: 'POST' })).data,
    undoImport: ({ id, key, ...body }) => post(`${at('imports', id)}/undo`, key, body),
    importLayouts: async () => (await http<ImportLayouts>('/import-layouts')).data,
    importEmployees: async ({ validOnly, key, ...list }) =>
      (await sendFile<FileReport>('/imports', list.file, { ...(validOnly ? { validOnly: 'true' } : {}), ...askedOf(list) }, key)).data,
    supervisorProposals: async (unitId) => (await http<SupervisorProposals>('/employees/supervisor-proposals', { query: { unitId } })).data,
    assignSupervisors: ({ key, ...act }) => post('/employees/supervisors', key, act),
    template: async () => (await http<Template>('/template')).data,
    saveTemplate: async ({ version, lines }) =>
      (await http<Template>('/template', { method: 'PUT', body: { lines }, headers: { 'if-match': `"${version}"` } })).data,
    adoptSteps: async ({ steps, reason, ...move }) =>
      (await http<Template>('/template/adoptions', { method: 'POST', body: { steps, reason }, headers: withVersion(move) })).data,
    setSupervisor: async ({ id, key, ...body }) =>
      (await http<Post[]>(`${at('employees', id)}/supervisor`, { method: 'PUT', body, headers: withKey(key) })).data,
    completeTask: ({ answers, standsBy, ...move }) => moveTask('complete', move, { answers, standsBy }),
    returnTask: ({ reason, marks, ...move }) => moveTask('return', move, { reason, marks }),
    takeBackTask: ({ id, key }) => post(`${at('tasks', id)}/take-back`, key),
    saveDraft: async ({ id, answers, basedOn }) =>
      (await http<{ savedAt: string }>(`${at('tasks', id)}/draft`, { method: 'PUT', body: { answers, basedOn } })).data,
    addEvidenceFile: async ({ participantId, file, key, ahead, ...query }) =>
      (
        await http<Evidence>(`${at('participants', participantId)}/evidence-files`, {
          method: 'POST',
          query,
          file,
          headers: withKey(key),
          ahead,
        })
      ).data,
    addEvidenceLink: ({ participantId, key, ahead, ...link }) =>
      post(`${at('participants', participantId)}/evidence-links`, key, link, ahead),
    judgeEvidence: ({ id, key, ahead, ...judgement }) => post(`${at('evidence', id)}/judgement`, key, judgement, ahead),
    withdrawEvidence: ({ id, key, reason, ahead }) => post(`${at('evidence', id)}/withdraw`, key, { reason }, ahead),
    noteProgress: ({ participantId, key, ahead, ...noted }) =>
      post(`${at('participants', participantId)}/progress-notes`, key, noted, ahead),
    pinIndicators: async ({ id, ...body }) => void (await http(`${at('participants', id)}/pinned-indicators`, { method: 'PUT', body })),
    addLearningRecord: ({ key, ahead, ...fields }) => post('/learning-records', key, fields, ahead),
    changeLearningRecord: async ({ id, version, ...body }) =>
      (await http<LearningRecord>(at('learning-records', id), { method: 'PUT', body, headers: { 'if-match': `"${version}"` } })).data,
    removeLearningRecord: async ({ id }) => void (await http(at('learning-records', id), { method: 'DELETE' })),
    roleMatrix: async (id) => (await http<RoleMatrix>(`${at('participants', id)}/role-matrix`)).data,
    receipts: async (id) => (await http<Receipt[]>(`${at('participants', id)}/receipts`)).data,
    checkCode: async (code) => (await http<CodeCheck>(at('checks', code))).data,
    documentTies: async (id) => (await http<DocumentTies>(`${at('participants', id)}/ties`)).data,
    confirmTies: ({ participantId, key, ...body }) => post(`${at('participants', participantId)}/ties`, key, body),
    expectResult: ({ participantId, requestKey, ...body }) =>
      post(`${at('participants', participantId)}/expected-results`, requestKey, body),
    withdrawExpectation: ({ participantId, requestKey, ...body }) =>
      post(`${at('participants', participantId)}/expected-results/withdraw`, requestKey, body),
    superiorPlan: async (id) => (await http<SuperiorPlan>(`${at('participants', id)}/superior-plan`)).data,
    ledTeams: async () => (await http<LedTeams>('/team-assignments/teams')).data,
    giveAssignment: ({ key, ...body }) => post('/team-assignments', key, body),
    answerAssignment: ({ id, key, ...body }) => post(`${at('team-assignments', id)}/answer`, key, body),
    endAssignment: ({ id, key, ...body }) => post(`${at('team-assignments', id)}/end`, key, body),
    teamResults: async (id) => (await http<TeamResults>(`${at('team-assignments', id)}/results`)).data,
    sayRemark: ({ participantId, key, ahead, ...said }) => post(`${at('participants', participantId)}/remarks`, key, said, ahead),
    answerRemark: ({ id, key, text, ahead }) => post(`${at('remarks', id)}/answer`, key, { text }, ahead),
    correctRemark: ({ id, key, text, ahead }) => post(`${at('remarks', id)}/correct`, key, { text }, ahead),
    takeBackRemark: ({ id, key }) => post(`${at('remarks', id)}/take-back`, key, {}),
    sharedResults: async (id) => (await http<SharedResults>(`${at('participants', id)}/shared-results`)).data,
    search: async ({ q, signal }) => (await http<SearchResult>('/search', { query: { q }, signal })).data,
    readNotification: ({ id, key }) => post(`${at('notifications', id)}/read`, key),
    readAllNotifications: ({ key }) => post('/notifications/read-all', key),
  };
}

function askedOf({ overrule, changesFrom, zone }: GivenList): Record<string, string> {
  return { ...(overrule ? { overrule: 'true' } : {}), ...(changesFrom === '' ? {} : { changesFrom }), ...(zone === '' ? {} : { zone }) };
}
