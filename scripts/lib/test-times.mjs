/** Seconds that each part of a run took, in the order in which the parts first began; one part may be entered again. */
export class TestTimes {
  #seconds = new Map();
  #began = performance.now();

  /** Runs `work` as a part of this name and gives what it gives. */
  async part(name, work) {
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.#seconds.set(name, (this.#seconds.get(name) ?? 0) + (performance.now() - began) / 1_000);
    }
  }

  /** Seconds since the beginning. */
  get total() {
    return (performance.now() - this.#began) / 1_000;
  }

  /**
   * The parts with their seconds, a line each, then all of them against the budget (seconds). A budget passed by a third is told loudly and
   * fails nothing: a busy machine is no fault of the code.
   */
  table(budget) {
    const line = (name, seconds) => `  ${name.padEnd(20)} ${String(Math.round(seconds)).padStart(5)} s`;
    return [
      'Where the time went',
      ...[...this.#seconds].map(([name, seconds]) => line(name, seconds)),
      `${line('in all', this.total)} of ${budget}`,
      ...(this.total > (budget * 4) / 3
        ? [`!!! ${Math.round(this.total)} s: THE BUDGET OF ${budget} s IS PASSED BY MORE THAN A THIRD !!!`]
        : []),
    ].join('\n');
  }
}
