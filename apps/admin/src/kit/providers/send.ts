import type { Ahead, Http } from './http';

/** What may be sent later: a device keeps it before it goes. */
export interface Kept {
  readonly ahead?: Ahead | undefined;
}

/** Sends an act with its key: the same key goes with every repetition of it. */
export type SendAct = <T>(path: string, key: string, body?: unknown, ahead?: Ahead) => Promise<T>;

export const withKey = (key: string) => ({ 'idempotency-key': key });
export const withVersion = ({ key, version }: { key: string; version: number }) => ({ ...withKey(key), 'if-match': `"${version}"` });
export const at = (resource: string, id: unknown) => `/${resource}/${encodeURIComponent(String(id))}`;

/** Sends acts over this connection. */
export function postBy(http: Http): SendAct {
  return <T>(path: string, key: string, body: unknown = {}, ahead?: Ahead) =>
    http<T>(path, { method: 'POST', body, headers: withKey(key), ahead }).then(({ data }) => data);
}

/** Sends a file, as an act where it has a key. */
export function sendFile<T>(http: Http, path: string, file: File, query: Record<string, string>, key?: string) {
  const form = new FormData();
  form.append('file', file);
  return http<T>(path, {
    method: 'POST',
    query,
    body: form,
    ...(key === undefined ? {} : { headers: withKey(key) }),
  });
}
