import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { AppViewRoute } from '@bull-board/api/typings/app';
import { ExpressAdapter } from '@bull-board/express';
import { Router, type RequestHandler } from 'express';
import type { QueueReader } from '../../platform/queue/queue-reader.js';

const path = '/ops/queues';
const foreignFonts = /<link [^>]*https:\/\/fonts\.googleapis\.com[^>]*>/g;

/** The pages of the board for one queue, without its buttons. They are in English: bull-board has no Indonesian. */
export function drawBoard({ queue }: QueueReader): RequestHandler {
  const adapter = new OwnOriginAdapter();
  createBullBoard({
    queues: [new BullMQAdapter(queue, { readOnlyMode: true })],
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
