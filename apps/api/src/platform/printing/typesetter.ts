import { fork, type ChildProcess } from 'node:child_process';
import os from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import type { MarkedForm } from './form.js';

/** Seconds that one form may take: a hundred times what the longest one of a year does. */
const patience = 30;
/** Bytes from which on the program is replaced by a fresh one. */
const enough = 300 * 1024 * 1024;
/** Seconds after which a program that nobody needs ends. */
const idle = 60;
/** So many forms may wait, each of which is small. */
const places = 60;
/** Behind whoever answers people; the machine is theirs first. */
const politeness = 10;

// From sources in development and tests, and as it was built: the program lies beside this file, with its ending.
const program = fileURLToPath(new URL(`./typeset.program${extname(import.meta.url)}`, import.meta.url));

type Answer = { readonly memory: number } & ({ readonly pdf: Uint8Array } | { readonly fault: string });

/** Makes PDFs of forms, one after another, in a process beside this one, which never waits for it. */
@Injectable()
export class Typesetter implements OnApplicationShutdown {
  private child: ChildProcess | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private ending: NodeJS.Timeout | undefined;

  /** The same bytes for the same form. Refuses where too many wait, and a form that takes too long. */
  async pdf(form: MarkedForm): Promise<Buffer> {
    if (this.waiting >= places) throw new Refusal('FORMS_WAIT', { seconds: 4 + Math.floor(Math.random() * 5) });
    this.waiting += 1;
    const turn = this.last.then(() => this.compile(form));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }

  onApplicationShutdown(): void {
    this.end();
  }

  private async compile(form: MarkedForm): Promise<Buffer> {
    clearTimeout(this.ending);
    const child = (this.child ??= this.start());
    try {
      const answer = await asked(child, { form, at: Math.floor(Date.parse(form.madeAt) / 1_000) });
      if (answer.memory > enough) this.end();
      if ('fault' in answer) throw new Error(`${form.title} could not be set: ${answer.fault}`);
      return Buffer.from(answer.pdf);
    } catch (error) {
      this.end();
      throw error;
    } finally {
      this.ending = setTimeout(() => this.end(), idle * 1_000);
      this.ending.unref();
    }
  }

  private start(): ChildProcess {
    const child = start();
    // One that ended by itself, as where the machine lacks memory, is followed by a new one.
    child.once('exit', () => {
      if (this.child === child) this.child = undefined;
    });
    return child;
  }

  private end(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
    clearTimeout(this.ending);
  }
}

function start(): ChildProcess {
  // No secret of ours in a process that holds what strangers wrote.
  const child = fork(program, {
    env: { PATH: process.env['PATH'] ?? '' },
    execArgv: [...process.execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (child.pid !== undefined) os.setPriority(child.pid, politeness);
  // It holds no process open that wants to end.
  child.unref();
  child.channel?.unref();
  return child;
}

function asked(child: ChildProcess, form: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(timer);
      child.off('message', heard).off('exit', gone).off('error', reject);
      settle();
    };
    const heard = (answer: unknown) => done(() => resolve(answer as Answer));
    const gone = (code: number | null) => done(() => reject(new Error(`The typesetter ended with ${code ?? 'a signal'}`)));
    const timer = setTimeout(() => done(() => reject(new Refusal('FORM_TOO_HEAVY', { seconds: patience }))), patience * 1_000);
    child.on('message', heard).on('exit', gone).on('error', reject);
    child.send(form);
  });
}
