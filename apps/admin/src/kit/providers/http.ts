import type { Problem } from '@siklus/contracts/common';
import { sentAt } from '@siklus/contracts/sent-at';
import type { Language } from '@siklus/domain';
import { HttpError } from 'react-admin';
import { addressOf, ask, type Query } from './first/ask';
import type { BegunReads } from './first/begunReads';
import { keptHeader } from './keptReads';

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Query;
  /** A plain value is sent as JSON, a form as multipart. */
  readonly body?: unknown;
  /** Sent alone, as the form of a file: a device can keep it where it cannot keep a form. */
  readonly file?: File;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /**
   * Is given a write under a key before it goes, so that a device can keep it: it can then be sent again whatever becomes of this page.
   * What it gives back is what goes: letter for letter what went under this key before.
   */
  readonly ahead?: Ahead | undefined;
}

export type Ahead = (write: Write) => Promise<Write>;

export interface HttpAnswer<T> {
  readonly data: T;
  readonly headers: Headers;
}

/** What the error carries: `errors` as react-admin's forms read them, and the whole problem as the API sent it. */
export interface ErrorBody {
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: Problem;
}

/** A write as it goes to the API, of plain values or with a file: a device can keep it and send it later. */
export interface Write {
  readonly path: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly file?: File;
}

/** The code of a request that never reached the API: no network, or a proxy that found nobody behind it. */
export const offline = 'OFFLINE';
/** The title of such a problem where the device itself had no network. */
export const noNetwork = 'NO_NETWORK';

/** What is thrown for a request that the API refused, or that did not reach it. */
export function failure(status: number, problem: Problem): HttpError {
  const errors = Object.fromEntries((problem.errors ?? []).map(({ source, message }) => [source, message]));
  const body: ErrorBody = { errors, problem };
  return new HttpError(problem.detail || problem.title, status, body);
}

/** A problem where the API gave none: a dead link, or a proxy that answers for it. */
function bare(status: number, code: string): Problem {
  return { type: 'about:blank', title: code, status, detail: '', code, errors: [], requestId: '' };
}

/** What is thrown where no answer of the API came. */
export function unreached(status = 0): HttpError {
  return failure(status, { ...bare(status, offline), ...(globalThis.navigator?.onLine === false ? { title: noNetwork } : {}) });
}

/** A write under a key is done once however often it is sent; a form is nothing that a device keeps. */
function repeatable(path: string, { method, headers, body, file, query }: HttpRequest): Write | undefined {
  if (method === undefined || method === 'GET' || headers?.['idempotency-key'] === undefined || body instanceof FormData) return undefined;
  return {
    path: addressOf(path, query),
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(file === undefined ? {} : { file }),
  };
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** What begins a session is refused for other reasons than that one has ended. */
const beginning = new Set(['/session', '/session/activation']);

/**
 * The one place that talks to the API; every text of a refusal comes back in the language of the panel. A request that meets an ended
 * session waits until `back` says whether its person is signed in again, and is then sent once more, no oftener. `note` is told after each
 * whether the API answered. A read that is on its way already is taken from `begun`. A write says what the clock of the device shows as it
 * goes, so that its moments can be dated whatever that clock is.
 */
export function createHttp(
  language: () => Language,
  back: () => Promise<boolean> = () => Promise.resolve(false),
  note: (answers: boolean) => void = () => undefined,
  begun: Pick<BegunReads, 'take'> = { take: () => undefined },
  now: () => string = () => new Date().toISOString(),
) {
  async function send<T>(path: string, request: HttpRequest, isAgain: boolean): Promise<HttpAnswer<T>> {
    const { method = 'GET', file, query, headers, signal } = request;
    const body = file === undefined ? request.body : formOf(file);
    const isForm = body instanceof FormData;
    const address = addressOf(path, query);
    const isBegun = method === 'GET' && !isAgain;
    let response: Response;
    let text: string;
    try {
      response = await ((isBegun ? begun.take(address, language()) : undefined) ??
        ask(address, language(), {
          method,
          headers: {
            ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
            ...headers,
            ...(method === 'GET' ? {} : { [sentAt]: now() }),
          },
          ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
          ...(signal === undefined ? {} : { signal }),
        }));
      // A line that is cut in the middle of an answer has given none.
      text = await response.text();
    } catch (error) {
      if (signal?.aborted) throw error;
      note(false);
      throw unreached();
    }
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const data: unknown = isJson && text !== '' ? JSON.parse(text) : null;
    if (response.status === 401 && !isAgain && !beginning.has(path) && (await back())) return send<T>(path, request, true);
    const isLost = data === null && [502, 503, 504].includes(response.status);
    note(!isLost && !response.headers.has(keptHeader));
    if (!response.ok) {
      const problem = (data as Problem | null) ?? bare(response.status, isLost ? offline : `HTTP_${response.status}`);
      throw failure(response.status, problem);
    }
    return { data: data as T, headers: response.headers };
  }

  return async function http<T>(path: string, request: HttpRequest = {}): Promise<HttpAnswer<T>> {
    const write = repeatable(path, request);
    if (write === undefined || request.ahead === undefined) return send<T>(path, request, false);
    const { path: address, ...going } = await request.ahead(write);
    return send<T>(address, { ...going, signal: request.signal }, false);
  };
}

export type Http = ReturnType<typeof createHttp>;

/** What the API says of one field of the form; undefined when it says nothing of it. */
export function fieldError(error: unknown, source: string): string | undefined {
  return error instanceof HttpError ? (error.body as ErrorBody | undefined)?.errors[source] : undefined;
}

/** The problem of an error that came through `http`; undefined for any other error. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof HttpError ? (error.body as ErrorBody | undefined)?.problem : undefined;
}
