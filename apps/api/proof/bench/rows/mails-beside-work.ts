import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { dropDatabase, freshDatabase, withClient } from '../lib/database.js';
import { runEngine } from '../lib/engine-side.js';
import { seedCycle, seedOffice } from '../lib/office.js';
import { median, number, seconds } from '../lib/report.js';
import type { Measuring, Row } from '../lib/row.js';
import { turnsOf, walkOnePerson } from '../lib/walk.js';

const must = 1.2;
const secondsForAMail = 4;
/** Draft and agreement of targets: two hand-overs for each person, after the mass act that opens the cycle. */
const turnsTaken = 2;
const rounds = 3;

/**
 * How much longer a mass act and hand-overs take with a mail server that needs four seconds for each mail than where no mail is set up:
 * the medians of three rounds, taken in turns. The mails themselves are not waited for.
 */
export async function mailsBesideWork({ server, people = 2_000, log }: Measuring): Promise<Row[]> {
  const turns = turnsOf(await walkOnePerson()).slice(0, turnsTaken);
  const mail = await slowMailServer();
  let mails = 0;
  const timed = async (smtpUrl: string | undefined): Promise<number> => {
    const url = await freshDatabase(server, 'mails');
    try {
      await seedOffice(url, people);
      await withClient(url, (client) => client.query(`update employee set email = id || '@example.go.id'`));
      const { ms } = await runEngine(url, await seedCycle(url), turns, { smtpUrl });
      mails = await withClient(url, async (client) => {
        const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from outbox where lane = 'mail'`);
        return rows[0]?.n ?? 0;
      });
      return ms;
    } finally {
      await dropDatabase(server, 'mails');
    }
  };
  try {
    const without: number[] = [];
    const beside: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      without.push(await timed(undefined));
      beside.push(await timed(mail.url));
      log(`mails-beside-work: ${seconds(beside[round] ?? 0)} with a slow mail server, ${seconds(without[round] ?? 0)} without mail`);
    }
    const ratio = median(beside) / median(without);
    const detail =
      `${number(people)} people, opening and two turns each: ${seconds(median(beside))} with a mail server of ${secondsForAMail} s a ` +
      `mail, ${seconds(median(without))} without mail (medians of ${rounds}); ${number(mails)} mails`;
    return [{ name: 'mails-beside-work', ratio, must, holds: ratio <= must && mails >= people, detail }];
  } finally {
    await mail.close();
  }
}

async function slowMailServer(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => stream.on('end', () => setTimeout(done, secondsForAMail * 1_000)).resume(),
  });
  server.on('error', () => undefined); // a worker that ends while it speaks
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
