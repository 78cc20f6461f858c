import { elementCodes } from '@siklus/domain';
import { formWith } from '../support/people.js';
import { cycleOf, draftOf, foreignOperationId, idOf, office, operationId, surveyOf } from './writes-office.js';
import type { Rows } from './writes-row.js';

const surveyFields = (unitId: string) => ({
  unitId,
  firstDay: '2026-01-05',
  lastDay: '2026-01-09',
  weightMode: 'EXACT',
  respondents: 10,
  totals: Object.fromEntries(elementCodes.map((element) => [element, 30])),
});

/** Changes of cycles with their mass acts, of templates, catalogues, surveys and incidents. */
export const writesOfCycles: Rows = {
  'post /api/cycles': {
    ask: (by, { unitId }) => by.post('/api/cycles', { unitId, year: 2049 }),
    near: '++------------',
    far: '+?------------',
  },
  'put /api/cycles/{id}': {
    ask: async (by, { unitId }) => by.put(`/api/cycles/${await cycleOf(unitId)}`, { unitId, year: 2049 }, { key: null, version: 99 }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'delete /api/cycles/{id}': {
    ask: async (by, { unitId }) => by.delete(`/api/cycles/${await cycleOf(unitId)}`, { key: null }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/cycles/{id}/copy': {
    ask: async (by, { unitId }) => by.post(`/api/cycles/${await cycleOf(unitId)}/copy`, { year: 2049 }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/cycles/{id}/participants': {
    ask: async (by, { unitId }) => by.post(`/api/cycles/${await cycleOf(unitId)}/participants`, { reason: 'x' }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'put /api/cycles/{id}/joins': {
    ask: async (by, { unitId }) => by.put(`/api/cycles/${await cycleOf(unitId)}/joins`, { joins: false }, { key: null }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/cycles/{id}/close': {
    ask: async (by, { unitId }) => by.post(`/api/cycles/${await cycleOf(unitId)}/close`, { reason: 'x' }),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/cycles/{id}/reopen': {
    ask: async (by, { unitId }) => by.post(`/api/cycles/${await draftOf(unitId)}/reopen`, { reason: 'x' }),
    tells: async ({ unitId }) => `/api/cycles/${await draftOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/cycles/{id}/open': {
    ask: async (by, { unitId }) => by.post(`/api/cycles/${await cycleOf(unitId)}/open`, {}),
    tells: async ({ unitId }) => `/api/cycles/${await cycleOf(unitId)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/bulk-operations': {
    ask: (by, { participantId }) =>
      by.post('/api/bulk-operations', {
        cycleId: office.cycleId,
        kind: 'skip',
        step: 'target-setting',
        reason: 'x',
        expected: 99,
        participantIds: [participantId],
      }),
    tells: ({ participantId }) => `/api/participants/${participantId}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/bulk-operations/{id}/cancel': {
    // It runs: only a paused one is cancelled.
    ask: (by, _place, foreign) => by.post(`/api/bulk-operations/${foreign ? foreignOperationId : operationId}/cancel`, { reason: 'x' }),
    tells: (_place, foreign) => `/api/bulk-operations/${foreign ? foreignOperationId : operationId}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/bulk-operations/{id}/{verb}': {
    ask: (by, _place, foreign) => by.post(`/api/bulk-operations/${foreign ? foreignOperationId : operationId}/resume`, {}),
    tells: (_place, foreign) => `/api/bulk-operations/${foreign ? foreignOperationId : operationId}`,
    near: '++------------',
    far: '+?------------',
  },
  'put /api/template': {
    ask: (by) =>
      by.put('/api/template', { lines: [{ step: 'x', occasion: '', opensOn: '01-02', dueOn: '02-02' }] }, { version: 99, key: null }),
    near: '+-------------',
    far: '+-------------',
  },
  'post /api/template/adoptions': {
    ask: (by) => by.post('/api/template/adoptions', { steps: ['x'], reason: 'x' }, { version: 99 }),
    near: '+-------------',
    far: '+-------------',
  },
  'post /api/courses': {
    ask: async (by) => by.post('/api/courses', await fieldsOf('courses', 'code')),
    near: '+--+----------',
    far: '+--+----------',
  },
  'put /api/courses/{id}': {
    ask: async (by) =>
      by.put(`/api/courses/${await idOf('select id from course order by code limit 1')}`, await fieldsOf('courses', 'code'), {
        version: 99,
        key: null,
      }),
    near: '+--+----------',
    far: '+--+----------',
  },
  'post /api/sample-plans': {
    ask: async (by) => by.post('/api/sample-plans', await fieldsOf('sample-plans', 'name')),
    near: '+-------------',
    far: '+-------------',
  },
  'put /api/sample-plans/{id}': {
    ask: async (by) =>
      by.put(
        `/api/sample-plans/${await idOf('select id from sample_plan order by name limit 1')}`,
        await fieldsOf('sample-plans', 'name'),
        {
          version: 99,
          key: null,
        },
      ),
    near: '+-------------',
    far: '+-------------',
  },
  'post /api/surveys': {
    // Its days are turned around.
    ask: (by, { unitId }) => by.post('/api/surveys', { ...surveyFields(unitId), lastDay: '2026-01-01' }),
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/surveys/import': {
    ask: (by, { unitId }) => {
      const query = { unitId, firstDay: '2026-01-05', lastDay: '2026-01-09', weightMode: 'EXACT' };
      return by.post('/api/surveys/import', formWith('Nomor\n1'), { query });
    },
    near: '+++-----------',
    far: '+??-----------',
  },
  'put /api/surveys/{id}': {
    ask: async (by, { unitId }) => by.put(`/api/surveys/${await surveyOf(unitId)}`, surveyFields(unitId), { key: null, version: 99 }),
    tells: async ({ unitId }) => `/api/surveys/${await surveyOf(unitId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/surveys/{id}/confirm': {
    ask: async (by, { unitId }) => by.post(`/api/surveys/${await surveyOf(unitId)}/confirm`, {}, { version: 99 }),
    tells: async ({ unitId }) => `/api/surveys/${await surveyOf(unitId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/surveys/{id}/correct': {
    ask: async (by, { unitId }) => {
      const { weightMode, respondents, totals } = surveyFields(unitId);
      return by.post(`/api/surveys/${await surveyOf(unitId)}/correct`, { weightMode, respondents, totals, reason: 'x' }, { version: 99 });
    },
    tells: async ({ unitId }) => `/api/surveys/${await surveyOf(unitId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/surveys/{id}/withdraw': {
    ask: async (by, { unitId }) => by.post(`/api/surveys/${await surveyOf(unitId)}/withdraw`, { reason: 'x' }, { version: 99 }),
    tells: async ({ unitId }) => `/api/surveys/${await surveyOf(unitId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/incidents/{id}/retry': {
    ask: async (by) => by.post(`/api/incidents/${await idOf(`select id from incident where state = 'resolved'`)}/retry`, {}),
    near: '+-----+-------',
    far: '+-----+-------',
  },
  'post /api/incidents/{id}/resolve': {
    ask: async (by) => by.post(`/api/incidents/${await idOf(`select id from incident where state = 'resolved'`)}/resolve`, { reason: 'x' }),
    near: '+-----+-------',
    far: '+-----+-------',
  },
};

async function fieldsOf(resource: string, first: string): Promise<object> {
  const [row] = await office.admin.list<Record<string, unknown>>(`/api/${resource}`, { sort: [first, 'ASC'] }).then(({ rows }) => rows);
  const { id: _id, version: _version, ...fields } = row ?? {};
  return fields;
}
