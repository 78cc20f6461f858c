import { Inject, Injectable } from '@nestjs/common';
import type { AdoptSteps, Template, WriteTemplate } from '@siklus/contracts/templates';
import {
  adoptNewest,
  checkTemplate,
  defaultTemplate,
  newerSteps,
  newestOf,
  Refusal,
  type Registry,
  type TemplateLine,
  type AuditAction,
  type CommittedReason,
} from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { canonical } from '../../platform/audit/chain.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { template } from '../../tables/template.table.js';
import { registryToken } from '../../workflow/registry-token.js';

interface InForce extends Omit<Template, 'lines' | 'newer'> {
  readonly lines: readonly TemplateLine[];
}

/** The template that new cycles begin with. A change is a new version; earlier ones stay, because cycles were made with them. */
@Injectable()
export class Templates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** The template in force; one that nobody has touched is what the registered steps describe, each in its newest version. */
  async inForce(tx: Tx): Promise<InForce> {
    const stored = await find(tx);
    if (stored !== undefined && !this.isOutgrown(stored)) return stored;
    await lock(tx);
    const now = await find(tx);
    if (now !== undefined && !this.isOutgrown(now)) return now;
    const lines = defaultTemplate(this.registry.steps);
    if (now !== undefined) await note(tx, 'template.followed', 'system', now.version + 1, versionsOf(lines));
    return replace(tx, now?.version ?? 0, lines);
  }

  /** The template in force as it is shown, with what its steps have newer. */
  async show(): Promise<Template> {
    return this.shown(await this.unitOfWork.run((tx) => this.inForce(tx)));
  }

  /**
   * Puts other days, names and steps in force, if the template that the person has read still is. A step that stays keeps its version.
   * Cycles that exist keep their template.
   */
  async change(tx: Tx, person: Person, { lines }: WriteTemplate, version: number): Promise<Template> {
    const now = await this.read(tx, version);
    const newest = newestOf(this.registry.steps);
    const whole = lines.map(({ label, ...line }): TemplateLine => {
      const stepVersion = now.lines.find(({ step }) => step === line.step)?.stepVersion ?? newest.get(line.step)?.version ?? 1;
      return { ...line, stepVersion, ...(label === undefined ? {} : { label }) };
    });
    this.refuseFaulty(whole);
    const saved = await replace(tx, version, whole, { savedBy: person.accountId, reasonId: null });
    const steps = whole.map(({ step, occasion, opensOn, dueOn }) => `${step}/${occasion} ${opensOn}..${dueOn}`);
    await note(tx, 'template.changed', person.accountId, saved.version, steps);
    return this.shown(saved);
  }

  /** Takes the newest version of these steps in, for the reason told. Refuses a step that has none newer. */
  async adopt(tx: Tx, person: Person, { steps, reason }: AdoptSteps, version: number): Promise<Template> {
    const now = await this.read(tx, version);
    const newer = newerSteps(this.registry.steps, now.lines);
    const missing = steps.find((wanted) => newer.every(({ step }) => step !== wanted));
    if (missing !== undefined) {
      const known = newestOf(this.registry.steps).get(missing);
      throw new Refusal('TEMPLATE_NOTHING_NEWER', { step: known?.label ?? missing });
    }
    const whole = adoptNewest(this.registry.steps, now.lines, steps);
    this.refuseFaulty(whole);
    const kept = await keepReason(tx, person.accountId, reason);
    const saved = await replace(tx, version, whole, { savedBy: person.accountId, reasonId: kept.reasonId });
    const adopted = newer.filter(({ step }) => steps.includes(step)).map((each) => `${each.step} ${each.version}..${each.newest}`);
    await note(tx, 'template.adopted', person.accountId, saved.version, adopted, kept);
    return this.shown(saved);
  }

  /** Nobody has touched it, and the steps of this release describe another. One with steps of a later release is left to that. */
  private isOutgrown({ savedAt, lines }: InForce): boolean {
    return (
      savedAt === null &&
      lines.every(({ step, stepVersion }) => this.registry.has(step, stepVersion)) &&
      canonical(lines) !== canonical(defaultTemplate(this.registry.steps))
    );
  }

  /** The template in force, for a change of the version that the person has read. */
  private async read(tx: Tx, version: number): Promise<InForce> {
    await lock(tx);
    const now = await this.inForce(tx);
    if (now.version !== version) throw new Refusal('TASK_CHANGED_MEANWHILE');
    return now;
  }

  private refuseFaulty(lines: readonly TemplateLine[]): void {
    const faults = checkTemplate(this.registry.steps, lines);
    if (faults.length > 0) throw new Refusal('TEMPLATE_FAULTY', {}, faults);
  }

  private shown({ lines, ...found }: InForce): Template {
    const newer = newerSteps(this.registry.steps, lines);
    return {
      ...found,
      lines: [...lines],
      newer: newer.map((each) => ({ ...each, changes: [...each.changes], differences: [...each.differences], lines: [...each.lines] })),
    };
  }
}

const versionsOf = (lines: readonly TemplateLine[]) => [...new Set(lines.map(({ step, stepVersion }) => `${step} ${stepVersion}`))];

/** One change of the template at a time. */
async function lock(tx: Tx): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('siklus.template'))`);
}

/** Puts the lines in force as the version after this one. */
async function replace(
  tx: Tx,
  version: number,
  lines: readonly TemplateLine[],
  { savedBy, reasonId }: { readonly savedBy: string | null; readonly reasonId: string | null } = { savedBy: null, reasonId: null },
): Promise<InForce> {
  const templates = tx.of(template);
  await templates.update({ active: true }, { active: false });
  await templates.insert({ id: newId(), name: 'Templat siklus', lines, version: version + 1, savedBy, reasonId });
  const saved = await find(tx);
  if (saved === undefined) throw new Error('The template vanished');
  return saved;
}

function note(
  tx: Tx,
  action: AuditAction,
  actor: string,
  version: number,
  steps: readonly string[],
  reason?: CommittedReason,
): Promise<void> {
  return appendAudit(tx, { stream: 'system', action, actor, body: { version, steps, ...reason } });
}

function find(tx: Tx): Promise<InForce | undefined> {
  return tx.first<InForce>(
    `select t.version, t.lines, r.text as reason, case when t.saved_by is not null then ${utc('t.saved_at')} end as "savedAt",
            a.display_name as "savedBy"
       from template t left join account a on a.id = t.saved_by left join given_reason r on r.id = t.reason_id where t.active`,
  );
}
