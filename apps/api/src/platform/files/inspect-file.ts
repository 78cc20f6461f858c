import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Refusal, type ErrorCode } from '@siklus/domain';
import type { Looked } from './look-into.js';
import { runApart, type ApartLimits } from './run-apart.js';

/** What the largest picture takes several times over on a slow machine. */
const usual: ApartLimits = { seconds: 60, megabytes: 256 };
/** So many files are looked into side by side: pictures take what a processor gives. */
const atOnce = 2;
/** So many may wait; each lies on the disk meanwhile. */
const places = 40;

// From sources in development and tests, and as it was built: the program lies beside this file, with its ending.
const program = fileURLToPath(new URL(`./inspect-file.program${extname(import.meta.url)}`, import.meta.url));

let inHand = 0;
const waiting: (() => void)[] = [];

/**
 * Tells what a file is by its content and draws pictures anew at the second path, in a process of its own: a bomb costs its sender an error
 * and nobody else a moment. Refuses what may not be kept, and whoever comes when too many wait.
 */
export async function inspectFile(path: string, drawn: string, gone?: AbortSignal, limits = usual): Promise<Looked> {
  if (inHand >= atOnce && waiting.length >= places) throw new Refusal('FILES_WAIT', { seconds: 10 + Math.floor(Math.random() * 20) });
  if (inHand >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else inHand += 1;
  try {
    return await inspectApart(path, drawn, gone, limits);
  } finally {
    // The turn goes to the next in line, so `inHand` changes only when nobody waits.
    const next = waiting.shift();
    if (next === undefined) inHand -= 1;
    else next();
  }
}

async function inspectApart(path: string, drawn: string, gone: AbortSignal | undefined, limits: ApartLimits): Promise<Looked> {
  refuseGone(gone);
  const { child, ended, leave } = runApart(program, [path, drawn], limits, gone);
  try {
    child.stdin.end();
    const said = await text(child.stdout);
    const how = await ended();
    refuseGone(gone);
    if (how === 'fell') throw new Refusal('FILE_WORK_TOO_HEAVY', { seconds: limits.seconds });
    const answer = JSON.parse(said) as
      | Looked
      | { readonly refused: ErrorCode; readonly details: Readonly<Record<string, string | number>> };
    if ('refused' in answer) throw new Refusal(answer.refused, answer.details);
    return answer;
  } finally {
    leave();
  }
}

/** What nobody waits for any more: the request ended before it was answered. */
function refuseGone(gone: AbortSignal | undefined): void {
  if (gone?.aborted === true) throw new Refusal('MALFORMED_REQUEST');
}
