import { lazy } from 'react';

export const MissingSupervisors = lazy(() => import('./MissingSupervisors').then((page) => ({ default: page.MissingSupervisors })));
