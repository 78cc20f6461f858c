import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Refusal, type ErrorCode } from '@siklus/domain';
import type { Looked } from './look-into.js';
import { runApart, type ApartLimits } from './run-apart.js';
import { refuseGone, Turns, type Sender } from './turns.js';

/** What the largest picture takes several times over on a slow machine that others work on too; a heavier one costs its sender alone. */
const usual: ApartLimits = { seconds: 180, megabytes: 256 };
/** So many files are looked into side by side: pictures take what a processor gives. */
const atOnce = 2;
/** So many may wait, of one sender fewer than a phone sends in a row; each lies on the disk meanwhile. */
const places = 40;
const each = 4;

// From sources in development and tests, and as it was built: the program lies beside this file, with its ending.
const program = fileURLToPath(new URL(`./inspect-file.program${extname(import.meta.url)}`, import.meta.url));

const turns = new Turns({ atOnce, places, each });

/**
 * Tells what a file is by its content and draws pictures anew at the second path, in a process of its own: a bomb costs its sender an error
 * and nobody else a moment. Refuses what may not be kept, too many files of one sender, and whoever comes when too many wait.
 */
export async function inspectFile(path: string, drawn: string, sender: Sender, limits = usual): Promise<Looked> {
  return turns.take(sender, () => inspectApart(path, drawn, sender.gone, limits));
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
