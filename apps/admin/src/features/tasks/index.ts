import Assignment from '@mui/icons-material/AssignmentTurnedInOutlined';
import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** What waits for a person, the page of one task, and who holds what. */
export const tasks = defineFeature<Said>({
  resources: {
    tasks: {
      list: {
        page: lazy(() => import('./TaskList').then(({ TaskList }) => ({ default: TaskList }))),
        right: 'task.read',
        help: 'inbox',
        place: 'tasks',
        found: ({ holdsTasks }) => holdsTasks,
        menu: { where: ({ holdsTasks }) => holdsTasks && 'bar', icon: Assignment, counted: true },
      },
      edit: {
        page: lazy(() => import('./TaskPage').then(({ TaskPage }) => ({ default: TaskPage }))),
        right: 'task.answer',
        help: 'task',
      },
    },
  },
  pages: {
    '/open-tasks': {
      page: lazy(() => import('./OpenTaskList').then(({ OpenTaskList }) => ({ default: OpenTaskList }))),
      right: 'task.read',
      help: 'openTasks',
      place: 'openTasks',
    },
  },
});
