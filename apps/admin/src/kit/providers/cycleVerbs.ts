import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Progress, Readiness } from '@siklus/contracts/cycle-progress';
import type { CloseCycle, Closing, CopyCycle, Cycle, JoinCycle, Joiners, ReopenCycle, SetJoins } from '@siklus/contracts/cycles';
import type { ResultsOut } from '@siklus/contracts/siasn';
import type { Http } from './http';
import type { SendAct } from './send';

type At = { readonly id: string };
type Keyed = At & { readonly key: string };

/** What may be done with a cycle as a whole, beside making and changing it. */
export interface CycleVerbs {
  readiness(cycleId: string): Promise<Readiness>;
  progress(cycleId: string): Promise<Progress>;
  /** How many of its results leave for the national platforms. */
  resultsOut(cycleId: string): Promise<ResultsOut>;
  openCycle(params: Keyed & { accept: readonly string[]; expected: number }): Promise<BulkOperation>;
  copyCycle(params: CopyCycle & Keyed): Promise<Cycle>;
  removeCycle(id: string): Promise<void>;
  /** Whom taking people in would concern. */
  joiners(params: At & Partial<Pick<JoinCycle, 'employeeIds' | 'enrols'>>): Promise<Joiners>;
  joinCycle(params: JoinCycle & Keyed): Promise<BulkOperation>;
  setCycleJoins(params: SetJoins & At): Promise<Cycle>;
  /** What closing would cut off. */
  closing(cycleId: string): Promise<Closing>;
  closeCycle(params: CloseCycle & Keyed): Promise<BulkOperation>;
  reopenCycle(params: ReopenCycle & Keyed): Promise<BulkOperation>;
}

export function cycleVerbs(http: Http, post: SendAct): CycleVerbs {
  const at = (id: string) => `/cycles/${encodeURIComponent(id)}`;
  return {
    readiness: async (id) => (await http<Readiness>(`${at(id)}/readiness`)).data,
    progress: async (id) => (await http<Progress>(`${at(id)}/progress`)).data,
    resultsOut: async (cycleId) => (await http<ResultsOut>('/results-out', { query: { cycleId } })).data,
    openCycle: ({ id, accept, expected, key }) => post(`${at(id)}/open`, key, { accept, expected }),
    copyCycle: ({ id, key, ...body }) => post(`${at(id)}/copy`, key, body),
    removeCycle: async (id) => (await http<void>(at(id), { method: 'DELETE' })).data,
    joiners: async ({ id, ...wanted }) =>
      // Nobody is taken in yet, so no reason is asked for yet.
      (await http<Joiners>(`${at(id)}/participants`, { method: 'POST', query: { dryRun: 'true' }, body: { ...wanted, reason: '-' } })).data,
    joinCycle: ({ id, key, ...body }) => post(`${at(id)}/participants`, key, body),
    setCycleJoins: async ({ id, ...body }) => (await http<Cycle>(`${at(id)}/joins`, { method: 'PUT', body })).data,
    closing: async (id) => (await http<Closing>(`${at(id)}/closing`)).data,
    closeCycle: ({ id, key, ...body }) => post(`${at(id)}/close`, key, body),
    reopenCycle: ({ id, key, ...body }) => post(`${at(id)}/reopen`, key, body),
  };
}
