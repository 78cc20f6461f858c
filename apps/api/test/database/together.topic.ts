import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { emptyTemplate } from '../../proof/database/template-empty.js';
import { createTestDatabase } from '../../proof/database/test-database.js';
import { applicationSource } from '../../src/platform/database/data-source.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Settings } from '../../src/platform/settings.js';
import { endings } from '../support/endings.js';

let source: DataSource;
let unitOfWork: UnitOfWork;

/** Called inside the `describe` of a suite. */
export function togetherTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    const { url } = toEnd(await createTestDatabase(emptyTemplate));
    // One connection, so that what comes next comes over the one that failed.
    source = await applicationSource(new Settings({ DATABASE_URL: url }), { max: 1, patience: 10 }).initialize();
    toEnd(() => source.destroy());
    unitOfWork = new UnitOfWork(source);
    await source.query('create temp table written (n int)');
  });
  beforeEach(() => source.query('truncate written'));

  it('see what stands before them, and are answered each by itself', async () => {
    const counted = 'select count(*)::int as n from written';
    const given = await unitOfWork.run((tx) =>
      tx.together(
        () => tx.rows(counted),
        () => tx.run('insert into written values ($1), ($2)', [1, 2]),
        () => tx.together(() => tx.rows(counted)),
        async () => 'nothing asked',
      ),
    );
    expect(given).toEqual([[{ n: 0 }], 2, [[{ n: 2 }]], 'nothing asked']);
  });

  it('are undone as a whole where one fails, and that one is told', async () => {
    const failing = unitOfWork.run((tx) =>
      tx.together(
        () => tx.run('insert into written values ($1)', [1]),
        () => tx.run('insert into written values (1 / $1::int)', [0]),
        () => tx.run('insert into written values ($1)', [2]),
      ),
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect(await unitOfWork.read('select n from written')).toEqual([]);
  });

  it('are undone, too, where one throws before it asks anything, and leave the connection as it was', async () => {
    const throwing = unitOfWork.run((tx) =>
      tx.together(
        () => tx.run('insert into written values ($1)', [1]),
        () => {
          throw new Error('nothing to ask');
        },
      ),
    );
    await expect(throwing).rejects.toThrow('nothing to ask');
    await unitOfWork.run((tx) => tx.copy('copy written from stdin', [Buffer.from('2\n')]));
    expect(await unitOfWork.read('select n from written')).toEqual([{ n: 2 }]);
  });

  it('are no place for a COPY', async () => {
    const copying = unitOfWork.run((tx) => tx.together(() => tx.copy('copy written from stdin', [Buffer.from('1\n')])));
    await expect(copying).rejects.toThrow('not supported in pipeline mode');
    await unitOfWork.run((tx) => tx.copy('copy written from stdin', [Buffer.from('1\n')]));
    expect(await unitOfWork.read('select n from written')).toEqual([{ n: 1 }]);
  });
}
