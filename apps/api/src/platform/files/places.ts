import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** So much stays free for the database, which may lie on the same disk. */
export const leaveFree = 256_000_000;
/** What lies below the data folder and may be a volume of its own; `postgres` where the database is the one that comes along. */
const parts = ['', 'backups', 'exports', 'files', 'logs', 'postgres'];
/** What passes by: a picture that is drawn anew may take so much there beside the memory. Such places are often small. */
const passing: Asked = { folder: tmpdir(), room: 64_000_000 };

interface Asked {
  readonly folder: string;
  readonly room: number;
}

/** A place that the system writes to, how many bytes are free there, and whether that is too little. */
interface Place {
  readonly folder: string;
  readonly free: number;
  readonly isShort: boolean;
}

/**
 * Of all places on this machine that the system writes to, the one that is nearest to having too little room: `room` is asked of what is
 * kept. A folder that is not there yet has no room of its own.
 */
export async function fullestPlace(dataDir: string, room = leaveFree, others: readonly Asked[] = [passing], free = freeAt): Promise<Place> {
  const kept = (await free(dataDir)) === undefined ? '.' : dataDir;
  let fullest: (Place & { readonly share: number }) | undefined;
  for (const asked of [...parts.map((part) => ({ folder: join(kept, part), room })), ...others]) {
    const bytes = await free(asked.folder);
    if (bytes === undefined) continue;
    const share = bytes / asked.room;
    if (fullest === undefined || share < fullest.share) fullest = { folder: asked.folder, free: bytes, isShort: share < 1, share };
  }
  if (fullest === undefined) throw new Error('No place that the system writes to is there');
  return fullest;
}

/** Whether less than that is free where a folder lies. */
export async function isShortOfRoom(folder: string, room = leaveFree): Promise<boolean> {
  return ((await freeAt(folder)) ?? 0) < room;
}

/** Whether the disk, or the share of it that we may use, is full. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String((error as { readonly code?: unknown } | null)?.code));
}

/** How many bytes are free where a folder lies; undefined where it is not there. */
async function freeAt(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
