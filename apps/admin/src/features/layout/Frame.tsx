import type { CoreLayoutProps } from 'react-admin';
import { lazy, Suspense } from 'react';
import { loadLayout } from './ahead';
import { Loading } from './DeadEnds';

const Layout = lazy(loadLayout);

/** The frame as soon as its code is there: whoever signs in needs the form first. */
export function Frame(props: CoreLayoutProps) {
  return (
    <Suspense fallback={<Loading />}>
      <Layout {...props} />
    </Suspense>
  );
}
