import type { HttpAnswer, HttpRequest } from '../bench/lib/api-process.js';

/** What somebody wants of the server: each kind has its own place in the order in which things rest. */
export type Kind = 'login' | 'read' | 'draft' | 'submit' | 'list' | 'report';

/** Sends one request as a person at the panel does, after a pause. */
export type Ask = (kind: Kind, method: string, address: string, options?: HttpRequest) => Promise<HttpAnswer>;
