import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One address for several APIs, which it asks in turn, as the proxy of an office with several machines does. */
export class Balancer {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly server = createServer((incoming, outgoing) => this.pass(incoming, outgoing));
  private turn = 0;

  private constructor(private readonly backends: readonly string[]) {}

  static async before(backends: readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(backends);
    await new Promise<void>((resolve) => balancer.server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.agent.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** A backend that is down, or ends in the middle, is answered for with 502: whether the request counted, only its key can tell. */
  private pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const backend = this.backends[(this.turn += 1) % this.backends.length] ?? '';
    const onward = request(
      new URL(incoming.url ?? '/', backend),
      { method: incoming.method, headers: incoming.headers, agent: this.agent },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        answer.once('error', () => outgoing.destroy());
      },
    );
    onward.once('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    incoming.pipe(onward);
  }
}
