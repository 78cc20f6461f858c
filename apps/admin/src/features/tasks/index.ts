import { lazy } from 'react';

export const tasks = {
  list: lazy(() => import('./TaskList').then(({ TaskList }) => ({ default: TaskList }))),
  edit: lazy(() => import('./TaskPage').then(({ TaskPage }) => ({ default: TaskPage }))),
};
export const OpenTaskList = lazy(() => import('./OpenTaskList').then((module) => ({ default: module.OpenTaskList })));
