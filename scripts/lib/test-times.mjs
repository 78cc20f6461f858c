/** Seconds that each part of a run took, in the order in which the parts first began; one part may be entered again. */
export class TestTimes {
  #parts = new Map();
  #running = 0;
  #began = performance.now();

  /** Runs `work` as a part of this name and gives what it gives. Parts may run beside one another. */
  async part(name, work) {
    const began = performance.now();
    const part = this.#parts.get(name) ?? { seconds: 0, beside: false };
    this.#parts.set(name, { ...part, beside: part.beside || this.#running > 0 });
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      const { seconds, beside } = this.#parts.get(name);
      this.#parts.set(name, { seconds: seconds + (performance.now() - began) / 1_000, beside });
    }
  }

  /** Seconds since the beginning. */
  get total() {
    return (performance.now() - this.#began) / 1_000;
  }

  /**
   * The parts with their seconds, a line each, those with a `+` that began beside others; then all of it against the budget (seconds). A
   * budget passed by a third is told loudly and fails nothing: a busy machine is no fault of the code.
   */
  table(budget) {
    const line = (name, seconds) => `  ${name.padEnd(20)} ${String(Math.round(seconds)).padStart(5)} s`;
    return [
      'Where the time went',
      ...[...this.#parts].map(([name, { seconds, beside }]) => line(beside ? `+ ${name}` : name, seconds)),
      `${line('in all', this.total)} of ${budget}`,
      ...(this.total > (budget * 4) / 3
        ? [`!!! ${Math.round(this.total)} s: THE BUDGET OF ${budget} s IS PASSED BY MORE THAN A THIRD !!!`]
        : []),
    ].join('\n');
  }
}
