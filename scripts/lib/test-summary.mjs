import path from 'node:path';
import { jestResult } from './jest.mjs';
import { ROOT } from './settings.mjs';

/** More journeys than this that only pass the second time are a fault, not bad luck. */
const FLAKY_AT_MOST = 2;

/** @typedef {{ name: string, count: number }} Failure */

/** Adds up what passed, failed and was skipped. */
export class TestSummary {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** @type {Failure[]} */
  failures = [];
  #flaky = [];

  /** One check that only passes or fails: lint, types, import rules. */
  check(name, passed) {
    if (passed) this.passed += 1;
    else this.#fail(name, 1);
  }

  /** What one run of Jest came to. One that wrote no result, failed without a failed test, or did not end, counts as one failure. */
  jest(name, { file, code, leftBehind }) {
    const result = jestResult(file);
    if (result === null) {
      const how = leftBehind ? 'came to no result in the time it may take, and was ended' : `ended without a result (code ${code})`;
      this.#fail(`${name} ${how}`, 1);
      return;
    }
    if (leftBehind) this.#fail(`${name}: did not end by itself; a test left something running`, 1);
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    this.passed += result.numPassedTests;
    this.skipped += result.numPendingTests + result.numTodoTests;
    if (failed > 0) this.#fail(name, failed);
    else if (code !== 0 && !leftBehind) this.#fail(`${name} ended with code ${code} although no test failed`, 1);
  }

  /**
   * A run of which some files failed, and the repetition of those files with everything fresh. What passed the second time is told as
   * flaky,
   * what failed twice has failed.
   */
  repeated(name, first, second) {
    if (first.leftBehind) this.#fail(`${name}: did not end by itself; a test left something running`, 1);
    const [before, after] = [jestResult(first.file), jestResult(second.file)];
    const again = new Set((after?.testResults ?? []).map((each) => each.name));
    for (const { name: file, assertionResults } of before?.testResults ?? []) {
      if (!again.has(file)) {
        this.passed += assertionResults.filter(({ status }) => status === 'passed').length;
        this.skipped += assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed').length;
      } else if (after?.testResults.some((each) => each.name === file && each.status === 'passed')) {
        const [{ fullName = 'its hooks' } = {}] = assertionResults.filter(({ status }) => status === 'failed');
        this.#flaky.push(`${path.relative(ROOT, file)} > ${fullName}`);
      }
    }
    this.jest(name, second);
    if (this.#flaky.length > FLAKY_AT_MOST)
      this.#fail(`${this.#flaky.length} files passed only when repeated; ${FLAKY_AT_MOST} are borne`, 1);
  }

  #fail(name, count) {
    this.failed += count;
    this.failures.push({ name, count });
  }

  /** Adds what another summary came to. */
  add({ passed, skipped, failures }) {
    this.passed += passed;
    this.skipped += skipped;
    for (const { name, count } of failures) this.#fail(name, count);
  }

  /** What is to be told before the last line: files that passed only when repeated, and the parts that failed, one a line. */
  remarks() {
    const failed = this.failures.map(({ name, count }) => `FAILED: ${name}${count === 1 ? '' : ` (${count})`}`);
    return [...this.#flaky.map((name) => `FLAKY: ${name}`), ...failed].join('\n');
  }

  /** The last line: `N passed, N failed`, and `, N skipped` when there are any. */
  line() {
    return `${this.passed} passed, ${this.failed} failed${this.skipped > 0 ? `, ${this.skipped} skipped` : ''}`;
  }
}
