import { number } from '../bench/lib/report.js';
import type { Kind } from './ask.js';
import type { Driven, Phase, Request } from './drive.js';

/** A phase with what it brought. */
export type DrivenPhase = Phase & Driven;

export const kinds: readonly Kind[] = ['login', 'read', 'draft', 'submit', 'list', 'report'];
/** These are never refused, whatever comes. (Signing in may be: whoever works already comes before who has not begun.) */
const kept: readonly Kind[] = ['read', 'draft', 'submit'];
/** Too many requests, or too many who sign in. */
const isRefused = ({ status }: Request) => status === 503 || status === 429;
/** How much slower than idle the mix may make the 95th percentile of a kind. */
const slower = 5;

/** A phase as people read it: requests a second, the percentiles of each kind and their ratio to the idle phase, and refusals. */
export function table(phase: DrivenPhase, idle: DrivenPhase): string {
  const { name, requests, inHand, submitted } = phase;
  const span = ((requests.at(-1)?.at ?? NaN) - (requests[0]?.at ?? NaN)) / 1000;
  const lines = kinds.map((kind) => {
    const of = (percent: number) => percentile(phase, kind, percent);
    const asked = requests.filter((request) => request.kind === kind);
    return (
      `  ${kind.padEnd(7)} ${number(asked.length).padStart(7)}   p50 ${ms(of(50))}   p95 ${ms(of(95))}   p99 ${ms(of(99))}   ` +
      `${told(of(95) / percentile(idle, kind, 95), 1).padStart(6)} x idle   ${asked.filter(isRefused).length} refused`
    );
  });
  return [
    `${name}: ${number(requests.length / span)} requests a second, ${number(submitted.length)} submitted, at most ` +
      `${Math.max(0, ...inHand)} in hand`,
    ...lines,
  ].join('\n');
}

/** What does not hold; empty when all does. */
export function judge(idle: DrivenPhase, mix: DrivenPhase, overload: DrivenPhase): string[] {
  const refused = (phase: DrivenPhase, among: readonly Kind[]) =>
    phase.requests.filter((request) => isRefused(request) && among.includes(request.kind));
  const share = (kind: Kind) => refused(overload, [kind]).length / overload.requests.filter((request) => request.kind === kind).length;
  const slow = kinds
    .map((kind) => ({ kind, ratio: percentile(mix, kind, 95) / percentile(idle, kind, 95) }))
    .filter(({ ratio }) => !(ratio <= slower));
  return [
    ...[idle, mix, overload].flatMap(({ name, failures }) => failures.map((failure) => `${name}: ${failure}`)),
    ...refused(mix, kinds)
      .slice(0, 1)
      .map(({ kind }) => `mix: a ${kind} was refused, and nothing may be`),
    ...slow.map(
      ({ kind, ratio }) =>
        `mix: the 95th percentile of a ${kind} is ${ratio.toFixed(1)} times that of the idle phase, and may be ${slower}`,
    ),
    ...(refused(overload, ['report', 'list']).length > 0
      ? []
      : ['overload: nothing was refused, so the machine could do more than was asked: this says nothing about the order']),
    ...refused(overload, kept)
      .slice(0, 1)
      .map(({ kind }) => `overload: a ${kind} was refused`),
    ...(share('report') >= share('list') ? [] : ['overload: more of the lists than of the reports were refused']),
    ...(refused(overload, kinds).every(({ back }) => back) ? [] : ['overload: a refusal did not say when to come back']),
  ];
}

/** The milliseconds below which so many per cent of the answers of a kind lay; NaN when none was given. */
export function percentile({ requests }: Driven, kind: Kind, percent: number): number {
  // A refusal is quick; it must not make the kind look fast.
  const times = requests
    .filter((request) => request.kind === kind && request.status < 400)
    .map(({ ms: time }) => time)
    .sort((a, b) => a - b);
  return times[Math.ceil((times.length * percent) / 100) - 1] ?? NaN;
}

/** A dash where every request was refused. */
const told = (value: number, digits: number) => (Number.isNaN(value) ? '–' : value.toFixed(digits));
const ms = (value: number) => `${told(value, 0).padStart(5)} ms`;
