import { beforeAll, describe, expect, it } from '@jest/globals';
import { can, isEmpty, policy, roles, scopeOf, type Action, type Grant, type Relation } from '@siklus/domain';
import fc from '../support/random-inputs.js';
import pg from 'pg';
import { scopeCondition } from '../../src/platform/lists/scope.js';
import type { Person } from '../../src/platform/identity/person.js';
import { stillTemplate } from '../../proof/database/template-empty.js';
import { createTestDatabase } from '../../proof/database/test-database.js';
import { endings } from '../support/endings.js';

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const me = uuid(100);
const other = uuid(101);
const units = [uuid(1), uuid(2), uuid(3)];

const actions = fc.constantFrom(...(Object.keys(policy) as Action[]));
const grants = fc.array(fc.record({ role: fc.constantFrom(...roles), unitId: fc.option(fc.constantFrom(...units), { nil: null }) }), {
  maxLength: 3,
});
const lineages = fc.subarray(units, { minLength: 1 });
// What a database can say about a row: who is in which relation to it.
const rows = fc.record({
  lineage: lineages,
  self: fc.boolean(),
  supervisor: fc.boolean(),
  higherOfficial: fc.boolean(),
  holder: fc.boolean(),
});

function personWith(given: readonly Grant[]): Person {
  const pools = given.some(({ role }) => role === 'training-office') ? ['training-office'] : [];
  const account = {
    accountId: uuid(9),
    employeeId: me,
    ownerId: me,
    only: null,
    username: 'x',
    name: 'x',
    post: null,
    actsForSomebody: true,
  };
  return { ...account, grants: given, pools, address: '', demo: false };
}

const relationsOf = (row: Readonly<Record<string, unknown>>): Relation[] =>
  (['self', 'supervisor', 'higherOfficial', 'holder'] as const).filter((relation) => row[relation] === true);

/** Called inside the `describe` of a suite. */
export function scopeTopic(): void {
  describe('the policy as an answer and as a scope', () => {
    it('agree about every subject', () => {
      fc.assert(
        fc.property(grants, actions, rows, (given, action, row) => {
          const scope = scopeOf(given, action);
          const relations = relationsOf(row);
          const within =
            scope.everywhere ||
            scope.unitIds.some((unit) => row.lineage.includes(unit)) ||
            scope.relations.some((relation) => relations.includes(relation));
          expect(within).toBe(can(given, action, { lineage: row.lineage, relations }));
          if (isEmpty(scope)) expect(within).toBe(false);
        }),
        { numRuns: 1_000 },
      );
    });
  });

  describe('the policy as an answer and as a condition in SQL', () => {
    let client: pg.Client;

    const toEnd = endings();
    beforeAll(async () => {
      const database = toEnd(await createTestDatabase(stillTemplate));
      client = new pg.Client({ connectionString: database.url });
      await client.connect();
      toEnd(() => client.end());
    });

    const matches = async (
      condition: string,
      values: unknown[],
      row: { lineage: readonly string[]; pool?: string | null } & Partial<Record<Relation, boolean | string>>,
    ): Promise<boolean> => {
      const id = (is: unknown): string => `'${is === true ? me : other}'::uuid`;
      const pool = typeof row.pool === 'string' ? `'${row.pool}'` : 'null';
      const { rows: found } = await client.query<{ yes: boolean }>(
        `select ${condition} as yes
        from (select array['${row.lineage.join(`','`)}']::uuid[] as lineage, ${id(row.self)} as self, ${id(row.supervisor)} as supervisor,
         ${id(row.higherOfficial)} as higher, ${id(row.holder)} as holder, ${pool}::text as pool) r`,
        values,
      );
      return found[0]?.yes ?? false;
    };
    const columns = { lineage: 'r.lineage', self: 'r.self', supervisor: 'r.supervisor', higherOfficial: 'r.higher', holder: 'r.holder' };

    it('agree about every row', async () => {
      await fc.assert(
        fc.asyncProperty(grants, actions, rows, async (given, action, row) => {
          const values: unknown[] = [];
          const condition = scopeCondition(scopeOf(given, action), personWith(given), columns, values);
          expect(await matches(condition, values, row)).toBe(can(given, action, { lineage: row.lineage, relations: relationsOf(row) }));
        }),
        { numRuns: 300 },
      );
    });

    it("give a pool to those who hold its role for the row's unit only", async () => {
      const reaches = async (unitId: string | null): Promise<boolean> => {
        const values: unknown[] = [];
        const given: Grant[] = [{ role: 'training-office', unitId }];
        const condition = scopeCondition(scopeOf(given, 'task.answer'), personWith(given), { ...columns, pool: 'r.pool' }, values);
        return matches(condition, values, { lineage: [uuid(1), uuid(2)], pool: 'training-office' });
      };
      expect(await reaches(null)).toBe(true);
      expect(await reaches(uuid(1))).toBe(true);
      expect(await reaches(uuid(3))).toBe(false);
    });

    it('give what covers several units to whoever looks after one of them, and to nobody else', async () => {
      const [province, agency, office, elsewhere] = [uuid(11), uuid(12), uuid(13), uuid(14)];
      await client.query(
        `insert into unit (id, code, name, parent_id, zone, lineage) values ($1, 'A', 'A', null, 'WIT', array[$1::uuid]),
          ($2, 'B', 'B', $1, 'WIT', array[$1::uuid, $2]), ($3, 'C', 'C', $2, 'WIT', array[$1::uuid, $2, $3]),
          ($4, 'D', 'D', $1, 'WIT', array[$1::uuid, $4])`,
        [province, agency, office, elsewhere],
      );
      const reaches = async (unitId: string): Promise<boolean> => {
        const values: unknown[] = [];
        const given: Grant[] = [{ role: 'auditor', unitId }];
        const covering = { lineage: 'r.lineage', covering: `'${agency}'::uuid` };
        return matches(scopeCondition(scopeOf(given, 'cycle.read'), personWith(given), covering, values), values, {
          lineage: [province, agency],
        });
      };
      for (const [unitId, reached] of [
        [province, true],
        [agency, true],
        [office, true],
        [elsewhere, false],
      ] as const)
        expect([unitId, await reaches(unitId)]).toEqual([unitId, reached]);
    });

    it('match nothing for somebody without an employee behind the account', () => {
      const values: unknown[] = [];
      const nobody = { ...personWith([]), employeeId: null };
      expect(scopeCondition(scopeOf([], 'employee.read'), nobody, columns, values)).toBe('false');
      expect(values).toEqual([]);
    });
  });
}
