import { beforeAll, describe, it } from '@jest/globals';
import { createPostgresBackend, Queue } from 'bullmq';
import type { Browser } from 'playwright-core';
import { workQueueName } from '../../src/platform/queue/work-queue.js';
import { atDesk, expect, onPhone, picture, scrollsSideways, visit } from '../support/browser.js';
import { addAccount } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

/** What an operator sees of the queue; called inside a suite, with the browser that it starts. */
export function queueBoardTopic(browser: () => Browser): void {
  describe('an operator', () => {
    const ends = endings();
    let site: TestApp;

    beforeAll(async () => {
      site = ends(await startTestApp());
      const queue = new Queue(workQueueName, { connection: { connectionString: site.databaseUrl } }, createPostgresBackend);
      await queue.add('participants.refresh', { outboxId: '01a20bcd-4aa7-794b-91aa-000000000000' }, { jobId: 'o-seen-1' });
      await queue.close();
      await addAccount(site.unitOfWork, 'ops', { roles: ['ops'] });
    });

    it.each([
      ['a desk', atDesk],
      ['a phone', onPhone],
    ] as const)(
      'comes from the incidents to the queue and reads a job at %s, within the content policy and without a foreign request',
      async (where, look) => {
        const { page, faults } = await visit(browser(), site.url, 'ops', look, '/incidents');
        const opened = page.context().waitForEvent('page');
        await page.getByRole('link', { name: 'Lihat antrean (tab baru)' }).click();
        const board = await opened;
        board.on('request', (request) => {
          if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) faults.push(`foreign request ${request.url()}`);
        });
        board.on('console', (message) => {
          if (message.type() === 'error') faults.push(message.text());
        });
        await board.waitForLoadState();
        await board.reload();
        await board.getByText(workQueueName).first().waitFor();
        await picture(board, `queue-board-${where}`);
        await board.goto(`${site.url}/ops/queues/queue/${workQueueName}`);
        await board.getByText('o-seen-1').first().waitFor();
        await board.getByText('Bring documents in line with time and reporting line').first().waitFor();
        await picture(board, `queue-${where}`);
        await board.goto(`${site.url}/ops/queues/queue/${workQueueName}/o-seen-1`);
        await board.getByText('01a20bcd-4aa7-794b-91aa-000000000000').first().waitFor();
        await picture(board, `queue-job-${where}`);
        await expect(board.getByRole('button', { name: /pause|clean|remove|retry|promote|add/i })).toHaveCount(0);
        expect(await scrollsSideways(board)).toBe(false);
        expect(faults).toEqual([]);
        await page.context().close();
      },
    );
  });
}
