import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const cookieName = '__Host-siklus-device';
// As long as browsers keep a cookie at all.
const attributes = `Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${400 * 86_400}`;
/** How many people of one computer are remembered; whoever was there longest ago is forgotten. */
const most = 20;
const shape = /^[\w-]{22}(\.[\w-]{22}){0,20}$/;

/** A browser with which people have signed in: its own number, and for each of them a mark that only the server can make. */
export interface Device {
  readonly nonce: string;
  readonly marks: readonly string[];
}

/** The device of the request's cookie; a new one, which nobody has signed in with, where there is none. */
export function deviceOf(cookieHeader: string | undefined): Device {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === cookieName && value !== undefined && shape.test(value)) {
      const [nonce = '', ...marks] = value.split('.');
      return { nonce, marks };
    }
  }
  return { nonce: randomBytes(16).toString('base64url'), marks: [] };
}

/** Whether this account has signed in with the device. The mark tells nobody who: it is made of the number, the account and the key. */
export function knows(device: Device, key: Buffer, accountId: string): boolean {
  const mark = Buffer.from(markOf(device, key, accountId));
  return device.marks.some((each) => timingSafeEqual(Buffer.from(each), mark));
}

/** The Set-Cookie value by which the browser remembers that this account has signed in with it. */
export function deviceCookie(device: Device, key: Buffer, accountId: string): string {
  const mark = markOf(device, key, accountId);
  const marks = [mark, ...device.marks.filter((each) => each !== mark)].slice(0, most);
  return `${cookieName}=${[device.nonce, ...marks].join('.')}; ${attributes}`;
}

function markOf({ nonce }: Device, key: Buffer, accountId: string): string {
  return createHmac('sha256', key).update(`${nonce}/${accountId}`).digest().subarray(0, 16).toString('base64url');
}
