import EditNote from '@mui/icons-material/EditNoteOutlined';
import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Progress between the reviews, noted on one indicator or on several. */
export const progress = defineFeature<Said>({
  pages: {
    '/progress': {
      page: lazy(() => import('./ProgressPage').then(({ ProgressPage }) => ({ default: ProgressPage }))),
      help: 'progress',
      place: 'progress',
      found: ({ owns }) => owns,
      menu: { where: ({ owns, oversees }) => owns && (oversees ? 'more' : 'bar'), label: 'places.progress.short', icon: EditNote },
    },
  },
});
