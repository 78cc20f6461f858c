import { Navigate } from 'react-router-dom';
import { useSession } from '../../kit/providers/session';
import { homeOf } from '../../kit/declare/menu';
import { usePanel } from '../../kit/declare/panel';
import { whoIs } from '../../kit/providers/access';

/** Leads everybody to his own first page, which takes the place of this one: going back does not lead here again. */
export function Home() {
  return <Navigate replace to={homeOf(usePanel().places, whoIs(useSession()))} />;
}
