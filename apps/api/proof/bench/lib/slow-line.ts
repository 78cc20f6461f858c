import net from 'node:net';

/** How slow a line is: so many kilobits a second in each direction, and so many milliseconds there and back. */
export interface Slowness {
  readonly kilobits: number;
  readonly roundTrip: number;
}

/** A line of its own to a site, shared by all who come over it. */
export interface Line {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Lays a slow line to a site: whatever goes over it arrives half a round trip later and one after the other, a connection is there after a
 * whole one. It lies outside the browser, so that it is as slow for a service worker as for a page.
 */
export async function layLine(to: string, { kilobits, roundTrip }: Slowness): Promise<Line> {
  const { hostname, port } = new URL(to);
  const bytesPerMillisecond = kilobits / 8;
  const half = roundTrip / 2;
  /** When each direction is free again. */
  const free = { up: 0, down: 0 };
  const sockets = new Set<net.Socket>();

  function carry(from: net.Socket, into: net.Socket, direction: keyof typeof free, begins: number): void {
    from.on('data', (piece: Buffer) => {
      const starts = Math.max(performance.now(), free[direction], begins);
      free[direction] = starts + piece.length / bytesPerMillisecond;
      from.pause();
      // The next piece is taken when this one has left; it arrives half a round trip later.
      setTimeout(() => from.resume(), Math.max(0, free[direction] - performance.now()));
      setTimeout(() => into.writable && into.write(piece), Math.max(0, free[direction] + half - performance.now()));
    });
    from.on('end', () => setTimeout(() => into.end(), Math.max(0, free[direction] + half - performance.now())));
    from.on('error', () => into.destroy());
    from.on('close', () => sockets.delete(from));
  }

  const server = net.createServer({ allowHalfOpen: true }, (near) => {
    const far = net.connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    const begins = performance.now() + roundTrip;
    for (const socket of [near, far]) sockets.add(socket.setNoDelay(true));
    carry(near, far, 'up', begins);
    carry(far, near, 'down', begins);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
