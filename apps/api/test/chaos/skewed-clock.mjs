// Loaded before a process under test: some seconds after it started, its own clock jumps a minute ahead of everybody else's.
// Later, because a worker refuses to start with such a clock.
const ahead = () => (performance.now() > 10_000 ? 60_000 : 0);
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
