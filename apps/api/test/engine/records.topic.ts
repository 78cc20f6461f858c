import { beforeAll, describe, expect, it } from '@jest/globals';
import { In, IsNull } from 'typeorm';
import { newId } from '../../src/platform/new-id.js';
import type { Tx } from '../../src/platform/database/unit-of-work.js';
import { course } from '../../src/tables/course.table.js';
import { employee } from '../../src/tables/employee.table.js';
import { idempotencyKey } from '../../src/tables/idempotency-key.table.js';
import { roleGrant } from '../../src/tables/role-grant.table.js';
import { account } from '../../src/tables/account.table.js';
import { setting } from '../../src/tables/setting.table.js';
import { engineKit, type EngineKit } from '../support/engine-kit.js';
import { endings } from '../support/endings.js';

let kit: EngineKit;

const fields = (code: string) => ({ id: newId(), code, title: `Kursus ${code}`, titleEn: `Course ${code}`, hours: 8, form: 'Daring' });

/**
 * Never run: what must not compile. The types are checked with all others.
 * @public
 */
export async function whatDoesNotCompile(tx: Tx): Promise<void> {
  // @ts-expect-error a misspelt column to look by
  await tx.of(course).one({ cod: 'A' });
  // @ts-expect-error a misspelt column to read
  await tx.of(course).one({ code: 'A' }, 'titel');
  // @ts-expect-error a column that was not read
  (await tx.of(course).one({ code: 'A' }, 'title'))?.hours.toFixed();
  // @ts-expect-error a misspelt column to change
  await tx.of(course).update({ code: 'A' }, { titel: 'Lain' });
  // @ts-expect-error a value of another type
  await tx.of(course).update({ code: 'A' }, { hours: '8' });
  // @ts-expect-error a word that is none of the column's
  await tx.of(employee).update({ nip: '1' }, { status: 'ASN' });
  // @ts-expect-error a new row without its title
  await tx.of(course).insert({ id: newId(), code: 'A', titleEn: 'A', hours: 1, form: 'Daring' });
  const more = { ...fields('A'), colour: 'red' };
  // @ts-expect-error a column that there is none of, though it came by a spread
  await tx.of(course).insert({ ...more });
}

/** Called inside the `describe` of a suite. */
export function recordsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit());
  });

  describe('records of one table', () => {
    it('come back with the types of their columns, whole or in part, and with what PostgreSQL adds', async () => {
      const row = fields('REC-1');
      const read = await kit.unitOfWork.run(async (tx) => {
        await tx.of(course).insert({ ...row, tags: ['a "b"', 'c,d', '{}'] });
        return { whole: await tx.of(course).one({ code: 'REC-1' }), part: await tx.of(course).one({ code: 'REC-1' }, 'tags', 'hours') };
      });
      expect(read.whole).toEqual({ ...row, tags: ['a "b"', 'c,d', '{}'], active: true, version: 1 });
      expect(read.part).toEqual({ id: row.id, tags: ['a "b"', 'c,d', '{}'], hours: 8 });
      expect(await kit.unitOfWork.of(course).one({ code: 'REC-0' })).toBeUndefined();
    });

    it('are all found, also where only columns are read in which they are equal', async () => {
      await kit.unitOfWork.run(async (tx) => {
        for (const code of ['ALL-1', 'ALL-2', 'ALL-3']) await tx.of(course).insert(fields(code));
        expect(await tx.of(course).all({ code: In(['ALL-1', 'ALL-2', 'ALL-3']) }, 'hours')).toHaveLength(3);
        expect(await tx.of(course).all({ code: In([]) })).toEqual([]);
      });
    });

    it('tell how many were met: a change that names an older version meets none and changes nothing', async () => {
      await kit.unitOfWork.run(async (tx) => {
        const courses = tx.of(course);
        const row = fields('VER-1');
        await courses.insert(row);
        expect(await courses.update({ id: row.id, version: 1 }, { title: 'Baru', version: 2 })).toBe(1);
        expect(await courses.update({ id: row.id, version: 1 }, { title: 'Lama', version: 2 })).toBe(0);
        expect(await courses.one({ id: row.id }, 'title')).toMatchObject({ title: 'Baru' });
        expect(await courses.delete({ id: row.id })).toBe(1);
        expect(await courses.delete({ id: row.id })).toBe(0);
      });
    });

    it('are added once, or put in place of the one with the same key', async () => {
      await kit.unitOfWork.run(async (tx) => {
        const row = fields('NEW-1');
        expect(await tx.of(course).insertIfNew(row)).toBe(true);
        expect(await tx.of(course).insertIfNew({ ...row, id: newId() })).toBe(false);
        const settings = tx.of(setting);
        for (const value of [{ text: `it's "so"` }, ['list'], 'word']) {
          await settings.put({ key: 'records', value });
          expect(await settings.one({ key: 'records' }, 'value')).toEqual({ key: 'records', value });
        }
      });
    });

    it('keep days, bytes, documents and nothing as they are', async () => {
      await kit.unitOfWork.run(async (tx) => {
        const accountId = newId();
        await tx.of(account).insert({ id: accountId, username: accountId, displayName: 'Siti' });
        await tx.of(roleGrant).insert({ id: newId(), accountId, role: 'ops', validFrom: '2026-03-01', validTo: null });
        expect(await tx.of(roleGrant).one({ accountId, validTo: IsNull() }, 'validFrom', 'validTo', 'unitId')).toMatchObject({
          validFrom: '2026-03-01',
          validTo: null,
          unitId: null,
        });
        const requestHash = Buffer.from([0, 1, 92, 255]);
        await tx.of(idempotencyKey).insert({ accountId, key: 'k', route: 'POST /x', requestHash });
        await tx.of(idempotencyKey).update({ accountId, key: 'k' }, { status: 200, response: { a: [1, null] } });
        expect(await tx.of(idempotencyKey).one({ accountId, requestHash }, 'response', 'requestHash')).toMatchObject({
          response: { a: [1, null] },
          requestHash,
        });
      });
    });

    it('give the error of PostgreSQL and not what somebody wrote', async () => {
      const failed = kit.unitOfWork.run((tx) => tx.of(course).insert({ ...fields('BAD-1'), hours: 0, title: 'Rahasia' }));
      await expect(failed).rejects.toMatchObject({ code: '23514', constraint: 'course_hours_check' });
      expect(JSON.stringify(await failed.catch((error: unknown) => Object.keys(error as object)))).not.toMatch(/parameters|query/);
    });

    it('are never all of them by mistake: a condition that has no value is refused', async () => {
      for (const nothing of [undefined, null])
        await expect(kit.unitOfWork.run((tx) => tx.of(course).delete({ code: nothing as never }))).rejects.toThrow();
      await expect(kit.unitOfWork.run((tx) => tx.of(course).update({}, { active: false }))).rejects.toThrow();
      expect(await kit.unitOfWork.of(course).has({ active: true })).toBe(true);
    });

    it('are of the transaction: what fails later leaves none of them', async () => {
      const row = fields('TX-1');
      await expect(
        kit.unitOfWork.run(async (tx) => {
          await tx.of(course).insert(row);
          expect(await tx.of(course).has({ code: 'TX-1' })).toBe(true);
          throw new Error('later');
        }),
      ).rejects.toThrow('later');
      expect(await kit.unitOfWork.of(course).has({ code: 'TX-1' })).toBe(false);
    });
  });
}
