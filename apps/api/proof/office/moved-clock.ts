/** By how many milliseconds `scripts/at.mjs` has moved the clock of this run; 0 without it. */
export const clockShift = Number(process.env['TEST_CLOCK_SHIFT'] ?? 0) * 1_000;

/** The environment of a program that cannot bear a moved clock: Redis stands still under it, a browser takes ten times as long. */
export function withHonestClock(): NodeJS.ProcessEnv {
  const { LD_PRELOAD: _moved, ...environment } = process.env;
  return environment;
}
