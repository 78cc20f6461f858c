import { javascriptLoaded, type Loaded } from '../lib/javascript-loaded.js';
import type { Measuring, Row } from '../lib/row.js';
import { measured, panel, stock } from '../lib/sites.js';

const must = 0.95;
const mostKilobytes = 220;

const kilobytes = ({ bytes, files }: Loaded) => `${(bytes / 1000).toFixed(1)} kB in ${files} files`;

/** JavaScript (brotli) until the inbox can be used after signing in, against a stock react-admin page with one list and one edit. */
export async function javascriptUntilInbox({ server, log }: Measuring): Promise<Row[]> {
  const ours = await measured(panel(server), javascriptLoaded);
  log(`javascript-until-inbox: panel ${kilobytes(ours)}`);
  const theirs = await measured(stock, javascriptLoaded);
  log(`javascript-until-inbox: stock ${kilobytes(theirs)}`);
  const ratio = ours.bytes / theirs.bytes;
  return [
    {
      name: 'javascript-until-inbox',
      ratio,
      must,
      holds: ratio <= must && ours.bytes <= mostKilobytes * 1000,
      detail: `panel ${kilobytes(ours)} (at most ${mostKilobytes} kB), stock react-admin ${kilobytes(theirs)}; brotli`,
    },
  ];
}
