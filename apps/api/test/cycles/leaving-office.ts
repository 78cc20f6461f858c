import type { OpenTask } from '../support/office.js';
import { cycleOffice } from './cycle-office.js';

export const reason = 'Pensiun mulai bulan ini';

export type LeavingOffice = ReturnType<typeof leavingOffice>;

/** The one office that people leave, and how documents are acted on there. */
export function leavingOffice() {
  const office = cycleOffice(reason);
  const { sql } = office;

  /** Does the work while somebody has no supervisor. */
  async function withoutSupervisor({ employeeId }: OpenTask, work: () => Promise<void>): Promise<void> {
    const superviseBy = (id: string | null) => sql('update assignment set supervisor_id = $2 where employee_id = $1', [employeeId, id]);
    const [line] = await sql<{ id: string }>('select supervisor_id as id from current_assignment where employee_id = $1', [employeeId]);
    await superviseBy(null);
    await work();
    await superviseBy(line?.id ?? null);
  }

  return { ...office, withoutSupervisor };
}
