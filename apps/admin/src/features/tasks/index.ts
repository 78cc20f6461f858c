import Assignment from '@mui/icons-material/AssignmentTurnedInOutlined';
import { defineFeature } from '../../kit/declare/feature';
import { firstPage, page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** What waits for a person, the page of one task, and who holds what. */
export const tasks = defineFeature<Said>({
  resources: {
    tasks: {
      list: {
        page: firstPage(() => import('./TaskList').then(({ TaskList }) => TaskList)),
        right: 'task.read',
        help: 'inbox',
        place: 'tasks',
        found: ({ holdsTasks }) => holdsTasks,
        menu: { where: ({ holdsTasks }) => holdsTasks && 'bar', icon: Assignment, counted: true },
      },
      edit: {
        page: page(() => import('./TaskPage').then(({ TaskPage }) => TaskPage)),
        right: 'task.answer',
        help: 'task',
      },
    },
  },
  pages: {
    '/open-tasks': {
      page: page(() => import('./OpenTaskList').then(({ OpenTaskList }) => OpenTaskList)),
      right: 'task.read',
      help: 'openTasks',
      place: 'openTasks',
    },
  },
});
