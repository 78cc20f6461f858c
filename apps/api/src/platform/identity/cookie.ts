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

/** The Set-Cookie value that signs the browser in until it closes or the session ends. */
export function sessionCookie(sessionId: string): string {
  return `${cookieName}=${sessionId}; ${attributes}`;
}

/** The Set-Cookie value that takes the session away. */
export const endedCookie = `${cookieName}=; ${attributes}; Max-Age=0`;
