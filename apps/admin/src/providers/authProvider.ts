import { beginKeeping } from '../drafts/copies';
import type { Session } from '@siklus/contracts';
import { HttpError, type AuthProvider } from 'react-admin';
import { actionOf, mayDo } from './access';
import type { Http } from './http';

function isSignedOut(error: unknown): boolean {
  return error instanceof HttpError && error.status === 401;
}

/** Signs in and out by the session cookie; what a person may do follows the policy of the domain. */
export function createAuthProvider(http: Http): AuthProvider {
  let current: Promise<Session> | null = null;

  // One request serves all that ask. "Not signed in" stays true until somebody signs in; any other failure is forgotten, so the next one
  // asks again.
  function session(): Promise<Session> {
    current ??= http<Session>('/session')
      .then(({ data }) => data)
      .catch((error: unknown) => {
        if (!isSignedOut(error)) current = null;
        throw error;
      });
    return current;
  }

  return {
    // With an activation code the password is a new one.
    async login(credentials: { username: string; password: string; code?: string }) {
      const { data } = await http<Session>(credentials.code === undefined ? '/session' : '/session/activation', {
        method: 'POST',
        body: credentials,
      });
      current = Promise.resolve(data);
      beginKeeping();
    },
    async logout() {
      const wasSignedIn = await session().then(
        () => true,
        (error: unknown) => !isSignedOut(error),
      );
      if (!wasSignedIn) return;
      await http('/session', { method: 'DELETE' }).catch((error: unknown) => {
        // A session that ended by itself needs no farewell.
        if (!isSignedOut(error)) throw error;
      });
      current = null;
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
      const asked = actionOf(resource, action);
      return asked !== undefined && mayDo(await session(), asked);
    },
  };
}
