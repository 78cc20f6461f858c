import type { BulkAct, BulkOperation, BulkReach, CancelBulk } from '@siklus/contracts/bulk-operations';
import type { ListExport, MakeExport } from '@siklus/contracts/exports';
import type { Post } from '@siklus/contracts/posts';
import type { CodeCheck } from '@siklus/contracts/receipts';
import type { SearchResult } from '@siklus/contracts/search';
import type { AssignSupervisor, AssignSupervisors, SupervisorProposals, SupervisorsAssigned } from '@siklus/contracts/supervisors';
import type { AdoptSteps, Template, WriteTemplate } from '@siklus/contracts/templates';
import type { DataProvider, GetListParams, GetManyReferenceParams, RaRecord } from 'react-admin';
import { queryOf } from './first/ask';
import { accountVerbs, type AccountVerbs } from './accountVerbs';
import { cycleVerbs, type CycleVerbs } from './cycleVerbs';
import { documentVerbs, type DocumentVerbs } from './documentVerbs';
import type { Http } from './http';
import { importVerbs, type ImportVerbs } from './importVerbs';
import { at, postBy, withKey, withVersion } from './send';
import { surveyVerbs, type SurveyVerbs } from './surveyVerbs';
import { taskVerbs, type TaskVerbs } from './taskVerbs';
import { teamVerbs, type TeamVerbs } from './teamVerbs';
import { yearVerbs, type YearVerbs } from './yearVerbs';

export type BulkVerb = 'pause' | 'resume' | 'retry';

/** The acts of the office that are no plain create, read or update. */
interface Verbs extends AccountVerbs, CycleVerbs, DocumentVerbs, ImportVerbs, SurveyVerbs, TaskVerbs, TeamVerbs, YearVerbs {
  /** How many people an act would concern. */
  bulkReach(act: BulkAct): Promise<BulkReach>;
  actInBulk(params: BulkAct & { expected: number; key: string }): Promise<BulkOperation>;
  steerBulk(params: { id: string; verb: BulkVerb; key: string }): Promise<BulkOperation>;
  cancelBulk(params: CancelBulk & { id: string; key: string }): Promise<BulkOperation>;
  retryIncident(params: { id: string; key: string }): Promise<void>;
  resolveIncident(params: { id: string; reason: string; key: string }): Promise<void>;
  /** Asks for a list as a file, which is made meanwhile. */
  makeExport(params: MakeExport & { key: string }): Promise<ListExport>;
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
  /** Whether a code was given here; for everybody. */
  checkCode(code: string): Promise<CodeCheck>;
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

/** The key of a form that makes a record, where it has one: react-admin hands on what it does not know as `meta`. */
const keyIn = (meta: unknown) => (meta as { readonly key?: string } | undefined)?.key;

/** The number after the slash of `Content-Range: tasks 0-24/319`. */
function totalOf(headers: Headers): number {
  return Number(headers.get('content-range')?.split('/').pop() ?? Number.NaN);
}

export function createDataProvider(http: Http): PanelDataProvider {
  async function list<T extends RaRecord>(resource: string, { signal, ...part }: GetListParams & { signal?: AbortSignal }) {
    const { data, headers } = await http<T[]>(`/${resource}`, { query: queryOf(part), signal });
    return { data, total: totalOf(headers) };
  }

  const post = postBy(http);
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
    ...documentVerbs(http, post),
    ...importVerbs(http, post),
    ...surveyVerbs(http),
    ...taskVerbs(http, post),
    ...teamVerbs(http, post),
    ...yearVerbs(http, post),
    bulkReach: async (act) => (await http<BulkReach>('/bulk-operations', { method: 'POST', query: { dryRun: 'true' }, body: act })).data,
    actInBulk: ({ key, ...act }) => post('/bulk-operations', key, act),
    cancelBulk: ({ id, key, ...body }) => post(`${at('bulk-operations', id)}/cancel`, key, body),
    steerBulk: ({ id, verb, key }) => post(`${at('bulk-operations', id)}/${verb}`, key),
    retryIncident: ({ id, key }) => post(`${at('incidents', id)}/retry`, key),
    resolveIncident: ({ id, reason, key }) => post(`${at('incidents', id)}/resolve`, key, { reason }),
    makeExport: ({ key, ...wish }) => post('/exports', key, wish),
    supervisorProposals: async (unitId) => (await http<SupervisorProposals>('/employees/supervisor-proposals', { query: { unitId } })).data,
    assignSupervisors: ({ key, ...act }) => post('/employees/supervisors', key, act),
    template: async () => (await http<Template>('/template')).data,
    saveTemplate: async ({ version, lines }) =>
      (await http<Template>('/template', { method: 'PUT', body: { lines }, headers: { 'if-match': `"${version}"` } })).data,
    adoptSteps: async ({ steps, reason, ...move }) =>
      (await http<Template>('/template/adoptions', { method: 'POST', body: { steps, reason }, headers: withVersion(move) })).data,
    setSupervisor: async ({ id, key, ...body }) =>
      (await http<Post[]>(`${at('employees', id)}/supervisor`, { method: 'PUT', body, headers: withKey(key) })).data,
    checkCode: async (code) => (await http<CodeCheck>(at('checks', code))).data,
    search: async ({ q, signal }) => (await http<SearchResult>('/search', { query: { q }, signal })).data,
    readNotification: ({ id, key }) => post(`${at('notifications', id)}/read`, key),
    readAllNotifications: ({ key }) => post('/notifications/read-all', key),
  };
}
