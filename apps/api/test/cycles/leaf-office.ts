import { beforeAll } from '@jest/globals';
import type { Readiness } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { openOffice, type Office } from '../support/office.js';

/** A unit below the office's without units of its own, and its people. */
interface Leaf {
  readonly id: string;
  readonly code: string;
  readonly people: { id: string; nip: string; name: string }[];
}

/** The one office whose topics are about who takes part in a cycle, with a leaf of its units. */
export function leafOffice() {
  let opened: { office: Office; leaf: Leaf } | undefined;
  const toEnd = endings();
  beforeAll(async () => {
    const office = toEnd(await openOffice());
    const read = <R extends Record<string, unknown>>(text: string, values: unknown[] = []) => office.site.unitOfWork.read<R>(text, values);
    const [unit] = await read<{ id: string; code: string }>(
      `select u.id, u.code from unit u join current_assignment a on a.unit_id = u.id
        where not exists (select from unit c where c.parent_id = u.id) group by u.id having count(*) > 2 order by u.code limit 1`,
    );
    const people = await read<{ id: string; nip: string; name: string }>(
      `select e.id, e.nip, e.name from employee e join participant p on p.employee_id = e.id where p.unit_id = $1 order by e.name`,
      [unit?.id],
    );
    opened = { office, leaf: { id: unit?.id ?? '', code: unit?.code ?? '', people } };
  });

  function there(): NonNullable<typeof opened> {
    if (opened === undefined) throw new Error('The office did not open');
    return opened;
  }
  const office = (): Office => there().office;
  const leaf = (): Leaf => there().leaf;
  const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
    office().site.unitOfWork.read<R>(text, values);
  const broken = (): Promise<unknown[]> => brokenIn(office().site.unitOfWork);
  const draftOf = async (body: Record<string, unknown>): Promise<Cycle> => (await office().admin.post<Cycle>('/api/cycles', body)).body;
  const readinessOf = async (id: string): Promise<Readiness> => (await office().admin.get<Readiness>(`/api/cycles/${id}/readiness`)).body;
  return { office, leaf, sql, broken, draftOf, readinessOf };
}

export type LeafOffice = ReturnType<typeof leafOffice>;
