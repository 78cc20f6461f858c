import { createHash, randomBytes } from 'node:crypto';

const cookieName = '__Host-siklus';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** A new session id: 256 random bits, of which only the hash is stored. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(sessionId: string): Buffer {
  return createHash('sha256').update(sessionId).digest();
}

/** The session id of the request's cookie; undefined when there is none or it has another shape. */
export function sessionIdOf(cookieHeader: string | undefined): string | undefined {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === cookieName && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return undefined;
}

/** What tokens begin with, so that one that lies where it should not is known for what it is. */
const tokenSign = 'siklus_';

/** A new token: 256 random bits, of which only the hash is stored. */
export function newToken(): string {
  return `${tokenSign}${newSessionId()}`;
}

/** The token of an Authorization header; undefined where there is none, empty where something else stands there. */
export function bearerOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  return /^Bearer (siklus_[\w-]{43})$/i.exec(authorization)?.[1] ?? '';
}

/** The Set-Cookie value that signs the browser in until it closes or the session ends. */
export function sessionCookie(sessionId: string): string {
  return `${cookieName}=${sessionId}; ${attributes}`;
}

/** The Set-Cookie value that takes the session away. */
export const endedCookie = `${cookieName}=; ${attributes}; Max-Age=0`;
