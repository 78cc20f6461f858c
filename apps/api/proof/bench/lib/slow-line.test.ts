import { describe, expect, it } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { layLine } from './slow-line.js';

describe('a slow line', () => {
  it('takes as long as the bytes and the way there and back need, and changes nothing', async () => {
    const body = 'x'.repeat(20_000);
    const server = http.createServer((_request, response) => response.end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const line = await layLine(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { kilobits: 800, roundTrip: 400 });
    const begun = performance.now();
    const answer = await (await fetch(line.url)).text();
    const took = performance.now() - begun;
    await line.stop();
    await new Promise((resolve) => server.close(resolve));
    expect(answer).toBe(body);
    // 20 kB at 100 bytes a millisecond, after the connection and the question are through.
    expect(took).toBeGreaterThanOrEqual(200 + 2 * 400 - 10);
  });
});
