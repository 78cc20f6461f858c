import type { Session } from '@siklus/contracts/session';
import type { Action } from '@siklus/domain';
import { HttpError, type AuthProvider } from 'react-admin';
import { mayDo } from './access';
import type { Http } from './http';

/** What the device has of people beyond the session itself: their texts, and the tabs that show their pages. */
export interface Device {
  /** This tab shows the pages of this person. */
  shows(accountId: string): void;
  /** Somebody has signed in here: nothing that another one read stays, and who he is is kept for times without a network. */
  reads(session: Session): Promise<void>;
  /** Somebody has signed in here: tabs that still show another person's pages are loaded anew. False if another one was here before him. */
  enter(accountId: string): boolean;
  /** Somebody is about to sign out here: should this page not live to see it, the next one finishes it. */
  departs(accountId: string): void;
  /** He could not, and stays. */
  stays(): void;
  /** Somebody has signed out here: resolves when none of his texts is left; his other tabs follow. */
  leave(accountId: string): Promise<void>;
  /** Nobody is signed in: wipes the texts of whoever was signing out when his page was loaded anew or died. */
  finishLeaving(): Promise<void>;
}

function isSignedOut(error: unknown): boolean {
  return error instanceof HttpError && error.status === 401;
}

/** Who signs out. react-admin itself asks for a logout without it, when a session has ended. */
export interface Farewell {
  readonly accountId?: string;
}

/** The right that opens a page of react-admin, in the words of the policy; what is not declared is refused. */
export type RightOf = (resource: string, page: string) => Action | undefined;

/** Signs in and out by the session cookie; what a person may do follows the policy of the domain. */
export function createAuthProvider(http: Http, device: Device, rightOf: RightOf): AuthProvider {
  let current: Promise<Session> | null = null;
  let leaving: Promise<void> = Promise.resolve();

  // One request serves all that ask. "Not signed in" stays true until somebody signs in; any other failure is forgotten, so the next one
  // asks again.
  function session(): Promise<Session> {
    current ??= http<Session>('/session')
      .then(({ data }) => {
        device.shows(data.accountId);
        device.stays();
        return data;
      })
      .catch(async (error: unknown) => {
        if (isSignedOut(error)) await device.finishLeaving();
        else current = null;
        throw error;
      });
    return current;
  }

  async function leave(accountId: string): Promise<void> {
    device.departs(accountId);
    await http('/session', { method: 'DELETE' }).catch((error: unknown) => {
      // A session that ended by itself needs no farewell.
      if (isSignedOut(error)) return;
      // A page that is just being left or loaded anew breaks its request off too, and never comes to this.
      setTimeout(() => device.stays(), 1_000);
      throw error;
    });
    await device.leave(accountId);
    current = null;
  }

  return {
    // With an activation code the password is a new one.
    async login(credentials: { username: string; password: string; code?: string }) {
      const { data } = await http<Session>(credentials.code === undefined ? '/session' : '/session/activation', {
        method: 'POST',
        body: credentials,
      });
      // Before his pages read anything: it would go with what another one read.
      await device.reads(data);
      current = Promise.resolve(data);
      // The address was opened by whoever was here before, and may be nobody else's affair.
      return device.enter(data.accountId) ? undefined : { redirectTo: '/' };
    },
    async logout({ accountId }: Farewell = {}) {
      if (accountId !== undefined) await (leaving = leave(accountId));
      // An ended session keeps its person's texts. But a read that was under way while somebody signed out must not draw the login before
      // the texts are gone; whether signing out failed is said to whoever asked for it.
      else await leaving.catch(() => undefined);
    },
    async checkAuth() {
      try {
        await session();
      } catch (error) {
        // A dead link is no reason to sign somebody out and lose his page.
        if (isSignedOut(error)) throw error;
      }
    },
    async checkError(error: unknown) {
      if (!isSignedOut(error)) return;
      current = null;
      throw error;
    },
    async getIdentity() {
      const { accountId, name } = await session();
      return { id: accountId, fullName: name };
    },
    getPermissions: session,
    async canAccess({ resource, action }) {
      const asked = rightOf(resource, action);
      return asked !== undefined && mayDo(await session(), asked);
    },
  };
}
