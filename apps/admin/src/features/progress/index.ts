import EditNote from '@mui/icons-material/EditNoteOutlined';
import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Progress between the reviews, noted on one indicator or on several. */
export const progress = defineFeature<Said>({
  pages: {
    '/progress': {
      page: page(() => import('./ProgressPage').then(({ ProgressPage }) => ProgressPage)),
      help: 'progress',
      place: 'progress',
      found: ({ owns }) => owns,
      menu: { where: ({ owns, oversees }) => owns && (oversees ? 'more' : 'bar'), label: 'places.progress.short', icon: EditNote },
    },
  },
});
