import { Injectable } from '@nestjs/common';
import type { FoundPerson, FoundUnit, SearchResult } from '@siklus/contracts/search';
import { beginningOf, scopeOf } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { planFor } from '../../platform/lists/plan-for.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import type { Person } from '../../platform/identity/person.js';

const most = 8;
const shortest = 2;
// A name of seven letters with two of them exchanged is 0.5 alike; the usual 0.6 would miss it.
const likeness = '0.45';

/** Finds people and units by what somebody remembers of them. */
@Injectable()
export class SearchQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The people within the person's reach and the units whose names or numbers are like the text; nothing for a single character. */
  search(person: Person, text: string): Promise<SearchResult> {
    // A null character is no text to PostgreSQL and stands in no name.
    const q = withoutGaps(beginningOf(text.replaceAll('\0', '').trim().replace(/\s+/g, ' '), 80));
    if (q.length < shortest) return Promise.resolve({ people: [], units: [] });
    return this.unitOfWork.run(async (tx) => {
      await tx.run(`set local pg_trgm.word_similarity_threshold = ${likeness}`);
      return { people: await peopleLike(tx, person, q), units: await unitsLike(tx, q) };
    });
  }
}

/** A NIP is written with spaces, dots and an apostrophe before it; whatever else has letters keeps them. */
function withoutGaps(q: string): string {
  return /^['’]?[\d .-]+$/.test(q) ? q.replace(/\D/g, '') : q;
}

function peopleLike(tx: Tx, person: Person, q: string): Promise<FoundPerson[]> {
  const values: unknown[] = [q, contains(q)];
  const scope = scopeCondition(scopeOf(person.grants, 'employee.read'), person, { lineage: 'u.lineage', employee: 'e.id' }, values);
  return tx.rows<FoundPerson>(
    `${planFor(person, ['employee.read'])} select e.id, e.name, e.nip, a.position, u.name as "unitName",
            (select p.id from participant p join cycle c on c.id = p.cycle_id where p.employee_id = e.id
              order by c.year desc limit 1) as "participantId"
       from employee e left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id
      where (e.name ilike $2 or e.nip like $2 or $1 <% e.name) and ${scope}
      order by ${rank('e.name', 'e.nip')}, e.name, e.id limit ${most}`,
    values,
  );
}

/** The organisation is no secret: everybody who is signed in may find every unit. */
function unitsLike(tx: Tx, q: string): Promise<FoundUnit[]> {
  return tx.rows<FoundUnit>(
    `select u.id, u.code, u.name from unit u where u.name ilike $2 or u.code ilike $2 or $1 <% u.name
      order by ${rank('u.name', 'u.code')}, u.name, u.id limit ${most}`,
    [q, contains(q)],
  );
}

/** What contains the text as typed stands before what is only like it, the likest first. */
function rank(name: string, number: string): string {
  return `(${name} ilike $2 or ${number} ilike $2) desc, word_similarity($1, ${name}) desc, similarity($1, ${name}) desc`;
}

function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
