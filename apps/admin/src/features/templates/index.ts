import { lazy } from 'react';

export const TemplatePage = lazy(() => import('./TemplatePage').then((page) => ({ default: page.TemplatePage })));
