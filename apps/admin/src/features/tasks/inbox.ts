import { addressOf, queryOf, type Part } from '../../kit/providers/first/ask';
import { keptLanguage } from '../../kit/providers/first/preferences';
import { begunReads } from '../../kit/providers/first/thisTab';

/** The API gives at most this many rows; whoever has more works from the most urgent down. */
export const mostTasks = 200;

/** What waits for the person of this browser, the most urgent first. */
export const inbox = {
  pagination: { page: 1, perPage: mostTasks },
  sort: { field: 'dueAt', order: 'ASC' },
  filter: { mine: true, state: 'open' },
} as const satisfies Part;

/** Asks for it before the page is there that shows it. */
export function beginInbox(): void {
  void begunReads.begin(addressOf('/tasks', queryOf(inbox)), keptLanguage());
}
