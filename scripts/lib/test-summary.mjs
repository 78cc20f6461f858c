import fs from 'node:fs';

/** Adds up what passed, failed and was skipped. */
export class TestSummary {
  passed = 0;
  failed = 0;
  skipped = 0;
  #failures = [];

  /** One check that only passes or fails: lint, types, import rules. */
  check(name, passed) {
    if (passed) this.passed += 1;
    else this.#fail(name, 1);
  }

  /** What one Jest run wrote into its result file; a run that wrote none, or failed without a failed test, counts as one failure. */
  jest(name, file, exitCode) {
    if (!fs.existsSync(file)) {
      this.#fail(`${name} ended without a result (code ${exitCode})`, 1);
      return;
    }
    const result = JSON.parse(fs.readFileSync(file, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    this.passed += result.numPassedTests;
    this.skipped += result.numPendingTests + result.numTodoTests;
    if (failed > 0) this.#fail(name, failed);
    else if (exitCode !== 0) this.#fail(`${name} ended with code ${exitCode} although no test failed`, 1);
  }

  #fail(name, count) {
    this.failed += count;
    this.#failures.push(count === 1 ? name : `${name} (${count})`);
  }

  /** Which parts failed, one a line; empty when none did. */
  failures() {
    return this.#failures.map((name) => `FAILED: ${name}`).join('\n');
  }

  /** The last line: `N passed, N failed`, and `, N skipped` when there are any. */
  line() {
    return `${this.passed} passed, ${this.failed} failed${this.skipped > 0 ? `, ${this.skipped} skipped` : ''}`;
  }
}
