import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '@siklus/domain';
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { nonceOf } from './security-headers.js';
import { sendProblem } from './send-problem.js';

const placeholder = '__CSP_NONCE__';
const aYear = 'public, max-age=31536000, immutable';
const ofTheServer = /^\/(api|ops\/queues)(\/|$)/;
const metrics = /^\/metrics\/?$/;

/**
 * Serves the built panel: its files, and its page for every address that is no file. An address that is neither is told as unknown: to
 * whoever opened it by the page, in the language that he chose there, to programs as the API does. Without a build it leaves all to the
 * API.
 */
export function panel(folder: string): Router {
  const router = Router();
  const indexFile = path.join(folder, 'index.html');
  if (!existsSync(indexFile)) return router;
  const parts = readFileSync(indexFile, 'utf8').split(placeholder);

  const sendPage = (request: Request, response: Response, next: NextFunction): void => {
    // An address with an extension names a file; a program must hear that the file is gone, and that no numbers are below theirs.
    const isNoPage = path.extname(request.path) !== '' || request.path.startsWith('/metrics/');
    if (!isRead(request) || (isNoPage && !isOpened(request))) return next();
    response.status(isNoPage ? 404 : 200).setHeader('Cache-Control', 'no-cache');
    response.type('html').send(parts.join(nonceOf(response)));
  };

  router.use((request, _response, next) => (isOfTheServer(request) ? next('router') : next()));
  router.get(['/', '/index.html'], (request, response, next) => {
    request.url = '/';
    sendPage(request, response, next);
  });
  router.use(sendCompressed(folder));
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (response, file) => response.setHeader('Cache-Control', cachingOf(file, folder)),
    }),
  );
  router.use(sendPage);
  router.use((request, response) => sendProblem(new Refusal('NOT_FOUND'), request, response));
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

function isOfTheServer(request: Request): boolean {
  return ofTheServer.test(request.path) || (metrics.test(request.path) && isRead(request));
}

/** Whether a person opens the address in a browser, which says so, or asks for a page before all else. */
function isOpened(request: Request): boolean {
  return (request.get('sec-fetch-dest') ?? (request.accepts(['json', 'html']) === 'html' ? 'document' : '')) === 'document';
}

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}
