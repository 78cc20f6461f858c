import { Injectable } from '@nestjs/common';
import { Refusal, type Facts, type StepRun } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { LoadFacts } from './load-facts.js';
import { loadSubjects } from './load-subjects.js';
import type { Subject } from './subject.js';

/** A participant's document opened for reading at one of its runs. */
export interface OpenDocument {
  readonly subject: Subject;
  readonly run: StepRun;
  readonly facts: Facts;
}

/** Reads documents the way the engine does, so that a screen shows what a command would meet. Nothing is locked. */
@Injectable()
export class DocumentView {
  constructor(private readonly facts: LoadFacts) {}

  async subject(tx: Tx, participantId: string): Promise<Subject> {
    const [subject] = await loadSubjects(tx, [participantId], 'read');
    if (subject === undefined) throw new Refusal('NOT_FOUND');
    return subject;
  }

  /** The document at the run of this step and occasion, with the facts its turns may use. */
  async at(tx: Tx, participantId: string, step: string, occasion: string): Promise<OpenDocument> {
    const subject = await this.subject(tx, participantId);
    const run = subject.progress.read().runs.find((each) => each.step === step && each.occasion === occasion);
    if (run === undefined) throw new Refusal('NOT_FOUND');
    const base = (await this.facts.ofSteps(tx, [{ subject, run }])).get(participantId);
    if (base === undefined) throw new Error(`No facts were loaded for ${participantId}`);
    return { subject, run, facts: { ...base, occasion } };
  }
}
