import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { endStalledBodies } from './bodies.js';

const app = express()
  .use(endStalledBodies(100))
  // Answers what has come once it is there, and later than a body may stall.
  .use((request, response) => {
    let letters = 0;
    request.on('data', (chunk: Buffer) => (letters += chunk.length));
    request.on('end', () => setTimeout(() => response.end(`${letters} letters`), 300));
  });
const server = createServer(app);

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => void server.close());

/** All that the server says until it ends the connection. */
async function answerTo(sent: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  socket.write(sent);
  await once(socket, 'close');
  return said;
}

describe('a body', () => {
  const headers = 'POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n';
  it.each([
    'Content-Length: 8\r\n\r\n',
    'Content-Length: 8\r\n\r\nabc',
    'Transfer-Encoding: chunked\r\n\r\n',
    'Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n',
  ])('that stops coming ends the connection: %j', async (sent) => {
    expect(await answerTo(headers + sent)).toBe('');
  });

  it.each([
    ['Content-Length: 8\r\n\r\nabcdefgh', '8 letters'],
    ['Content-Length: 0\r\n\r\n', '0 letters'],
    ['Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n', '3 letters'],
  ])('that is there may be worked on for longer: %j', async (sent, answer) => {
    expect(await answerTo(headers + sent)).toContain(answer);
  });
});
