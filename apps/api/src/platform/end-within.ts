/**
 * Ends the process when an orderly end takes too long: a database or a queue that cannot be reached is waited for without end.
 * Nothing is lost by it: what was not committed is asked or sent again.
 */
export function endWithin(name: string, milliseconds: number): void {
  setTimeout(() => {
    console.error(`${name} did not end within ${milliseconds / 1000} s (are database and queue reachable?) and ends now.`);
    process.exit(1);
  }, milliseconds).unref();
}

/** Does the same whenever the process is told to end. */
export function endSoonWhenTold(name: string): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => endWithin(name, 20_000));
}
