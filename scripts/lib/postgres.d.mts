export interface PostgresOptions {
  /** The data folder; the cluster is its `postgres` folder. */
  dataDir: string;
  port?: number;
  /** Gives up durability: for tests only. */
  fast?: boolean;
  settings?: Record<string, string | number>;
  /** Created when missing; `siklus` unless told. */
  database?: string;
}
export interface RunningPostgres {
  url: string;
  port: number;
  pid: number;
  reused: boolean;
  stop(): Promise<void>;
}
export function startPostgres(options: PostgresOptions): Promise<RunningPostgres>;
export function findRunning(dataDir: string): Promise<{ url: string; port: number; pid: number } | null>;
export function notedServer(dataDir: string): { port: number; pid: number } | null;
export function stopIfUnused(dataDir: string): Promise<void>;
