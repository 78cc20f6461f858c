import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection, PoolClient } from 'pg';
import { poolOf } from '../../src/platform/database/data-source.js';
import { until } from '../../proof/office/until.js';
import { engineKit, type EngineKit } from '../support/engine-kit.js';
import { endings } from '../support/endings.js';

let kit: EngineKit;

/** Called inside the `describe` of a suite. */
export function lostConnectionTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit());
  });

  describe('a connection that the server ends', () => {
    it('in the moment between its handing out and its taker listening, fails that work alone', async () => {
      const pool = poolOf(kit.dataSource);
      const listening: number[] = [];
      pool.once('acquire', (client: PoolClient) => {
        process.nextTick(() => {
          listening.push(client.listenerCount('error'));
          // What pg makes of the server's message; it may lie in one packet with the end of the greeting.
          const { connection } = client as unknown as { connection: Connection };
          connection.emit(
            'errorMessage',
            Object.assign(new Error('terminating connection due to administrator command'), { severity: 'FATAL', code: '57P01' }),
          );
        });
      });
      await expect(kit.unitOfWork.run((tx) => tx.rows('select 1'))).rejects.toThrow('not queryable');
      // Neither the pool nor the driver heard it.
      expect(listening).toEqual([1]);
      expect(await kit.unitOfWork.run((tx) => tx.rows('select 1 as n'))).toEqual([{ n: 1 }]);
    });

    it('while a transaction has it, fails that transaction alone', async () => {
      await expect(
        kit.unitOfWork.run(async (tx) => {
          const me = await tx.first<{ pid: number }>('select pg_backend_pid() as pid');
          await kit.unitOfWork.read('select pg_terminate_backend($1)', [me?.pid]);
          await tx.rows('select 1');
        }),
      ).rejects.toThrow();
      expect(await kit.unitOfWork.run((tx) => tx.rows('select 1 as n'))).toEqual([{ n: 1 }]);
    });

    it('while it stands still in a transaction, has its rows taken back', async () => {
      await kit.unitOfWork.read(`insert into setting values ('held', '1')`);
      let other: Promise<unknown> | undefined;
      const still = kit.unitOfWork.run(async (tx) => {
        expect(await tx.first('show idle_in_transaction_session_timeout')).toEqual({ idle_in_transaction_session_timeout: '1min' });
        await tx.run(`set local idle_in_transaction_session_timeout = '200ms'`);
        const me = await tx.first<{ pid: number }>('select pg_backend_pid() as pid');
        await tx.run(`update setting set value = '2' where key = 'held'`);
        // It waits for the row from now on.
        other = kit.unitOfWork.read(`update setting set value = '3' where key = 'held'`);
        await until(
          async () => (await kit.unitOfWork.read('select from pg_stat_activity where pid = $1', [me?.pid])).length === 0,
          'The server did not end the connection',
        );
        await tx.rows('select 1');
      });
      await expect(still).rejects.toThrow();
      await other;
      expect(await kit.unitOfWork.read(`select value from setting where key = 'held'`)).toEqual([{ value: 3 }]);
    });
  });
}
