import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Tx, UnitOfWork } from '../database/unit-of-work.js';
import { SecurityLog } from './security-log.js';

it('writes a flood of refusals with one connection, and those that are alike together', async () => {
  const written: unknown[][] = [];
  let [atOnce, most] = [0, 0];
  const unitOfWork = {
    run: async (work: (tx: Pick<Tx, 'run'>) => Promise<void>) => {
      most = Math.max(most, (atOnce += 1));
      await turn();
      await work({ run: (_sql, values = []) => Promise.resolve(written.push([...values])) });
      atOnce -= 1;
    },
  };
  const log = new SecurityLog(unitOfWork as unknown as UnitOfWork);
  const refused = (address: string) => log.refused({ event: 'request.refused', accountId: null, address, code: 'FOREIGN_ORIGIN' });
  await Promise.all(Array.from({ length: 300 }, (_, n) => refused(n % 3 === 0 ? '203.0.113.7' : `2001:db8::${n}`)));
  // Neither id nor moment: address and how many.
  const counts = written.map(([, , , , address, , , times]) => [String(address).slice(0, 4), times]);
  expect([most, counts]).toEqual([
    1,
    [
      ['203.', 100],
      ['2001', 200],
    ],
  ]);
  await refused('203.0.113.7');
  expect(written).toHaveLength(3);
});
