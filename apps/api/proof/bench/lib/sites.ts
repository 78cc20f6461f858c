import type { SigningIn } from './javascript-loaded.js';
import { password, startPanelSite, type Site } from './panel-site.js';
import type { Server } from './row.js';
import { startStockSite } from './stock-site.js';

/** A site that is compared, and how one signs in there. */
export interface Compared {
  readonly start: () => Promise<Site>;
  readonly steps: SigningIn;
}

/** The panel, until the inbox of a supervisor can be used. */
export const panel = (server: Server): Compared => ({
  start: () => startPanelSite(server),
  steps: {
    fields: [
      ['input[autocomplete="username"]', 'supervisor'],
      ['input[type="password"]', password],
    ],
    submit: 'button[type="submit"]',
    usable: 'main a[href^="/tasks/"]',
  },
});

/** A stock react-admin page, until its list can be used. */
export const stock: Compared = {
  start: startStockSite,
  steps: {
    fields: [
      ['input[name="username"]', 'anybody'],
      ['input[name="password"]', 'anything'],
    ],
    submit: 'button[type="submit"]',
    usable: 'tbody tr',
  },
};

/** Measures a site while it runs. */
export async function measured<T>({ start, steps }: Compared, measure: (url: string, steps: SigningIn) => Promise<T>): Promise<T> {
  const site = await start();
  try {
    return await measure(site.url, steps);
  } finally {
    await site.stop();
  }
}
