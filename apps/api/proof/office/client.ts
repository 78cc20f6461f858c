import { randomUUID } from 'node:crypto';
import { exchange } from './exchange.js';

/** What came back; `body` is the parsed JSON, or the text where it is none. */
// The shape of a body is what a test is about; the test says which one it expects.
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface Sending {
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The version for If-Match. */
  readonly version?: number;
  /** The Idempotency-Key; a fresh one unless given, none when null. */
  readonly key?: string | null;
}

/** A browser of a test: it keeps its cookies and speaks JSON. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  /** Signs in and gives the session; fails the test when refused. */
  async signIn(username: string, password: string): Promise<Record<string, unknown>> {
    const answer = await this.post('/api/session', { username, password }, { key: null });
    if (answer.status !== 200 && answer.status !== 201)
      throw new Error(`${username} was not signed in: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  get<T = Record<string, unknown>>(path: string, sending: Sending = {}): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, { key: null, ...sending });
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, sending: Sending = {}): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, sending);
  }

  put<T = Record<string, unknown>>(path: string, body?: unknown, sending: Sending = {}): Promise<Answer<T>> {
    return this.send<T>('PUT', path, body, sending);
  }

  delete<T = Record<string, unknown>>(path: string, sending: Sending = {}): Promise<Answer<T>> {
    return this.send<T>('DELETE', path, undefined, sending);
  }

  /** A list's page with its total from Content-Range. */
  async list<T = Record<string, unknown>>(
    path: string,
    query: Readonly<Record<string, unknown>> = {},
  ): Promise<{ rows: T[]; total: number }> {
    const answer = await this.get<T[]>(path, { query });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return { rows: answer.body, total: Number(answer.headers.get('content-range')?.split('/')[1]) };
  }

  /** A file as it comes. */
  async file(path: string): Promise<Answer<Buffer>> {
    const asked = { method: 'GET', headers: this.cookieHeader(), body: undefined };
    const { status, headers, content } = await exchange(new URL(path, this.url), asked);
    return { status, headers, body: content };
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private async send<T>(
    method: string,
    path: string,
    body: unknown,
    { query = {}, headers = {}, version, key }: Sending,
  ): Promise<Answer<T>> {
    const url = new URL(path, this.url);
    for (const [name, value] of Object.entries(query))
      url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    const isForm = body instanceof FormData;
    const answer = await exchange(url, {
      method,
      headers: {
        ...this.cookieHeader(),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === null ? {} : { 'idempotency-key': key ?? randomUUID() }),
        ...headers,
      },
      body: body === undefined || isForm ? body : typeof body === 'string' ? body : JSON.stringify(body),
    });
    this.keep(answer.headers.getSetCookie());
    const text = new TextDecoder().decode(answer.content);
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return { status: answer.status, headers: answer.headers, body: (isJson && text !== '' ? JSON.parse(text) : text) as T };
  }

  private cookieHeader(): Record<string, string> {
    return this.cookies.size > 0 ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {};
  }

  private keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=', 2);
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
