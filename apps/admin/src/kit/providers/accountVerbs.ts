import type { Account, ActivationCodes, GiveRole, MakeAccountCode, MakeActivationCodes, OwnSession } from '@siklus/contracts/accounts';
import type { ApiToken, MadeApiToken, MakeApiToken, RevokeApiToken } from '@siklus/contracts/api-tokens';
import type { ComingStanding, SetComingStanding } from '@siklus/contracts/coming-standings';
import type { Post, SetPost } from '@siklus/contracts/posts';
import type { KeepView, SavedView } from '@siklus/contracts/saved-views';
import type { DecidedNaming, DecideNaming, NameSuperior, OwnNaming } from '@siklus/contracts/superior-namings';
import type { UnitNode } from '@siklus/contracts/units';
import type { Http } from './http';
import { withKey } from './send';

const accountActs = { disable: 'disable', enable: 'enable', endSessions: 'end-sessions' } as const;
type AccountAct = keyof typeof accountActs;

/** The acts of the office on accounts, roles and posts. */
export interface AccountVerbs {
  makeCodes(params: MakeActivationCodes & { key: string }): Promise<ActivationCodes>;
  makeAccountCode(params: MakeAccountCode & { id: string; key: string }): Promise<ActivationCodes>;
  actOnAccount(params: { id: string; act: AccountAct; reason: string; key: string }): Promise<Account>;
  giveRole(params: GiveRole & { key: string }): Promise<{ id: string }>;
  endRole(params: { id: string; lastDay?: string; key: string }): Promise<void>;
  makeToken(params: MakeApiToken & { key: string }): Promise<MadeApiToken>;
  revokeToken(params: RevokeApiToken & { id: string; key: string }): Promise<ApiToken>;
  ownNaming(q: string): Promise<OwnNaming>;
  nameSuperior(params: NameSuperior & { key: string }): Promise<unknown>;
  decideNaming(params: DecideNaming & { id: string; verb: 'confirm' | 'decline'; key: string }): Promise<DecidedNaming>;
  posts(employeeId: string): Promise<Post[]>;
  setPost(params: SetPost & { employeeId: string; key: string }): Promise<unknown>;
  endPost(params: { employeeId: string; id: string; lastDay: string | null; reason: string }): Promise<Post[]>;
  takeBackPost(params: { employeeId: string; id: string; reason: string; key: string }): Promise<Post[]>;
  comingStandings(employeeId: string): Promise<ComingStanding[]>;
  setComingStanding(params: SetComingStanding & { employeeId: string; key: string }): Promise<ComingStanding[]>;
  takeBackStanding(params: { employeeId: string; id: string; reason: string; key: string }): Promise<ComingStanding[]>;
  savedViews(): Promise<SavedView[]>;
  keepView(params: KeepView & { key: string }): Promise<SavedView>;
  forgetView(id: string): Promise<void>;
  unitTree(): Promise<UnitNode[]>;
  ownSessions(): Promise<OwnSession[]>;
  endSession(id: string): Promise<void>;
  endOtherSessions(): Promise<void>;
  changePassword(params: { current: string; password: string }): Promise<void>;
}

export function accountVerbs(http: Http): AccountVerbs {
  const send = <T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, key?: string) =>
    http<T>(path, { method, ...(body === undefined ? {} : { body }), ...(key === undefined ? {} : { headers: withKey(key) }) }).then(
      ({ data }) => data,
    );
  return {
    makeCodes: ({ key, ...body }) => send('POST', '/activation-codes', body, key),
    makeAccountCode: ({ id, key, ...body }) => send('POST', `/accounts/${id}/code`, body, key),
    actOnAccount: ({ id, act, reason, key }) => send('POST', `/accounts/${id}/${accountActs[act]}`, { reason }, key),
    giveRole: ({ key, ...body }) => send('POST', '/role-grants', body, key),
    endRole: ({ id, key, ...body }) => send('POST', `/role-grants/${id}/end`, body, key),
    makeToken: ({ key, ...body }) => send('POST', '/api-tokens', body, key),
    revokeToken: ({ id, key, ...body }) => send('POST', `/api-tokens/${id}/revoke`, body, key),
    ownNaming: (q) => http<OwnNaming>('/superior-namings/own', { query: q === '' ? {} : { q } }).then(({ data }) => data),
    nameSuperior: ({ key, ...body }) => send('POST', '/superior-namings', body, key),
    decideNaming: ({ id, verb, key, ...body }) => send('POST', `/superior-namings/${id}/${verb}`, body, key),
    posts: (employeeId) => send('GET', `/employees/${employeeId}/posts`),
    setPost: ({ employeeId, key, ...body }) => send('POST', `/employees/${employeeId}/posts`, body, key),
    endPost: ({ employeeId, id, ...body }) => send('PUT', `/employees/${employeeId}/posts/${id}/last-day`, body),
    takeBackPost: ({ employeeId, id, reason, key }) => send('POST', `/employees/${employeeId}/posts/${id}/take-back`, { reason }, key),
    comingStandings: (employeeId) => send('GET', `/employees/${employeeId}/coming-standings`),
    setComingStanding: ({ employeeId, key, ...body }) => send('POST', `/employees/${employeeId}/coming-standings`, body, key),
    takeBackStanding: ({ employeeId, id, reason, key }) =>
      send('POST', `/employees/${employeeId}/coming-standings/${id}/take-back`, { reason }, key),
    savedViews: () => send('GET', '/saved-views'),
    keepView: ({ key, ...body }) => send('POST', '/saved-views', body, key),
    forgetView: (id) => send('DELETE', `/saved-views/${id}`),
    unitTree: () => send('GET', '/units/tree'),
    ownSessions: () => send('GET', '/session/all'),
    endSession: (id) => send('DELETE', `/session/all/${id}`),
    endOtherSessions: () => send('DELETE', '/session/all'),
    changePassword: (body) => send('PUT', '/session/password', body),
  };
}
