import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { AppViewRoute } from '@bull-board/api/typings/app';
import { ExpressAdapter } from '@bull-board/express';
import { Router, type RequestHandler } from 'express';
import type { Jobs } from '../../platform/queue/jobs.js';
import type { QueueReader } from '../../platform/queue/queue-reader.js';

const path = '/ops/queues';
const foreignFonts = /<link [^>]*https:\/\/fonts\.googleapis\.com[^>]*>/g;

/**
 * The pages of the board for one queue, without its buttons. They are in English, for bull-board has no Indonesian; what each job does is
 * said in both languages.
 */
export function drawBoard({ queue }: QueueReader, jobs: Jobs): RequestHandler {
  const adapter = new OwnOriginAdapter();
  const shown = new BullMQAdapter(queue, { readOnlyMode: true });
  shown.setFormatter('name', ({ name }: { readonly name: string }) => {
    const { id, en } = jobs.wordsOf(name);
    return `${id} / ${en}`;
  });
  createBullBoard({
    queues: [shown],
    serverAdapter: adapter.setBasePath(path),
    options: {
      uiConfig: {
        boardTitle: 'Siklus',
        locale: { lng: 'en-GB' },
        hideDocsLink: true,
        showWorkers: false,
        miscLinks: [{ text: 'Siklus', url: '/' }],
      },
    },
  });
  return Router().use(path, adapter.getRouter() as RequestHandler);
}

/** Sends the page without the fonts of another origin: the content policy would stop them, but nothing should even ask. */
class OwnOriginAdapter extends ExpressAdapter {
  override setEntryRoute(entry: AppViewRoute): this {
    this.app.get(entry.route, (_request, response, next) => {
      const { name, params } = entry.handler({ basePath: this.basePath, uiConfig: this.uiConfig });
      this.app.render(name, params, (error: Error | null, page: string) =>
        error === null ? response.type('html').send(page.replace(foreignFonts, '')) : next(error),
      );
    });
    return this;
  }
}
