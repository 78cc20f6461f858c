import { javascriptLoaded, type Loaded, type SigningIn } from '../lib/javascript-loaded.js';
import { password, startPanelSite, type Site } from '../lib/panel-site.js';
import type { Measuring, Row } from '../lib/row.js';
import { startStockSite } from '../lib/stock-site.js';

const must = 0.95;
const mostKilobytes = 250;

const kilobytes = ({ bytes, files }: Loaded) => `${(bytes / 1000).toFixed(1)} kB in ${files} files`;

/** JavaScript (brotli) until the inbox can be used after signing in, against a stock react-admin page with one list and one edit. */
export async function javascriptUntilInbox({ server, log }: Measuring): Promise<Row[]> {
  const ours = await measured(() => startPanelSite(server), {
    fields: [
      ['input[autocomplete="username"]', 'supervisor'],
      ['input[type="password"]', password],
    ],
    submit: 'button[type="submit"]',
    usable: 'main a[href^="/tasks/"]',
  });
  log(`javascript-until-inbox: panel ${kilobytes(ours)}`);
  const stock = await measured(startStockSite, {
    fields: [
      ['input[name="username"]', 'anybody'],
      ['input[name="password"]', 'anything'],
    ],
    submit: 'button[type="submit"]',
    usable: 'tbody tr',
  });
  log(`javascript-until-inbox: stock ${kilobytes(stock)}`);
  const ratio = ours.bytes / stock.bytes;
  return [
    {
      name: 'javascript-until-inbox',
      ratio,
      must,
      holds: ratio <= must && ours.bytes <= mostKilobytes * 1000,
      detail: `panel ${kilobytes(ours)} (at most ${mostKilobytes} kB), stock react-admin ${kilobytes(stock)}; brotli`,
    },
  ];
}

async function measured(start: () => Promise<Site>, steps: SigningIn): Promise<Loaded> {
  const site = await start();
  try {
    return await javascriptLoaded(site.url, steps);
  } finally {
    await site.stop();
  }
}
