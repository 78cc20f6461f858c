import type { RunningYear } from './running-year.js';

type Sort = readonly [field: string, order: 'ASC' | 'DESC'];
type Filter = Readonly<Record<string, string | boolean>>;
interface Page {
  readonly page?: number;
  readonly perPage?: number;
  readonly sort?: Sort;
  readonly filter?: Filter;
}

/** Requests by who asks, each with its name and address. */
export type PanelRequests = Readonly<
  Record<'supervisor' | 'trainingOffice' | 'administrator', readonly (readonly [name: string, address: string])[]>
>;

/**
 * What the panel asks the API for on its pages with long lists and on the board, as its own code writes it: `[name, address]` by
 * who asks. `year` is what `seedRunningYear` answers.
 */
export function panelRequests({
  cycleId,
  unitId,
  somebody,
}: Pick<RunningYear, 'cycleId' | 'unitId'> & { readonly somebody: { readonly id: string; readonly nip: string } }): PanelRequests {
  const list = (resource: string, { page = 1, perPage = 25, sort, filter = {} }: Page) =>
    `/api/${resource}?${new URLSearchParams({
      range: JSON.stringify([(page - 1) * perPage, page * perPage - 1]),
      sort: JSON.stringify(sort),
      filter: JSON.stringify(filter),
    }).toString()}`;
  const people = (options: Page) => list('participants', { sort: ['employeeName', 'ASC'], ...options });
  const run = { cycleId, step: 'mid-term-review', occasion: 'TW1' };
  const own = [
    ['inbox', list('tasks', { perPage: 200, sort: ['dueAt', 'ASC'], filter: { mine: true, state: 'open' } })],
    ['inbox: count', list('tasks', { perPage: 1, sort: ['dueAt', 'ASC'], filter: { mine: true, state: 'open' } })],
    ['inbox: unread notices', list('notifications', { perPage: 1, sort: ['createdAt', 'DESC'], filter: { read: false } })],
    ['notices', list('notifications', { sort: ['unread', 'DESC'] })],
  ] as const;
  return {
    trainingOffice: own,
    supervisor: [...own, ['team', people({ perPage: 200, filter: { team: true } })]],
    administrator: [
      ['participants', people({})],
      ['participants: page 3', people({ page: 3 })],
      ['participants: backwards', people({ sort: ['employeeName', 'DESC'] })],
      ['participants: by number', people({ sort: ['nip', 'ASC'] })],
      ['participants: by unit', people({ sort: ['unitName', 'ASC'] })],
      ['participants: by year', people({ sort: ['year', 'DESC'] })],
      ['participants: by state', people({ sort: ['state', 'ASC'] })],
      ['participants: of a unit', people({ filter: { unitId } })],
      ['participants: active', people({ filter: { state: 'active' } })],
      ['participants: search', people({ filter: { q: somebody.nip } })],
      ['participants: of the cycle', people({ filter: { cycleId } })],
      ['participants: open at a step', people({ filter: { ...run, runState: 'open' } })],
      ['participants: open in a unit', people({ filter: { ...run, ownUnitId: unitId, runState: 'open' } })],
      ['participants: held up', people({ filter: { cycleId, runState: 'blocked' } })],
      ['participants: lacking a supervisor', people({ filter: { cycleId, need: 'supervisor' } })],
      ['participants: who have left', people({ filter: { cycleId, leaving: true } })],
      ['participants: at work again', people({ filter: { cycleId, afterLeaving: 'backAtWork' } })],
      ['open tasks', list('tasks', { sort: ['dueAt', 'ASC'], filter: { cycleId, state: 'open', late: true } })],
      ['stuck', list('stuck-runs', { sort: ['since', 'ASC'], filter: { cycleId } })],
      ['audit', list('audit-entries', { sort: ['at', 'DESC'] })],
      ['audit: of an action', list('audit-entries', { sort: ['at', 'DESC'], filter: { action: 'run.skip' } })],
      ['audit: of a person', list('audit-entries', { sort: ['at', 'DESC'], filter: { employeeId: somebody.id } })],
      ['audit: of a unit', list('audit-entries', { sort: ['at', 'DESC'], filter: { unitId } })],
      ['audit: of a day', list('audit-entries', { sort: ['at', 'DESC'], filter: { day: '2026-03-04' } })],
      ['board', `/api/cycles/${cycleId}/progress`],
      ['report: offices', list('unit-summaries', { perPage: 200, sort: ['unitName', 'ASC'], filter: { cycleId } })],
      ['board: cycle', `/api/cycles/${cycleId}`],
      ['board: acts', list('bulk-operations', { perPage: 5, sort: ['createdAt', 'DESC'], filter: { cycleId } })],
    ],
  };
}
