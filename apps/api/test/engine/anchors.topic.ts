import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';
import { asOwner } from '../../proof/database/test-database.js';
import { brokenAnchors, writeAnchor } from '../../src/workflow/anchors.js';
import { verifyAll } from '../../src/verify-all.js';
import { endings } from '../support/endings.js';

let kit: EngineKit;
let folder: string;

/** Called inside the `describe` of a suite. */
export function anchorsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit());
    folder = await mkdtemp(join(tmpdir(), 'siklus-anchors-'));
    toEnd(() => rm(folder, { recursive: true, force: true }));
    const { unitId, staff } = await smallOffice(kit, 3);
    await openFor(kit, await aCycle(kit, unitId, 2026), staff);
    await kit.runJobs();
  });

  describe('the anchors of the audit trail', () => {
    it('cover every row once and hold while nothing is touched', async () => {
      expect(await writeAnchor(kit.unitOfWork, folder)).toBeNull();
      expect(await writeAnchor(kit.unitOfWork, folder, 0)).toMatchObject({ rows: 3 });
      expect(await writeAnchor(kit.unitOfWork, folder, 0)).toBeNull();
      expect(await brokenAnchors(kit.unitOfWork, folder)).toEqual([]);
    });

    it('cannot be changed by the application itself', async () => {
      await expect(kit.unitOfWork.run((tx) => tx.run('delete from audit_entry'))).rejects.toThrow('permission denied');
      await expect(kit.unitOfWork.run((tx) => tx.run(`update audit_entry set action = 'x'`))).rejects.toThrow('permission denied');
    });

    it('name the span from which the owner of the database cut the tail, which no chain can see', async () => {
      await asOwner(
        kit.url,
        `with cut as (delete from audit_entry where ctid = (select ctid from audit_entry limit 1) returning stream)
      update participant set audit_n = 0, audit_head = decode(repeat('00', 32), 'hex')
        where 'participant:' || id = (select stream from cut)`,
      );
      const findings = await verifyAll(kit.unitOfWork, folder);
      expect(findings.find(({ invariant }) => invariant.startsWith('I12'))?.violations).toBe(0);
      expect(findings.find(({ invariant }) => invariant.startsWith('I30'))?.violations).toBe(1);
    });
  });
}
