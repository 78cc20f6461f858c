import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import express, { type NextFunction, type Request, type Response } from 'express';
import multer, { memoryStorage } from 'multer';
import { isCutOff } from './cut-off.js';

type Reads = (request: Request, response: Response, next: NextFunction) => void;

/** What a reader of bodies says of a request whose sender goes away in the middle. */
async function failureOf(read: Reads, type: string): Promise<{ readonly error: unknown; readonly request: IncomingMessage }> {
  const app = express();
  const failed = new Promise<{ error: unknown; request: IncomingMessage }>((resolve) => {
    app.post('/', (request, response) => read(request, response, (error: unknown) => resolve({ error, request })));
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  const seen = once(server, 'request');
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 1000\r\n\r\n`);
  await seen;
  socket.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF');
  socket.end();
  const found = await failed;
  server.close();
  return found;
}

it.each<[string, Reads, string]>([
  ['a form with a file', multer({ storage: memoryStorage() }).any(), 'multipart/form-data; boundary=x'],
  ['a body of JSON', express.json(), 'application/json'],
])('is the doing of whoever sends %s and goes away', async (_what, read, type) => {
  const { error, request } = await failureOf(read, type);
  expect(isCutOff(error, request)).toBe(true);
  // A fault of ours is ours also where he has gone meanwhile, and what he says wrongly while he is there is answered.
  expect(isCutOff(new TypeError('x is undefined'), request)).toBe(false);
  expect(isCutOff(error, { complete: true, destroyed: false })).toBe(false);
});
