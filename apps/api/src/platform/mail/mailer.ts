import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from '../settings.js';
import { blameOf, type SmtpFailure } from './blame.js';

export interface Mail {
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
}

// A silent mail server must give its place back soon, to be tried again later.
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 };

/** Sends mail by SMTP where it is set up. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(private readonly settings: Settings) {
    this.transport =
      settings.smtpUrl === undefined
        ? undefined
        : createTransport({ url: settings.smtpUrl, pool: true, maxConnections: mailsAtOnce, ...patience });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  get isSetUp(): boolean {
    return this.transport !== undefined;
  }

  /**
   * Sends one mail; one that is sent again has the same `id`, by which a mailbox may know it. Answers nothing when it was taken,
   * `MAIL_REFUSED` when the address is refused for good, `MAIL_SENDER_REFUSED` when we are, and else `MAIL_SERVER_FAILED`: try it again.
   */
  async send(id: string, { name, address, subject, text }: Mail): Promise<Refusal | undefined> {
    if (this.transport === undefined) return new Refusal('MAIL_NOT_SET');
    const messageId = `<${id}@${new URL(this.settings.url).hostname}>`;
    const mail = { messageId, from: this.settings.mailFrom, to: { name, address }, subject, text };
    return this.transport.sendMail(mail).then(
      () => undefined,
      (failure: SmtpFailure) => new Refusal(blameOf(failure), { answer: wordsOf(failure) }),
    );
  }
}

/** How many mails a worker sends at once. */
export const mailsAtOnce = 4;

/** What is thrown ends in the outbox, in incidents and in logs, where no address belongs. */
function wordsOf({ message }: Error): string {
  return message.replace(/[^\s<>"]+@[^\s<>"]+/g, '…').slice(0, 300);
}
