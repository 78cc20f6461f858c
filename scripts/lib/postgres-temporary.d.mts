import type { RunningPostgres } from './postgres.mjs';

export function startTemporaryPostgres(options?: {
  settings?: Record<string, string | number>;
  database?: string;
  fast?: boolean;
}): Promise<RunningPostgres & { dataDir: string }>;
