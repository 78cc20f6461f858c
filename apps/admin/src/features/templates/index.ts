import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The template that new cycles begin with. */
export const templates = defineFeature<Said>({
  pages: {
    '/template': {
      page: page(() => import('./TemplatePage').then(({ TemplatePage }) => TemplatePage)),
      right: 'template.read',
      help: 'template',
      place: 'template',
      menu: { where: ({ may }) => may('template.read') && 'more', label: 'places.template.short' },
    },
  },
});
