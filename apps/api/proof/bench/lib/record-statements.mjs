// Loaded into the API before it starts (`--import`): keeps every statement that it sends, with its parameters and the lines of its
// COPYs, in the order of sending, and hands over what was kept whenever the parent process asks.
import pg from 'pg';

const { query } = pg.Client.prototype;
let kept = [];

pg.Client.prototype.query = function (first, values, ...rest) {
  const text = typeof first === 'string' ? first : first.text;
  const statement = { text, values: Array.isArray(values) ? [...values] : (first.values ?? []) };
  // A COPY is a stream that is given its lines at once, at its end.
  if (typeof first === 'object' && typeof first.end === 'function') {
    statement.text = first.text;
    const { end } = first;
    first.end = (lines, ...more) => end.call(first, (statement.lines = lines), ...more);
  }
  kept.push(statement);
  return query.call(this, first, values, ...rest);
};

process.on('message', (message) => {
  if (message !== 'statements') return;
  process.send(kept);
  kept = [];
});
process.channel?.unref();
