import { newId } from '../platform/new-id.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { employee } from '../tables/employee.table.js';
import { learningRecord } from '../tables/learning-record.table.js';
import { courseForms, courses } from './courses.js';

/** Fills the ledgers of the year: every second employee attended one or two courses of the catalogue, some plan another. */
export async function noteLearning(tx: Tx, year: number): Promise<void> {
  const people = (await tx.of(employee).all({}, 'id', 'nip')).sort((a, b) => a.nip.localeCompare(b.nip));
  const records = people.flatMap(({ id }, person) =>
    ['03-12', '06-24', '11-18'].flatMap((day, at) => {
      const course = courses[(person * 7 + at * 3) % courses.length];
      if (course === undefined || (person + at) % 2 === 1 || (person + at) % 3 === 0) return [];
      const { title, form, hours } = course;
      const attended = at < 2;
      const certificate = attended ? `${year}/${String(person + 1).padStart(4, '0')}/${at + 1}` : null;
      return [{ id: newId(), employeeId: id, title, form: courseForms[form], heldOn: `${year}-${day}`, hours, attended, certificate }];
    }),
  );
  await tx.of(learningRecord).insertAll(records);
}
