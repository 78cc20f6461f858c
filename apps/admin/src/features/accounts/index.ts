import { lazy } from 'react';

export const accounts = { list: lazy(() => import('./AccountList').then(({ AccountList }) => ({ default: AccountList }))) };
