import { javascriptLoaded } from '../lib/javascript-loaded.mjs';
import { password, startPanelSite } from '../lib/panel-site.mjs';
import { startStockSite } from '../lib/stock-site.mjs';

const must = 0.95;
const mostKilobytes = 250;

const kilobytes = ({ bytes, files }) => `${(bytes / 1000).toFixed(1)} kB in ${files} files`;

/** JavaScript (brotli) until the inbox can be used after signing in, against a stock react-admin page with one list and one edit. */
export async function javascriptUntilInbox({ server, log }) {
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

async function measured(start, steps) {
  const site = await start();
  try {
    return await javascriptLoaded(site.url, steps);
  } finally {
    await site.stop();
  }
}
