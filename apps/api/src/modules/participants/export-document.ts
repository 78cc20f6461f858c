import { Inject, Injectable } from '@nestjs/common';
import type { DocumentExport } from '@siklus/contracts/document-export';
import { asJson, assessment, figuresOf, recommendation, ruleSettings, type DocumentInputs, type Registry } from '@siklus/domain';
import { canonical } from '../../platform/audit/chain.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Person } from '../../platform/identity/person.js';
import { plansOf } from '../../workflow/document-plans.js';
import { sealed } from '../../workflow/document-seals.js';
import { DocumentView } from '../../workflow/document-view.js';
import { visitDocument } from '../../workflow/readable-document.js';
import { registryToken } from '../../workflow/registry-token.js';
import { stepActsOf } from '../../workflow/step-acts.js';
import type { Subject } from '../../workflow/subject.js';
import { readingOf } from '../../workflow/undecided.js';
import { partiesAtEnd } from './document-parties.js';
import { trainingOf, yearStatusOf } from './document-training.js';
import { answersOf, headOf, planPlacesOf, ratingsOf, recommendationsOf, signedOf, tiesOf, zoneReceived } from './exported-rows.js';
import { recommendedState } from './recommended-state.js';

/** Writes documents as files from which every figure in them can be computed again. */
@Injectable()
export class ExportDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentView,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** The document as its reader may see it, in canonical JSON: the same bytes while it stays the same. Reading it is a visit. */
  async of(person: Person, participantId: string): Promise<{ name: string; text: string }> {
    const { id } = await this.unitOfWork.run((tx) => visitDocument(tx, person, 'participant.read', participantId));
    return this.unitOfWork.run(async (tx) => {
      // What follows and what it follows from are of one moment, whatever is written meanwhile.
      await tx.run('set transaction isolation level repeatable read, read only');
      const document = await this.read(tx, person, id);
      const { nip, year } = document.document;
      return { name: `${nip}-${year}.json`, text: `${canonical(asJson(document))}\n` };
    });
  }

  private async read(tx: Tx, person: Person, id: string): Promise<DocumentExport> {
    const subject = await this.documents.subject(tx, id);
    const reading = await readingOf(tx, this.registry, person, subject);
    const { state, runs } = subject.progress.read();
    const answers = (await answersOf(tx, id))
      .filter(({ taskId }) => reading.keptAs(taskId) === null)
      .map(({ taskId: _task, ...kept }) => kept);
    const ratings = await ratingsOf(tx, id);
    const { status, training, learning, recommended } = await this.trainingOf(tx, person, subject);
    const steps = runs.map(({ step, stepVersion: version, occasion, state: stands, turn, cause, opensAt, dueAt }) => {
      return { step, version, occasion, state: stands, turn, cause, opensAt, dueAt };
    });
    const inputs: DocumentInputs = {
      steps,
      answers,
      ties: await tiesOf(tx, id),
      received: ratings.map(({ step, occasion, version, finalAt }) => ({
        step,
        occasion,
        version,
        zone: zoneReceived(finalAt, subject.zone),
      })),
      training: { status, recommended, learning },
    };
    const rated = ratings.findLast(({ step }) => step === assessment.step);
    const places = await planPlacesOf(tx, id);
    const document = {
      kind: 'siklus-document',
      format: 1,
      document: { ...(await headOf(tx, id)), state, zone: subject.zone },
      rules: ruleSettings(subject.year),
      ...inputs,
      stated: {
        plans: (await plansOf(tx, id)).map(({ agreedBy: _by, onBehalfOf: _for, ...plan }) => ({ ...plan, ...places.get(plan.version) })),
        achievements: figuresOf(this.registry, inputs).achievements,
        ratings,
        outcome: rated === undefined ? null : { result: rated.result, behaviour: rated.behaviour, predicate: rated.predicate },
        recommendations: await recommendationsOf(tx, id),
        training,
      },
      signed: await signedOf(tx, id),
    };
    return sealed(asJson(document) as Omit<DocumentExport, 'seals'>);
  }

  private async trainingOf(tx: Tx, person: Person, subject: Subject) {
    const { state, runs } = subject.progress.read();
    const reading = await readingOf(tx, this.registry, person, subject);
    const endedAt = state === 'active' ? null : (await partiesAtEnd(tx, subject)).endedAt;
    const turns = await tx.rows<{ step: string; closedAt: string | null }>(
      `select step, ${utc('closed_at')} as "closedAt" from task where participant_id = $1 and step = $2`,
      [subject.participantId, recommendation.step],
    );
    const stands = recommendedState(this.registry, runs, turns, await stepActsOf(tx, subject.participantId, reading));
    const told = await trainingOf(tx, subject, { endedAt, recommended: stands, reading });
    return {
      status: await yearStatusOf(tx, subject, endedAt),
      training: told.training,
      recommended: told.recommendationState,
      learning: told.learning.map(({ title, form, heldOn, hours, attended }) => ({ title, form, heldOn, hours, attended })),
    };
  }
}
