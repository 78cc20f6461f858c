import { opened, type Conditions } from '../lib/opened.js';
import type { Measuring, Row } from '../lib/row.js';
import { measured, panel, stock } from '../lib/sites.js';

/** What a phone has in a village: a line of the second generation, and a processor a quarter as fast as an office's. */
const conditions: Conditions = { kilobits: 320, roundTrip: 700, processor: 4, times: 3 };
/** Seconds until the inbox at the latest, and the share of what a stock page takes. */
const budgets = { cold: { seconds: 12, must: 1 }, warm: { seconds: 3, must: 1 } } as const;

/** Seconds until the inbox can be used on a slow line, never seen before and opened again, against a stock react-admin page. */
export async function inboxOnASlowLine({ server, log }: Measuring): Promise<Row[]> {
  const ours = await measured(panel(server), (url, steps) => opened(url, steps, conditions));
  log(`inbox-on-a-slow-line: panel ${JSON.stringify(ours)}`);
  const theirs = await measured(stock, (url, steps) => opened(url, steps, conditions));
  log(`inbox-on-a-slow-line: stock ${JSON.stringify(theirs)}`);
  return (['cold', 'warm'] as const).map((kind) => {
    const { seconds, must } = budgets[kind];
    const ratio = ours[kind] / theirs[kind];
    return {
      name: `inbox-on-a-slow-line-${kind}`,
      ratio,
      must,
      holds: ratio <= must && ours[kind] <= seconds,
      detail:
        `panel ${ours[kind].toFixed(1)} s (at most ${seconds} s), stock react-admin ${theirs[kind].toFixed(1)} s; ` +
        `${conditions.kilobits} kbit/s, ${conditions.roundTrip} ms, processor x ${conditions.processor}, the middle of ${conditions.times}`,
    };
  });
}
