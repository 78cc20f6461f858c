// Loaded into the API before it starts (`--import`): keeps every statement that it sends, with its parameters and the lines of its
// COPYs, in the order of sending, and hands over what was kept whenever the parent process asks.
import pg from 'pg';
import { keptStatement } from './kept-statement.mjs';

const { query } = pg.Client.prototype;
let kept = [];

pg.Client.prototype.query = function (first, values, ...rest) {
  kept.push(keptStatement(first, values));
  return query.call(this, first, values, ...rest);
};

process.on('message', (message) => {
  if (message !== 'statements') return;
  process.send({ statements: kept });
  kept = [];
});
process.channel?.unref();
