import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: string;
  readonly text: string;
}

/** A mail server of one's own, which keeps what it is given. */
export class MailServer {
  readonly letters: Letter[] = [];
  /** What it answers to mail for an address; where there is nothing, it takes the mail. */
  readonly answers = new Map<string, { readonly code: number; readonly words: string }>();
  /** What it waits for before it answers that it has a mail. */
  beforeTaking: Promise<unknown> = Promise.resolve();
  /** How many mails it has been given, answered or not. */
  taking = 0;

  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const answer = this.answers.get(address);
      done(answer && Object.assign(new Error(answer.words), { responseCode: answer.code }));
    },
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        this.taking += 1;
        void this.beforeTaking.then(() => {
          this.letters.push({ to: session.envelope.rcptTo[0]?.address ?? '', text });
          done();
        });
      });
    },
  });

  /** Begins to listen; gives its address, as `SMTP_URL` takes it. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', () => resolve()));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
