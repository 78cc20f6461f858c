import { Inject, Injectable } from '@nestjs/common';
import type { Template, WriteTemplate } from '@siklus/contracts';
import { checkTemplate, defaultTemplate, newestOf, Refusal, type Registry, type TemplateLine } from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { registryToken } from '../../workflow/registry-token.js';
import { template } from '../../tables/template.table.js';

interface Row extends Omit<Template, 'lines'> {
  readonly lines: readonly TemplateLine[];
}

/** The template that new cycles begin with. A change is a new version; earlier ones stay, because cycles were made with them. */
@Injectable()
export class Templates {
  constructor(@Inject(registryToken) private readonly registry: Registry) {}

  /** The template in force; a fresh installation gets the one the registered steps describe. */
  async inForce(tx: Tx): Promise<Row> {
    const stored = await find(tx);
    if (stored !== undefined) return stored;
    await tx.of(template).insertIfNew({ id: newId(), name: 'Templat siklus', lines: defaultTemplate(this.registry.steps) });
    const first = await find(tx);
    if (first === undefined) throw new Error('The first template vanished');
    return first;
  }

  /** Puts a new template in force, if the one that the person has read still is. Cycles that exist keep theirs. */
  async change(tx: Tx, person: Person, { lines }: WriteTemplate, version: number): Promise<Row> {
    await tx.run(`select pg_advisory_xact_lock(hashtext('siklus.template'))`);
    const now = await this.inForce(tx);
    if (now.version !== version) throw new Refusal('TASK_CHANGED_MEANWHILE');
    const asked = lines.map(({ label, ...line }) => (label === undefined ? line : { ...line, label }));
    const faults = checkTemplate(this.registry.steps, asked);
    if (faults.length > 0)
      throw new Refusal(
        'TEMPLATE_FAULTY',
        {},
        faults.map(({ source, message }) => ({ source, code: 'TEMPLATE_FAULTY', message: message.id })),
      );
    const newest = newestOf(this.registry.steps);
    const whole = asked.map((line) => ({ ...line, stepVersion: newest.get(line.step)?.version ?? 1 }));
    const templates = tx.of(template);
    await templates.update({ active: true }, { active: false });
    await templates.insert({ id: newId(), name: 'Templat siklus', lines: whole, version: version + 1, savedBy: person.accountId });
    const steps = whole.map(({ step, occasion, opensOn, dueOn }) => `${step}/${occasion} ${opensOn}..${dueOn}`);
    await appendAudit(tx, { stream: 'system', action: 'template.changed', actor: person.accountId, body: { version: version + 1, steps } });
    return this.inForce(tx);
  }
}

function find(tx: Tx): Promise<Row | undefined> {
  return tx.first<Row>(
    `select t.version, t.lines, case when t.saved_by is not null then ${utc('t.saved_at')} end as "savedAt", a.display_name as "savedBy"
       from template t left join account a on a.id = t.saved_by where t.active`,
  );
}
