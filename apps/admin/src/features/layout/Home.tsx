import { useRedirect } from 'react-admin';
import { useEffect } from 'react';
import { useSession } from '../../kit/providers/session';
import { homeOf } from './places';

/** Leads everybody to his own first page. */
export function Home() {
  const redirect = useRedirect();
  const home = homeOf(useSession());
  useEffect(() => redirect(home), [redirect, home]);
  return null;
}
