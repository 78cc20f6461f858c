import { lazy } from 'react';

export const ImportPage = lazy(() => import('./ImportPage').then((module) => ({ default: module.ImportPage })));
