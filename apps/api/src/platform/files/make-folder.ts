import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder with all above it that are missing, each by itself: asked for all at once, Node.js tries for ever below /proc, where the
 * system says that /proc is missing.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  const missing = await madeAlone(folder, mode);
  if (missing === undefined) return;
  const above = dirname(folder);
  if (above === folder) throw missing;
  await makeFolder(above, mode);
  const still = await madeAlone(folder, mode);
  if (still !== undefined) throw still;
}

/** The error where one above it is missing; none once it is there. */
async function madeAlone(folder: string, mode: number): Promise<Error | undefined> {
  try {
    await mkdir(folder, { mode });
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return undefined;
    if (code === 'ENOENT') return error as Error;
    throw error;
  }
}
