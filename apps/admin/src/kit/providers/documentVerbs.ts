import type { ExpectResult, WithdrawExpectation } from '@siklus/contracts/expected-results';
import type { Participant, RecordLeft, TakeBack, Withdraw } from '@siklus/contracts/participants';
import type { SuperiorPlan } from '@siklus/contracts/plans';
import type { Receipt } from '@siklus/contracts/receipts';
import type { RequestedStep, RequestStep, WithdrawnRequest, WithdrawRequest } from '@siklus/contracts/requests';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import type { SharedResults } from '@siklus/contracts/shared-results';
import type { ConfirmTies, DocumentTies } from '@siklus/contracts/ties';
import type { Http } from './http';
import { at, type Kept, type SendAct } from './send';

/** What may be done with a document of a year, and what stands beside it. */
export interface DocumentVerbs {
  /** Takes an employee out of a running cycle, and back into it. */
  withdrawParticipant(params: Withdraw & { id: string; key: string }): Promise<Participant>;
  recordLeft(params: RecordLeft & { id: string; key: string }): Promise<Participant>;
  takeBackParticipant(params: TakeBack & { id: string; key: string }): Promise<Participant>;
  /** Asks for a step on request in a document. */
  requestStep(params: RequestStep & Kept & { id: string; key: string }): Promise<RequestedStep>;
  /** Withdraws what one had asked for. */
  withdrawRequest(params: WithdrawRequest & Kept & { id: string; key: string }): Promise<WithdrawnRequest>;
  /** Who does what for which of the results of the head whose document it is. */
  roleMatrix(participantId: string): Promise<RoleMatrix>;
  /** The receipts for what was handed in and signed in a document. */
  receipts(participantId: string): Promise<Receipt[]>;
  /** The ties of a document both ways. */
  documentTies(participantId: string): Promise<DocumentTies>;
  /** Says what results of one's own agreed plan support from now on. */
  confirmTies(params: ConfirmTies & { participantId: string; key: string }): Promise<void>;
  /** Says what the head expects of somebody for one of his results, or changes it. */
  expectResult(params: ExpectResult & { participantId: string; requestKey: string }): Promise<void>;
  withdrawExpectation(params: WithdrawExpectation & { participantId: string; requestKey: string }): Promise<void>;
  /** What the superior of a document's employee has agreed: for the employee himself. */
  superiorPlan(participantId: string): Promise<SuperiorPlan>;
  /** With whom the employee of a document can carry a result, and what those share with him. */
  sharedResults(participantId: string): Promise<SharedResults>;
}

/** The acts on a document over HTTP. */
export function documentVerbs(http: Http, post: SendAct): DocumentVerbs {
  return {
    withdrawParticipant: ({ id, key, ...body }) => post(`${at('participants', id)}/withdraw`, key, body),
    recordLeft: ({ id, key, ...body }) => post(`${at('participants', id)}/record-left`, key, body),
    takeBackParticipant: ({ id, key, ...body }) => post(`${at('participants', id)}/take-back`, key, body),
    requestStep: ({ id, key, ahead, ...body }) => post(`${at('participants', id)}/requests`, key, body, ahead),
    withdrawRequest: ({ id, key, ahead, ...body }) => post(`${at('participants', id)}/requests/withdraw`, key, body, ahead),
    roleMatrix: async (id) => (await http<RoleMatrix>(`${at('participants', id)}/role-matrix`)).data,
    receipts: async (id) => (await http<Receipt[]>(`${at('participants', id)}/receipts`)).data,
    documentTies: async (id) => (await http<DocumentTies>(`${at('participants', id)}/ties`)).data,
    confirmTies: ({ participantId, key, ...body }) => post(`${at('participants', participantId)}/ties`, key, body),
    expectResult: ({ participantId, requestKey, ...body }) =>
      post(`${at('participants', participantId)}/expected-results`, requestKey, body),
    withdrawExpectation: ({ participantId, requestKey, ...body }) =>
      post(`${at('participants', participantId)}/expected-results/withdraw`, requestKey, body),
    superiorPlan: async (id) => (await http<SuperiorPlan>(`${at('participants', id)}/superior-plan`)).data,
    sharedResults: async (id) => (await http<SharedResults>(`${at('participants', id)}/shared-results`)).data,
  };
}
