import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { FileAbsent, FileStore, type ListedFile, type Weight } from './file-store.js';

// Until the storage begins to answer: longer than it takes anything of 20 MB, and short enough that a person hears of it.
const patience = 60_000;

/**
 * Files as objects of a bucket that speaks S3: `https://key:secret@host/bucket/prefix?region=…`. The request is signed here and sent by the
 * platform's own `fetch`; the sum of the file goes with it, so that the storage refuses a file that was damaged on the way.
 */
export class S3Store extends FileStore {
  readonly place: string;
  private readonly client: AwsClient;
  private readonly bucket: string;
  private readonly prefix: string;

  constructor(address: string) {
    super();
    const { username, password, origin, pathname, searchParams } = new URL(address);
    const [bucket = '', ...prefix] = pathname.split('/').filter((part) => part !== '');
    this.bucket = `${origin}/${bucket}`;
    this.prefix = prefix.map((part) => `${part}/`).join('');
    this.place = `${this.bucket}/${this.prefix}`;
    this.client = new AwsClient({
      accessKeyId: decodeURIComponent(username),
      secretAccessKey: decodeURIComponent(password),
      service: 's3',
      region: searchParams.get('region') ?? 'us-east-1',
      // A body that was sent once cannot be sent again; whoever asked tries again.
      retries: 0,
    });
  }

  async take(id: string, path: string, { bytes, sha256 }: Weight): Promise<void> {
    const body = Readable.toWeb(createReadStream(path));
    const headers = { 'content-length': String(bytes), 'x-amz-content-sha256': sha256 };
    const sending = { method: 'PUT', body, headers, duplex: 'half' } as const;
    await drained(await this.ask(`${this.bucket}/${this.prefix}${id}`, sending));
    await rm(path, { force: true });
  }

  async read(id: string): Promise<Readable> {
    const response = await this.ask(`${this.bucket}/${this.prefix}${id}`, { method: 'GET' }, [404]);
    if (response.status === 404) {
      await drained(response);
      throw new FileAbsent(id);
    }
    return response.body === null ? Readable.from([]) : Readable.fromWeb(response.body);
  }

  async remove(id: string): Promise<void> {
    await drained(await this.ask(`${this.bucket}/${this.prefix}${id}`, { method: 'DELETE' }, [404]));
  }

  async *list(): AsyncIterable<ListedFile> {
    for (let after = '', more = true; more; ) {
      const query = new URLSearchParams({ 'list-type': '2', prefix: this.prefix, ...(after === '' ? {} : { 'start-after': after }) });
      const text = await (await this.ask(`${this.bucket}?${query.toString()}`, { method: 'GET' })).text();
      for (const [, object = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        after = /<Key>(.*?)<\/Key>/s.exec(object)?.[1] ?? after;
        yield { id: after.slice(this.prefix.length), at: new Date(/<LastModified>(.*?)<\/LastModified>/s.exec(object)?.[1] ?? 0) };
      }
      more = /<IsTruncated>true<\/IsTruncated>/.test(text);
    }
  }

  private async ask(address: string, init: RequestInit, expected: readonly number[] = []): Promise<Response> {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(new Error('The storage does not answer')), patience);
    // What it answers may then be read as slowly as somebody's line is. Only the address of the setting is asked, wherever it points.
    const response = await this.client
      .fetch(address, { ...init, redirect: 'manual', signal: waiting.signal })
      .finally(() => clearTimeout(timer));
    if (response.ok || expected.includes(response.status)) return response;
    const code = /<Code>(.*?)<\/Code>/.exec(await response.text())?.[1] ?? '';
    throw new Error(`The storage answered ${response.status} ${code}`);
  }
}

async function drained(response: Response): Promise<void> {
  await response.arrayBuffer();
}
