import { beforeAll, beforeEach } from '@jest/globals';
import type { ActivationCodes } from '@siklus/contracts/accounts';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { endings } from '../support/endings.js';
import { openProvince, type Province } from '../support/office.js';
import type { Answer, Client, TestApp } from '../support/test-app.js';

export const password = 'kapal putih di ternate';

/** The one province whose people get codes, with what reached its mail server, for the topics that make codes and that use them. */
export function activationOffice() {
  const letters: { to: string; text: string }[] = [];
  let refused: string | undefined;
  let opened: (Province & { readonly rootId: string }) | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(address === refused ? new Error('no such mailbox') : undefined),
    onData(stream, { envelope }, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        letters.push({ to: envelope.rcptTo[0]?.address ?? '', text });
        done();
      });
    },
  });
  const toEnd = endings();
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    toEnd(() => new Promise<void>((resolve) => server.close(() => resolve())));
    const province = toEnd(await openProvince({ SMTP_URL: `smtp://127.0.0.1:${port}` }));
    const [root] = (await province.admin.list<{ id: string }>('/api/units', { filter: { parentId: null } })).rows;
    opened = { ...province, rootId: root?.id ?? '' };
  });
  beforeEach(() => site().unitOfWork.read('delete from login_failure'));

  function there(): NonNullable<typeof opened> {
    if (opened === undefined) throw new Error('The province did not open');
    return opened;
  }
  const site = (): TestApp => there().site;
  const admin = (): Client => there().admin;
  const rootId = (): string => there().rootId;

  const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
    site().unitOfWork.read<R>(text, values);
  const make = (body: Record<string, unknown> = {}, client = admin(), key?: string): Promise<Answer<ActivationCodes & { code?: string }>> =>
    client.post('/api/activation-codes', { unitId: rootId(), via: 'paper', ...body }, key === undefined ? {} : { key });
  const activate = (username: string, code: string, secret = password, client = site().client()): Promise<Answer> =>
    client.post('/api/session/activation', { username, code, password: secret }, { key: null });

  /** A slip of somebody who has no password yet, and signs in by his number. */
  async function slip(): Promise<ActivationCodes['slips'][number]> {
    const [one] = await sql<{ id: string }>(
      `select a.id from account a join employee e on e.id = a.employee_id and e.nip = a.username where password_hash is null
        order by a.username limit 1`,
    );
    const { body } = await make({ accountIds: [one?.id] });
    const [made] = body.slips;
    if (made === undefined) throw new Error(JSON.stringify(body));
    return made;
  }

  /** The mail server knows no such mailbox from now on, or all of them. */
  const refuse = (address: string | undefined): void => void (refused = address);

  return { site, admin, rootId, sql, make, activate, slip, letters, refuse };
}

export type ActivationOffice = ReturnType<typeof activationOffice>;
