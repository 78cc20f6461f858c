import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/lib/settings.mjs';
import { isAlive, waitUntil } from '../../scripts/lib/processes.mjs';
import { runJest } from '../../scripts/lib/jest.mjs';
import { TestSummary } from '../../scripts/lib/test-summary.mjs';
import { TestTimes } from '../../scripts/lib/test-times.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'siklus-runner-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Jest writes of a run in which each file has one test with this end. */
function result(name, files) {
  const file = path.join(folder, name);
  const count = (status) => Object.values(files).filter((each) => each === status).length;
  const testResults = Object.entries(files).map(([each, status]) => ({
    name: path.join(ROOT, each),
    status,
    assertionResults: [{ status, fullName: `walks ${each}` }],
  }));
  const counts = { numPassedTests: count('passed'), numFailedTests: count('failed'), numRuntimeErrorTestSuites: 0 };
  writeFileSync(file, JSON.stringify({ ...counts, numPendingTests: 0, numTodoTests: 0, testResults }));
  return { file, code: count('failed') > 0 ? 1 : 0, leftBehind: false };
}

describe('the summary of a run', () => {
  it('tells a journey that passed when repeated as flaky, and counts it as passed', () => {
    const summary = new TestSummary();
    summary.repeated('journeys', result('1', { a: 'passed', b: 'failed', c: 'passed' }), result('2', { b: 'passed' }));
    expect([summary.line(), summary.remarks()]).toEqual(['3 passed, 0 failed', 'FLAKY: b > walks b']);
  });

  it('fails for a journey that fails twice', () => {
    const summary = new TestSummary();
    summary.repeated('journeys', result('3', { a: 'failed', b: 'failed' }), result('4', { a: 'failed', b: 'passed' }));
    expect([summary.line(), summary.remarks()]).toEqual(['1 passed, 1 failed', 'FLAKY: b > walks b\nFAILED: journeys']);
  });

  it('fails when more than two journeys passed only when repeated', () => {
    const summary = new TestSummary();
    const files = ['a', 'b', 'c'];
    const all = (status) => Object.fromEntries(files.map((name) => [name, status]));
    summary.repeated('journeys', result('5', all('failed')), result('6', all('passed')));
    expect(summary.line()).toBe('3 passed, 1 failed');
  });

  it('fails for a run that wrote no result, and for one that ended badly although no test failed', () => {
    const summary = new TestSummary();
    summary.jest('gone', { file: path.join(folder, 'none'), code: 137, leftBehind: false });
    summary.jest('odd', { ...result('7', { a: 'passed' }), code: 1 });
    summary.jest('stuck', { ...result('8', { a: 'passed' }), leftBehind: true });
    summary.jest('endless', { file: path.join(folder, 'none'), code: 1, leftBehind: true });
    expect(summary.line()).toBe('2 passed, 4 failed');
    expect(summary.remarks()).toContain('endless came to no result in the time it may take, and was ended');
  });

  it('adds what another one came to', () => {
    const part = new TestSummary();
    part.jest('odd', { ...result('9', { a: 'passed', b: 'failed', c: 'failed' }), code: 1 });
    const whole = new TestSummary();
    whole.check('lint', true);
    whole.add(part);
    expect([whole.line(), whole.remarks()]).toEqual(['2 passed, 2 failed', 'FAILED: odd (2)']);
  });
});

describe('a run of Jest', () => {
  it('ends, with its workers, when its runner is killed', async () => {
    const config = path.join(folder, 'endless.config.json');
    writeFileSync(
      config,
      JSON.stringify({ rootDir: folder, testMatch: ['<rootDir>/*.endless.js'], testEnvironment: 'node', transform: {} }),
    );
    const body = [
      `require('fs').writeFileSync(__filename + '.pid', process.pid + ' ');`,
      `test('ends never', () => new Promise(() => {}), 2 ** 30);`,
    ].join('\n');
    for (const name of ['a', 'b']) writeFileSync(path.join(folder, `${name}.endless.js`), body);
    const options = { workspace: '.', results: folder, title: 'endless', args: ['-c', config, '--maxWorkers', '2'], output: 'ignore' };
    const program = `import('${path.join(ROOT, 'scripts/lib/jest.mjs')}').then(({ runJest }) => runJest(${JSON.stringify(options)}))`;
    const runner = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
    const pids = () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.pid'))
        .map((name) => Number(readFileSync(path.join(folder, name), 'utf8')))
        .filter((pid) => pid > 0);
    expect(await waitUntil(() => pids().length === 2, 60_000)).toBe(true);
    runner.kill('SIGKILL');
    expect(await waitUntil(() => pids().every((pid) => !isAlive(pid)), 60_000)).toBe(true);
  }, 150_000);

  it('that does not end by itself is ended, and said to have left something behind', async () => {
    const config = path.join(folder, 'jest.config.json');
    writeFileSync(config, JSON.stringify({ rootDir: folder, testMatch: ['<rootDir>/*.hangs.js'], testEnvironment: 'node', transform: {} }));
    writeFileSync(path.join(folder, 'it.hangs.js'), `test('passes', () => void setInterval(() => {}, 1_000));`);
    const ran = await runJest({ workspace: '.', results: folder, title: 'hangs', args: ['-c', config], patience: 1_000, output: 'ignore' });
    expect(ran).toMatchObject({ leftBehind: true });
    const summary = new TestSummary();
    summary.jest('hangs', ran);
    expect([summary.passed, summary.failed]).toEqual([1, 1]);
  });
});

describe('the times of a run', () => {
  it('add up the parts by name, and say loudly when the budget is passed by a third', async () => {
    const times = new TestTimes();
    await times.part('rules', async () => undefined);
    await times.part('rules', async () => undefined);
    expect(times.table(540).match(/rules/g)).toHaveLength(1);
    expect(times.table(540)).not.toContain('!!!');
    expect(times.table(-1)).toContain('PASSED BY MORE THAN A THIRD');
  });

  it('say which part ran beside others', async () => {
    const times = new TestTimes();
    await times.part('checks', () => times.part('processes', async () => undefined));
    await times.part('journeys', async () => undefined);
    expect(times.table(540)).toMatch(/^ {2}checks .*\n {2}\+ processes .*\n {2}journeys /m);
  });
});
