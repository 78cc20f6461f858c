import { formWith } from '../support/people.js';
import { accountOf, exceptionOf, foreignGrantId, grantId, importOf, namingOf, nipOf, postOf, tokenOf } from './writes-office.js';
import type { Rows, Tells } from './writes-row.js';

const employeeRow: Tells = ({ employeeId }) => `/api/employees/${employeeId}`;

/** Changes of people, their posts, accounts and roles. */
export const writesOfPeople: Rows = {
  'post /api/employees/{id}/posts': {
    ask: (by, { employeeId, unitId }) =>
      by.post(`/api/employees/${employeeId}/posts`, {
        kind: 'D',
        position: 'Analis',
        positionType: 'PELAKSANA',
        level: null,
        unitId,
        supervisorId: null,
        validFrom: '2030-01-02',
        validTo: '2030-01-01',
        reason: 'Mutasi.',
      }),
    tells: employeeRow,
    near: '+++-----------',
    far: '+??-----------',
  },
  'put /api/employees/{id}/posts/{postId}/last-day': {
    ask: async (by, { employeeId }) =>
      by.put(
        `/api/employees/${employeeId}/posts/${await postOf(employeeId)}/last-day`,
        { lastDay: '1900-01-01', reason: 'Mutasi.' },
        { key: null },
      ),
    tells: ({ employeeId }) => `/api/employees/${employeeId}/posts`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/employees/{id}/posts/{postId}/take-back': {
    ask: async (by, { employeeId }) =>
      by.post(`/api/employees/${employeeId}/posts/${await postOf(employeeId)}/take-back`, { reason: 'Mutasi.' }),
    tells: ({ employeeId }) => `/api/employees/${employeeId}/posts`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/employees/{id}/coming-standings': {
    ask: (by, { employeeId }) =>
      by.post(`/api/employees/${employeeId}/coming-standings`, { standing: '03', beginsOn: '2020-01-01', reason: 'Surat tugas.' }),
    tells: ({ employeeId }) => `/api/employees/${employeeId}/coming-standings`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/employees/{id}/coming-standings/{standingId}/take-back': {
    ask: (by, { employeeId, unitId }) =>
      by.post(`/api/employees/${employeeId}/coming-standings/${unitId}/take-back`, { reason: 'Surat ralat.' }),
    tells: ({ employeeId }) => `/api/employees/${employeeId}/coming-standings`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/api-tokens/{id}/revoke': {
    ask: async (by, { unitId }) => by.post(`/api/api-tokens/${await tokenOf(unitId)}/revoke`, { reason: 'Tidak dipakai lagi.' }),
    near: '++????????????',
    far: '+?????????????',
  },
  'post /api/import-exceptions': {
    ask: async (by, { employeeId }) =>
      by.post('/api/import-exceptions', { nip: await nipOf(employeeId), kind: 'MOVED', lastDay: '1990-01-01', reason: 'Pindah.' }),
    near: '++------------',
    far: '+?------------',
  },
  'post /api/import-exceptions/{id}/end': {
    ask: async (by, { unitId }) => by.post(`/api/import-exceptions/${await exceptionOf(unitId)}/end`, { reason: 'Sudah benar.' }),
    near: '++------------',
    far: '+?------------',
  },
  'post /api/superior-namings/{id}/confirm': {
    ask: async (by, { employeeId }) => by.post(`/api/superior-namings/${await namingOf(employeeId)}/confirm`, { reason: 'Sesuai SK.' }),
    tells: employeeRow,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/superior-namings/{id}/decline': {
    ask: async (by, { employeeId }) => by.post(`/api/superior-namings/${await namingOf(employeeId)}/decline`, { reason: 'Keliru.' }),
    tells: employeeRow,
    near: '+++-----------',
    far: '+??-----------',
  },
  'put /api/employees/{id}/supervisor': {
    ask: (by, { employeeId }) =>
      by.put(`/api/employees/${employeeId}/supervisor`, { supervisorId: employeeId, reason: 'Mutasi.' }, { key: null }),
    tells: employeeRow,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/employees/supervisors': {
    // Told row by row: `ASSIGNMENTS_FAULTY` names for each what stands in the way.
    ask: async (by, { employeeId }) => {
      const answer = await by.post<{ errors?: { code: string }[] }>('/api/employees/supervisors', {
        assignments: [{ employeeId, supervisorId: employeeId }],
        reason: 'x',
      });
      const isUnknown = answer.body.errors?.[0]?.code === 'NOT_FOUND';
      return { ...answer, status: isUnknown ? 404 : answer.status, body: answer.body };
    },
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/employees/import': {
    ask: (by) => by.post('/api/employees/import', formWith('kosong'), {}),
    near: '++------------',
    far: '++------------',
  },
  'post /api/imports': {
    ask: (by) => by.post('/api/imports', formWith('kosong'), {}),
    near: '++------------',
    far: '++------------',
  },
  'post /api/imports/faulty-rows': {
    ask: (by) => by.post('/api/imports/faulty-rows', formWith('kosong'), { query: { format: 'pdf' }, key: null }),
    near: '++------------',
    far: '++------------',
  },
  'post /api/imports/{id}/undo-reach': {
    ask: async (by, place) => by.post(`/api/imports/${await importOf(place)}/undo-reach`, {}, { key: null }),
    tells: async (place) => `/api/imports/${await importOf(place)}`,
    writes: true,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/imports/{id}/undo': {
    ask: async (by, place) => by.post(`/api/imports/${await importOf(place)}/undo`, { reason: 'x', expected: 1 }),
    tells: async (place) => `/api/imports/${await importOf(place)}`,
    near: '++------------',
    far: '+?------------',
  },
  'post /api/accounts/{id}/code': {
    ask: async (by, { employeeId }) => by.post(`/api/accounts/${await accountOf(employeeId)}/code`, { via: 'mail', reason: 'x' }),
    tells: async ({ employeeId }) => `/api/accounts/${await accountOf(employeeId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/accounts/{id}/disable': {
    ask: async (by, { colleagueId }) => by.post(`/api/accounts/${await accountOf(colleagueId)}/disable`, { reason: 'x' }),
    tells: async ({ colleagueId }) => `/api/accounts/${await accountOf(colleagueId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/accounts/{id}/enable': {
    ask: async (by, { employeeId }) => by.post(`/api/accounts/${await accountOf(employeeId)}/enable`, { reason: 'x' }),
    tells: async ({ employeeId }) => `/api/accounts/${await accountOf(employeeId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/accounts/{id}/end-sessions': {
    ask: async (by, { colleagueId }) => by.post(`/api/accounts/${await accountOf(colleagueId)}/end-sessions`, { reason: 'x' }),
    writes: true,
    tells: async ({ colleagueId }) => `/api/accounts/${await accountOf(colleagueId)}`,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/activation-codes': {
    // Whoever asks for people beyond his reach is told that nobody lacks a password, as of people who do not exist.
    ask: async (by, { unitId, employeeId }) => {
      const answer = await by.post('/api/activation-codes', { unitId, via: 'paper', accountIds: [await accountOf(employeeId)] });
      return { ...answer, status: answer.body['code'] === 'NOBODY_TO_ACTIVATE' ? 404 : answer.status };
    },
    writes: true,
    near: '+++-----------',
    far: '+??-----------',
  },
  'post /api/role-grants': {
    ask: async (by, { unitId, employeeId }) =>
      by.post('/api/role-grants', {
        accountId: await accountOf(employeeId),
        role: 'auditor',
        unitId,
        validFrom: '1990-01-01',
        reason: 'x',
      }),
    near: '++------------',
    far: '+!------------',
  },
  // Its receiver is nobody's of the unit: it takes a role without limit, as giving it would.
  'post /api/role-grants/{id}/end': {
    ask: (by, _place, foreign) =>
      by.post(`/api/role-grants/${foreign ? foreignGrantId : grantId}/end`, { lastDay: '1990-01-01', reason: 'x' }),
    tells: (_place, foreign) => `/api/role-grants/${foreign ? foreignGrantId : grantId}`,
    near: '+!------------',
    far: '+!------------',
  },
};
