import type { Session } from '@siklus/contracts/session';
import { createContext, use } from 'react';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only pages inside the layout may ask; there is always somebody there. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession is used outside the layout');
  return session;
}
