import { useRedirect } from 'react-admin';
import { useEffect } from 'react';
import { useSession } from '../../kit/providers/session';
import { homeOf } from '../../kit/declare/menu';
import { usePanel } from '../../kit/declare/panel';
import { whoIs } from '../../kit/providers/access';

/** Leads everybody to his own first page. */
export function Home() {
  const redirect = useRedirect();
  const home = homeOf(usePanel().places, whoIs(useSession()));
  useEffect(() => redirect(home), [redirect, home]);
  return null;
}
