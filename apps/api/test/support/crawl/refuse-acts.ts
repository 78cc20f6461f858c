import type { Page } from 'playwright-core';

/** What the API answers to an act that is refused. */
const refusal = { type: 'about:blank', title: '', status: 422, detail: '', code: 'REFUSED', errors: [], requestId: '0' };

/** A dry run only tells what would come of an act. */
const isQuestion = ({ method, url }: { readonly method: string; readonly url: string }) => method === 'GET' || url.includes('dryRun=true');

/**
 * Refuses whatever is not a question to the API, before it leaves the browser; answers how to let acts through again. The browser is asked
 * directly: a route of Playwright's would switch off its store of files, and each page would fetch and compile the panel anew.
 */
export async function refuseActs(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answered = isQuestion(request)
      ? session.send('Fetch.continueRequest', { requestId })
      : session.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: refusal.status,
          responseHeaders: [{ name: 'content-type', value: 'application/problem+json' }],
          body: Buffer.from(JSON.stringify(refusal)).toString('base64'),
        });
    // A request whose page was left meanwhile waits for no answer any more.
    answered.catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/*' }] });
  return () => session.detach();
}
