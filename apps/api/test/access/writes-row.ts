import type { Answer, Client } from '../../proof/office/client.js';
import type { Place } from './writes-office.js';

/** `+` reaches the rules of the office, `-` has no such right, `?` looks unknown, `!` is told that it is beyond his, `o` is his own. */
type Marks = string;

type Ask = (by: Client, place: Place, foreign: boolean) => Promise<Answer>;

/** Where a person reads whether the change is his to make: the address of a row, or of a list of rows that all tell the same. */
export type Tells = (place: Place, foreign: boolean) => string | Promise<string>;

/**
 * What each route is asked is refused by a rule of the office once the right is there: so nothing is written, whoever asks. The columns of
 * marks are the kinds of `writes-office`, in their order.
 */
interface Row {
  readonly ask: Ask;
  readonly near: Marks;
  readonly far: Marks;
  /** What it asks is done for whoever may. */
  readonly writes?: true;
  readonly tells?: Tells;
}

/** What is asked of routes, each with its marks. */
export type Rows = Readonly<Record<string, Row>>;

export const post = (path: string, body: object) => (by: Client) => by.post(path, body);

export const unknown = '01a20bcd-4aa7-794b-91aa-000000000000';

/** What an answer says of the right to what was asked. */
export function markOf({ status, body }: Answer, writes = false): string {
  if (writes && status < 300) return '+';
  if (status === 403) return { NOT_ALLOWED: '-', OWN_AFFAIR: 'o' }[String(body['code'])] ?? '!';
  if (status === 404) return '?';
  return status >= 400 && status < 500 && status !== 401 ? '+' : `${status} ${JSON.stringify(body)}`;
}
