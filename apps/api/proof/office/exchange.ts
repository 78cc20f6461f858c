import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

interface Asked {
  readonly method: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | FormData | undefined;
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly content: Buffer;
}

// Connections are kept for less time than a server keeps them: the side that sends must be the one that ends them, or a request is lost.
const agent = new Agent({ keepAlive: true, timeout: 2_000 });

/** One request and its whole answer, redirects as they come: a third of what `fetch` takes of the processor, and tests send thousands. */
export async function exchange(url: URL, { method, headers, body }: Asked): Promise<Answered> {
  const form = body instanceof FormData ? await encoded(body) : undefined;
  const content = form?.content ?? (body === undefined ? undefined : Buffer.from(body as string));
  const length = content === undefined && method === 'GET' ? {} : { 'content-length': content?.length ?? 0 };
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, method, headers: { ...length, ...form?.type, ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () => {
        const told = new Headers();
        for (const [name, values = []] of Object.entries(answer.headersDistinct)) for (const value of values) told.append(name, value);
        resolve({ status: answer.statusCode ?? 0, headers: told, content: Buffer.concat(parts) });
      });
    });
    asking.once('error', reject);
    asking.end(content);
  });
}

/** A form as a browser would send it. */
async function encoded(form: FormData): Promise<{ readonly content: Buffer; readonly type: OutgoingHttpHeaders }> {
  const response = new Response(form);
  return { content: Buffer.from(await response.arrayBuffer()), type: { 'content-type': response.headers.get('content-type') ?? '' } };
}
