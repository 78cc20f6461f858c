import { beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, onPhone, visit, type Look } from './browser.js';
import { openTasks, type Office } from './office.js';
import type { Reviews } from './reviews.js';

/** The box in which a supervisor writes what he thinks of a report. */
export const boxIn = (page: Page) => page.getByRole('textbox', { name: 'Umpan balik untuk pegawai' });
/** Waits until the page says that what is written is saved. */
export const savedIn = (page: Page) => page.getByText(/^Tersimpan \d\d\.\d\d/).waitFor();
/** Waits until the page says that what is written is on this device alone. */
export const onlyHereIn = (page: Page) => page.getByText('Tersimpan di perangkat ini').waitFor();

/** Lets no draft reach the API until the line is mended, as a dead link would. */
export async function cutLine(context: BrowserContext): Promise<{ mend(): void }> {
  let isDead = true;
  await context.route('**/api/tasks/*/draft', (route) => (isDead ? route.abort('internetdisconnected') : route.continue()));
  return { mend: () => (isDead = false) };
}

/** Signs the person of the page out, by the menu of his account. */
export async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^\S+Akun |Akun / }).click();
  await page.getByRole('menuitem', { name: 'Keluar' }).click();
}

/** An office with a browser before it, in which reviews wait for a supervisor. */
export interface ReviewJourney {
  readonly office: Office;
  readonly browser: Browser;
  readonly reviews: Reviews;
}

export interface FreshReviews {
  /** A review that nobody has touched. */
  freshTask(): string;
  addressOf(taskId: string): string;
  /** A window of the supervisor in which he may write about this report. */
  openAt(taskId: string, look?: Look): Promise<Page>;
  draftsOf(taskId: string): Promise<readonly { answers: unknown }[]>;
}

/** Called inside a `describe`: registers the hook that looks for reviews which nobody has begun, and gives them one by one. */
export function useFreshReviews(journey: () => ReviewJourney): FreshReviews {
  let fresh: string[];

  beforeAll(async () => {
    const { office, reviews } = journey();
    const open = await openTasks(office, { holderId: reviews.supervisorId, step: 'mid-term-review', turn: 'feedback' });
    const begun = await office.site.unitOfWork.read<{ taskId: string }>('select task_id as "taskId" from task_draft');
    fresh = open.map(({ id }) => id).filter((id) => !begun.some(({ taskId }) => taskId === id));
  });

  return {
    freshTask() {
      const id = fresh.shift();
      if (id === undefined) throw new Error('No review is left');
      return id;
    },
    addressOf: (taskId) => `${journey().office.site.url}/tasks/${taskId}`,
    async openAt(taskId, look = onPhone) {
      const { office, browser, reviews } = journey();
      const { page } = await visit(browser, office.site.url, reviews.nip, look, `/tasks/${taskId}`);
      await expect(boxIn(page)).toBeVisible();
      return page;
    },
    draftsOf: (taskId) =>
      journey().office.site.unitOfWork.read<{ answers: unknown }>('select answers from task_draft where task_id = $1', [taskId]),
  };
}
