import type { AddEvidenceFile, AddEvidenceLink, Evidence, JudgeEvidence } from '@siklus/contracts/evidence';
import type { LearningRecord, WriteLearningRecord } from '@siklus/contracts/learning-records';
import type { NoteProgress, PinIndicators } from '@siklus/contracts/progress-notes';
import type { RemarkText, SaidRemark, SayRemark } from '@siklus/contracts/remarks';
import type { Http } from './http';
import { at, withKey, type Kept, type SendAct } from './send';

/** What people keep of the year beside its turns: progress, evidence, trainings and feedback. */
export interface YearVerbs {
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
  /** Gives feedback on a part of a document, answers it, and corrects or takes back one's own words until they are read. */
  sayRemark(params: SayRemark & Kept & { participantId: string; key: string }): Promise<SaidRemark>;
  answerRemark(params: RemarkText & Kept & { id: string; key: string }): Promise<void>;
  correctRemark(params: RemarkText & Kept & { id: string; key: string }): Promise<void>;
  takeBackRemark(params: { id: string; key: string }): Promise<void>;
}

/** What is kept of the year, over HTTP. */
export function yearVerbs(http: Http, post: SendAct): YearVerbs {
  return {
    noteProgress: ({ participantId, key, ahead, ...noted }) =>
      post(`${at('participants', participantId)}/progress-notes`, key, noted, ahead),
    pinIndicators: async ({ id, ...body }) => void (await http(`${at('participants', id)}/pinned-indicators`, { method: 'PUT', body })),
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
    addLearningRecord: ({ key, ahead, ...fields }) => post('/learning-records', key, fields, ahead),
    changeLearningRecord: async ({ id, version, ...body }) =>
      (await http<LearningRecord>(at('learning-records', id), { method: 'PUT', body, headers: { 'if-match': `"${version}"` } })).data,
    removeLearningRecord: async ({ id }) => void (await http(at('learning-records', id), { method: 'DELETE' })),
    sayRemark: ({ participantId, key, ahead, ...said }) => post(`${at('participants', participantId)}/remarks`, key, said, ahead),
    answerRemark: ({ id, key, text, ahead }) => post(`${at('remarks', id)}/answer`, key, { text }, ahead),
    correctRemark: ({ id, key, text, ahead }) => post(`${at('remarks', id)}/correct`, key, { text }, ahead),
    takeBackRemark: ({ id, key }) => post(`${at('remarks', id)}/take-back`, key, {}),
  };
}
