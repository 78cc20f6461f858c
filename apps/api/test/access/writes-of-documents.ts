import { formWith } from '../support/people.js';
import { assignmentOf, documentOf, evidenceAt, idOf, remarkOf } from './writes-office.js';
import { post, unknown, type Rows } from './writes-row.js';

/** A training that lies too far ahead to have been attended. */
const training = { title: 'x', form: 'x', heldOn: '2199-01-01', hours: 1, attended: true };
const recordOf = async (employeeId: string): Promise<string> =>
  (await idOf('select id from learning_record where employee_id = $1', [employeeId])) || unknown;

/** Changes of single documents, and of what their people keep beside them. */
export const writesOfDocuments: Rows = {
  'post /api/participants/{id}/withdraw': {
    ask: async (by, { colleagueId }) => by.post(`/api/participants/${await documentOf(colleagueId)}/withdraw`, { reason: 'x' }),
    tells: async ({ colleagueId }) => `/api/participants/${await documentOf(colleagueId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/participants/{id}/record-left': {
    ask: (by, { participantId }) => by.post(`/api/participants/${participantId}/record-left`, { reason: 'x' }),
    tells: ({ participantId }) => `/api/participants/${participantId}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/participants/{id}/take-back': {
    ask: (by, { participantId }) => by.post(`/api/participants/${participantId}/take-back`, { reason: 'x' }),
    tells: ({ participantId }) => `/api/participants/${participantId}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/tasks/{id}/complete': {
    ask: (by, { taskId }) => by.post(`/api/tasks/${taskId}/complete`, { answers: {} }, { version: 99 }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/tasks/{id}/return': {
    ask: (by, { taskId }) => by.post(`/api/tasks/${taskId}/return`, { reason: 'x' }, { version: 99 }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/tasks/{id}/take-back': {
    // It is open, and nothing was handed in yet.
    ask: (by, { taskId }) => by.post(`/api/tasks/${taskId}/take-back`, {}),
    near: '????????+?????',
    far: '??????????????',
  },
  'put /api/tasks/{id}/draft': {
    ask: (by, { taskId }) => by.put(`/api/tasks/${taskId}/draft`, { answers: {}, basedOn: '2000-01-01T00:00:00.000Z' }, { key: null }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/participants/{id}/requests': {
    ask: (by, { participantId }) => by.post(`/api/participants/${participantId}/requests`, { step: 'addendum', reason: 'x' }),
    near: '????????++?+??',
    far: '??????????????',
  },
  'post /api/participants/{id}/requests/withdraw': {
    // Nobody has asked for one yet.
    ask: (by, { participantId }) =>
      by.post(`/api/participants/${participantId}/requests/withdraw`, { step: 'addendum', occasion: '1', reason: 'x' }),
    near: '????????++?+??',
    far: '??????????????',
  },
  'post /api/participants/{id}/ties': {
    ask: (by, { participantId }) =>
      by.post(`/api/participants/${participantId}/ties`, { planVersion: 99, results: [{ key: 'r9', untied: 'x' }] }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/participants/{id}/expected-results': {
    ask: (by, { participantId }) =>
      by.post(`/api/participants/${participantId}/expected-results`, { document: participantId, version: 99, key: 'r9', text: 'x' }),
    near: '?????????+?+??',
    far: '??????????????',
  },
  'post /api/participants/{id}/expected-results/withdraw': {
    ask: (by, { participantId }) =>
      by.post(`/api/participants/${participantId}/expected-results/withdraw`, { document: participantId, key: 'r9', reason: 'x' }),
    near: '?????????+?+??',
    far: '??????????????',
  },
  'post /api/participants/{id}/progress-notes': {
    ask: (by, { participantId }) =>
      by.post(`/api/participants/${participantId}/progress-notes`, { notes: [{ indicator: 'r9.i9', note: 'x' }] }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/participants/{id}/evidence-files': {
    ask: (by, { participantId }) =>
      by.post(`/api/participants/${participantId}/evidence-files`, formWith('', 'kosong.pdf'), { query: { indicator: 'r9.i9' } }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/participants/{id}/evidence-links': {
    ask: (by, { participantId }) =>
      by.post(`/api/participants/${participantId}/evidence-links`, { indicator: 'r9.i9', title: 'x', link: 'https://x.example' }),
    near: '????????+?????',
    far: '??????????????',
  },
  // Accepted already; whoever reads the document is told that it is for its supervisor, the employee that it is his own affair.
  'post /api/evidence/{id}/judgement': {
    ask: async (by, { participantId }) => by.post(`/api/evidence/${await evidenceAt(participantId)}/judgement`, { accepts: true }),
    near: '!!!!!!??o+?+??',
    far: '!??!?!????????',
  },
  'post /api/evidence/{id}/withdraw': {
    ask: async (by, { participantId }) => by.post(`/api/evidence/${await evidenceAt(participantId)}/withdraw`, { reason: 'x' }),
    near: '????????+?????',
    far: '??????????????',
  },
  'put /api/participants/{id}/pinned-indicators': {
    ask: (by, { participantId }) =>
      by.put(`/api/participants/${participantId}/pinned-indicators`, { indicators: ['r9.i9'] }, { key: null }),
    near: '????????+?????',
    far: '??????????????',
  },
  // Its plan is not agreed yet, so there is nothing to speak of.
  'post /api/participants/{id}/remarks': {
    ask: (by, { participantId }) => by.post(`/api/participants/${participantId}/remarks`, { part: 'LOYAL', text: 'x' }),
    near: '?????????+?+??',
    far: '??????????????',
  },
  'post /api/remarks/{id}/answer': {
    ask: async (by, { participantId }) => by.post(`/api/remarks/${await remarkOf(participantId)}/answer`, { text: 'x' }),
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/remarks/{id}/correct': {
    ask: async (by, { participantId }) => by.post(`/api/remarks/${await remarkOf(participantId)}/correct`, { text: 'x' }),
    near: '?????????+????',
    far: '??????????????',
  },
  'post /api/remarks/{id}/take-back': {
    ask: async (by, { participantId }) => by.post(`/api/remarks/${await remarkOf(participantId)}/take-back`, {}),
    near: '?????????+????',
    far: '??????????????',
  },
  // Whoever reads it is told in words why it is not his to answer or to end; all of them are declined already.
  'post /api/team-assignments/{id}/answer': {
    ask: async (by, { participantId }) => by.post(`/api/team-assignments/${await assignmentOf(participantId)}/answer`, { consents: true }),
    near: '!!!??!??!+!+??',
    far: '!????!????????',
  },
  'post /api/team-assignments/{id}/end': {
    ask: async (by, { participantId }) => by.post(`/api/team-assignments/${await assignmentOf(participantId)}/end`, { reason: 'x' }),
    near: '!!!??!??!!+!??',
    far: '!????!????????',
  },
  'post /api/team-assignments': {
    ask: (by, { unitId }) =>
      by.post('/api/team-assignments', {
        nip: 'x',
        unitId,
        team: 'x',
        role: 'MEMBER',
        firstDay: '2030-01-02',
        lastDay: '2030-01-03',
        reason: 'x',
      }),
    near: '!!!!!!!!!+!+!!',
    far: '!!!!!!!!!!!!!!',
  },
  'post /api/learning-records': {
    ask: (by) => by.post('/api/learning-records', training),
    near: '????????+++++?',
    far: '????????+++++?',
  },
  'put /api/learning-records/{id}': {
    ask: async (by, { employeeId }) =>
      by.put(`/api/learning-records/${await recordOf(employeeId)}`, { ...training, attended: false }, { version: 99, key: null }),
    near: '????????+?????',
    far: '??????????????',
  },
  'delete /api/learning-records/{id}': {
    ask: async (by, { employeeId }) => by.delete(`/api/learning-records/${await recordOf(employeeId)}`),
    writes: true,
    near: '????????+?????',
    far: '??????????????',
  },
  'post /api/notifications/{id}/read': {
    ask: post(`/api/notifications/${unknown}/read`, {}),
    near: '??????????????',
    far: '??????????????',
  },
};
