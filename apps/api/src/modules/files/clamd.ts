import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

// Longer than it takes with the largest file on a slow machine.
const patience = 60_000;

/** What clamd says of these bytes (its INSTREAM command): whether they are clean. Throws where it does not answer or could not look. */
export async function isClean(clamdUrl: string, bytes: Readable): Promise<boolean> {
  const said = await ask(clamdUrl, async (socket) => {
    socket.write('zINSTREAM\0');
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      socket.write(length);
      if (!socket.write(chunk)) await once(socket, 'drain');
    }
    socket.write(Buffer.alloc(4));
  });
  if (/: OK$/.test(said)) return true;
  if (/ FOUND$/.test(said)) return false;
  throw new Error(`clamd answered: ${said.slice(0, 200)}`);
}

/** Whether clamd is there; throws where it is not. */
export async function pingClamd(clamdUrl: string): Promise<void> {
  const said = await ask(clamdUrl, (socket) => Promise.resolve(void socket.write('zPING\0')));
  if (said !== 'PONG') throw new Error(`clamd answered: ${said.slice(0, 200)}`);
}

async function ask(clamdUrl: string, send: (socket: Socket) => Promise<void>): Promise<string> {
  const { protocol, hostname, port, pathname } = new URL(clamdUrl);
  const socket = protocol === 'unix:' ? connect(pathname) : connect(Number(port === '' ? 3310 : port), hostname.replace(/^\[|\]$/g, ''));
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.setTimeout(patience, () => socket.destroy(new Error('clamd takes too long')));
  const ended = once(socket, 'close');
  // Whoever gives up before has said why.
  void ended.catch(() => undefined);
  try {
    await once(socket, 'connect');
    await send(socket);
    await ended;
    return Buffer.concat(parts).toString('latin1').replaceAll('\0', '').trim();
  } finally {
    socket.destroy();
  }
}
