import type { BrowserContext, Page, Request } from 'playwright-core';

const inFlight = new WeakMap<Page, Set<unknown>>();

/** Follows, from its first request on, what each page of this window asks for and has not got yet. */
export function followRequests(context: BrowserContext): void {
  context.on('page', (page) => {
    const open = new Set<unknown>();
    inFlight.set(page, open);
    page.on('request', (request) => open.add(request));
    page.on('requestfinished', (request) => open.delete(request));
    page.on('requestfailed', (request) => open.delete(request));
  });
}

/** Waits no more for this one: the test that calls it keeps its answer back for good. */
export function neverAnswered(page: Page, request: Request): void {
  inFlight.get(page)?.delete(request);
}

/** How many requests of this page, which stands in a window that is followed, are on their way. */
export function openRequests(page: Page): number {
  const open = inFlight.get(page);
  if (open === undefined) throw new Error(`${page.url()} stands in a window whose requests nobody follows`);
  return open.size;
}
