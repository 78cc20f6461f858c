// `node scripts/at.mjs 2026-12-31T15:25:00Z npm test …`: runs a command whose programs believe that it is that moment, to see that no test
// depends on today. It needs libfaketime (Debian's package of that name).
import { spawn } from 'node:child_process';
import fs from 'node:fs';

const [moment, command, ...args] = process.argv.slice(2);
const shift = Math.round((Date.parse(moment) - Date.now()) / 1_000);
if (!command || Number.isNaN(shift)) throw new Error('Say when, then what: node scripts/at.mjs 2026-12-31T15:25:00Z npm test');
const library = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`).find(fs.existsSync);
if (!library) throw new Error('libfaketime was not found: apt-get install libfaketime');

const child = spawn(command, args, {
  stdio: 'inherit',
  env: {
    ...process.env,
    LD_PRELOAD: library,
    FAKETIME: `${shift < 0 ? '' : '+'}${shift}`,
    // Time that is only measured goes on; and nothing is shared with a process that a test kills while it holds it.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
    FAKETIME_DISABLE_SHM: '1',
    TEST_CLOCK_SHIFT: String(shift),
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
