import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from './settings.js';

export interface Mail {
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
}

// Mail shares the worker's two places with all other jobs: a silent mail server must give its place back soon, to be tried again later.
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 };

/** Sends mail by SMTP where it is set up. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(private readonly settings: Settings) {
    this.transport =
      settings.smtpUrl === undefined ? undefined : createTransport({ url: settings.smtpUrl, pool: true, maxConnections: 2, ...patience });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  get isSetUp(): boolean {
    return this.transport !== undefined;
  }

  /**
   * Sends one mail; null when it was taken, the server's words when the mailbox is refused for good. Anything else throws, to be tried
   * again.
   */
  async send({ name, address, subject, text }: Mail): Promise<string | null> {
    if (this.transport === undefined) throw new Refusal('MAIL_NOT_SET');
    return this.transport.sendMail({ from: this.settings.mailFrom, to: { name, address }, subject, text }).then(
      () => null,
      (failure: Error & { readonly responseCode?: number }) => {
        const words = failure.message.replace(/[^\s<>"]+@[^\s<>"]+/g, '…').slice(0, 300);
        // What is thrown ends in the outbox, in incidents and in logs, where no address belongs.
        if ((failure.responseCode ?? 0) < 500) throw new Refusal('MAIL_SERVER_FAILED', { answer: words });
        return words;
      },
    );
  }
}
