import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The most memory that a process has had so far, in MB, where the system tells it; 0 where it does not. */
export function peakMegabytes({ pid }: Pick<ChildProcess, 'pid'>): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid ?? ''}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
}
