import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { nonceOf } from './security-headers.js';

const placeholder = '__CSP_NONCE__';
const aYear = 'public, max-age=31536000, immutable';
const ofTheServer = /^\/(api|metrics|ops\/queues)(\/|$)/;

/** Serves the built panel: its files, and its page for every address that is no file. Without a build it leaves all to the API. */
export function panel(folder: string): Router {
  const router = Router();
  const indexFile = path.join(folder, 'index.html');
  if (!existsSync(indexFile)) return router;
  const parts = readFileSync(indexFile, 'utf8').split(placeholder);

  const sendPage = (request: Request, response: Response, next: NextFunction): void => {
    // An address with an extension names a file; answering it with a page would hide that the file is gone.
    if (!isRead(request) || path.extname(request.path) !== '') return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(parts.join(nonceOf(response)));
  };

  router.use((_request, _response, next) => (ofTheServer.test(_request.path) ? next('router') : next()));
  router.get(['/', '/index.html'], (request, response, next) => {
    request.url = '/';
    sendPage(request, response, next);
  });
  router.use(sendCompressed(folder));
  router.use(
    express.static(folder, { index: false, setHeaders: (response, file) => response.setHeader('Cache-Control', cachingOf(file, folder)) }),
  );
  router.use(sendPage);
  return router;
}

/** Sends the Brotli twin of a file to those who accept it; the build wrote it beside the file. */
function sendCompressed(folder: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!isRead(request) || request.acceptsEncodings('br') !== 'br') return next();
    const file = path.join(folder, path.posix.normalize(request.path));
    if (!file.startsWith(folder + path.sep) || !existsSync(file) || !existsSync(`${file}.br`)) return next();
    response.setHeader('Content-Encoding', 'br');
    response.setHeader('Vary', 'Accept-Encoding');
    response.type(path.extname(file));
    response.sendFile(`${file}.br`, { cacheControl: false, headers: { 'Cache-Control': cachingOf(file, folder) } });
  };
}

/** Files under assets carry a hash of their content in their names. */
function cachingOf(file: string, folder: string): string {
  return file.startsWith(path.join(folder, 'assets') + path.sep) ? aYear : 'no-cache';
}

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}
