import type { Row } from './row.js';

/** The middle value; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
}

/** The value that 95 of 100 do not exceed. */
export function percentile95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? NaN;
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
export const number = (value: number): string => Math.round(value).toLocaleString('en-US');

/** A row of the report, for programs or for people. */
export function lineOf({ name, ratio, must, holds, detail }: Row, json: boolean): string {
  const rounded = ratio === null ? null : Math.round(ratio * 1000) / 1000;
  if (json) return JSON.stringify({ name, ratio: rounded, must, holds, detail });
  const verdict = must === null ? 'told  ' : holds ? 'holds ' : 'MISSED';
  return `${verdict} ${name.padEnd(34)} ${String(rounded ?? '-').padStart(7)}${must === null ? '' : `  must ${must}`}\n       ${detail}`;
}
