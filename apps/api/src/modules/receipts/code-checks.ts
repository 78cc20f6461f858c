import { Inject, Injectable } from '@nestjs/common';
import type { CodeCheck } from '@siklus/contracts/receipts';
import { formNames, Refusal, type FormName, type ReceiptKind, type Registry, type Text } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { readCode } from '../../platform/readable-code.js';
import { labelOf, ownLabel, turnLabelOf } from '../../workflow/labels.js';
import { answersHash, signedByTask } from '../../workflow/receipts.js';
import { registryToken } from '../../workflow/registry-token.js';

interface Row extends Pick<CodeCheck, 'year' | 'at' | 'zone' | 'isIntact'> {
  readonly kind: ReceiptKind;
  readonly step: string;
  readonly stepVersion: number;
  readonly occasion: string;
  readonly turn: string;
  readonly ownLabel: Text | null;
}

/** Says of a code whether it was given here. */
@Injectable()
export class CodeChecks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** What anybody may know of it, however it was typed. */
  async of(typed: string): Promise<CodeCheck> {
    const code = readCode(typed);
    if (code === undefined) throw new Refusal('CODE_UNKNOWN');
    const check = (await this.receipt(code)) ?? (await this.form(code));
    if (check === undefined) throw new Refusal('CODE_UNKNOWN');
    return check;
  }

  private async receipt(code: string): Promise<CodeCheck | undefined> {
    const [row] = await this.unitOfWork.read<Row & Record<string, unknown>>(
      `select r.claims::jsonb ->> 'kind' as kind, c.year, ${utc('r.at')} as at, u.zone, t.step, n.step_version as "stepVersion",
              t.occasion, t.turn, ${ownLabel({ cycleId: 't.cycle_id', step: 't.step', occasion: 't.occasion' })} as "ownLabel",
              coalesce(r.claims::jsonb ->> 'hash' =
                case when r.claims::jsonb ->> 'kind' = 'signed' then s.hash else ${answersHash} end, false) as "isIntact"
         from receipt r join task t on t.id = r.task_id join step_run n on n.id = t.step_run_id join cycle c on c.id = t.cycle_id
         join unit u on u.id = t.unit_id left join ${signedByTask}
        where r.code = $1`,
      [code],
    );
    if (row === undefined) return undefined;
    const { kind, year, at, zone, isIntact } = row;
    const [label, turnLabel] = [labelOf(this.registry, row), turnLabelOf(this.registry, row, row.turn)];
    return { code, kind, label, turnLabel, year, at, zone, isIntact, fileHash: null };
  }

  private async form(code: string): Promise<CodeCheck | undefined> {
    const [row] = await this.unitOfWork.read<Pick<CodeCheck, 'year' | 'at' | 'zone' | 'fileHash'> & { form: FormName }>(
      `select f.form, p.year, ${utc('f.made_at')} as at, u.zone, encode(f.hash, 'hex') as "fileHash"
         from printed_form f join participant p on p.id = f.participant_id join unit u on u.id = p.unit_id where f.code = $1`,
      [code],
    );
    if (row === undefined) return undefined;
    const { form, ...about } = row;
    return { code, kind: 'form', label: formNames[form], turnLabel: null, isIntact: true, ...about };
  }
}
