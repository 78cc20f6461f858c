// Loaded before a process under test: once it has started, its own clock jumps a minute ahead of everybody else's.
// Not before, because a worker refuses to start with such a clock.
let skew = 0;
const ahead = () => skew;
const tell = process.send?.bind(process);
process.send = (message, ...rest) => {
  if (message === 'ready') skew = 60_000;
  return tell?.(message, ...rest) ?? false;
};
const Honest = Date;

globalThis.Date = class extends Honest {
  constructor(...values) {
    if (values.length === 0) super(Honest.now() + ahead());
    else super(...values);
  }

  static now() {
    return Honest.now() + ahead();
  }
};
