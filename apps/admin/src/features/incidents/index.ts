import { lazy } from 'react';

export const incidents = { list: lazy(() => import('./IncidentList').then(({ IncidentList }) => ({ default: IncidentList }))) };
