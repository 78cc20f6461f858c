import { number } from '../bench/lib/report.mjs';

export const kinds = ['login', 'read', 'draft', 'submit', 'list', 'report'];
/** These are never refused, whatever comes. (Signing in may be: whoever works already comes before who has not begun.) */
const kept = ['read', 'draft', 'submit'];
/** Too many requests, or too many who sign in. */
const isRefused = ({ status }) => status === 503 || status === 429;
/** How much slower than idle the mix may make the 95th percentile of a kind. */
const slower = 5;

/** A phase as people read it: requests a second, the percentiles of each kind and their ratio to the idle phase, and refusals. */
export function table(phase, idle) {
  const { name, requests, inHand, submitted } = phase;
  const span = (requests.at(-1).at - requests[0].at) / 1000;
  const lines = kinds.map((kind) => {
    const [p50, p95, p99] = [50, 95, 99].map((percent) => percentile(phase, kind, percent));
    const refused = requests.filter((request) => request.kind === kind && isRefused(request)).length;
    return `  ${kind.padEnd(7)} ${number(requests.filter((request) => request.kind === kind).length).padStart(7)}   p50 ${ms(p50)}   p95
      ${ms(p95)}   p99 ${ms(p99)}   ${told(p95 / percentile(idle, kind, 95), 1).padStart(6)} x idle   ${refused} refused`;
  });
  return [
    `${name}: ${number(requests.length / span)} requests a second, ${number(submitted.length)} submitted, at most ` +
      `${Math.max(0, ...inHand)} in hand`,
    ...lines,
  ].join('\n');
}

/** What does not hold; empty when all does. */
export function judge(phases) {
  const [idle, mix, overload] = phases;
  const refused = (phase, among) => phase.requests.filter((request) => isRefused(request) && among.includes(request.kind));
  const share = (kind) => refused(overload, [kind]).length / overload.requests.filter((request) => request.kind === kind).length;
  const slow = kinds
    .map((kind) => ({ kind, ratio: percentile(mix, kind, 95) / percentile(idle, kind, 95) }))
    .filter(({ ratio }) => !(ratio <= slower));
  return [
    ...phases.flatMap(({ name, failures }) => failures.map((failure) => `${name}: ${failure}`)),
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

function percentile({ requests }, kind, percent) {
  // A refusal is quick; it must not make the kind look fast.
  const times = requests
    .filter((request) => request.kind === kind && request.status < 400)
    .map(({ ms: time }) => time)
    .sort((a, b) => a - b);
  return times[Math.ceil((times.length * percent) / 100) - 1] ?? NaN;
}

/** A dash where every request was refused. */
const told = (value, digits) => (Number.isNaN(value) ? '–' : value.toFixed(digits));
const ms = (value) => `${told(value, 0).padStart(5)} ms`;
