import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, Refusal, type Registry, type Zone } from '@siklus/domain';
import { canonical } from '../../platform/audit/chain.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Person } from '../../platform/identity/person.js';
import type { Form, MarkedForm } from '../../platform/printing/form.js';
import { layout } from '../../platform/printing/layout.js';
import { Typesetter } from '../../platform/printing/typesetter.js';
import { codeOf } from '../../platform/readable-code.js';
import { Settings } from '../../platform/settings.js';
import { drawQr } from '../../platform/signing/draw-qr.js';
import { SigningKey } from '../../platform/signing/signing-key.js';
import { printedForm } from '../../tables/printed-form.table.js';
import { DocumentView } from '../../workflow/document-view.js';
import { FormPrinters, type PrintAsked, type Printed } from '../../workflow/form-printers.js';
import { visitDocument } from '../../workflow/readable-document.js';
import { registryToken } from '../../workflow/registry-token.js';
import { remarksOf } from '../../workflow/remarks.js';
import { RoleMatrices } from '../../workflow/role-matrix.js';
import { readingOf } from '../../workflow/undecided.js';
import { progressForm } from './progress.form.js';
import { readPlan, readYear } from './read-document.js';
import { reviewsForm } from './reviews.form.js';
import { roleMatrixForm } from './role-matrix.form.js';
import { skpForm } from './skp.form.js';

/** Prints forms of documents: the same bytes for the same version, each with a code by which it is known again. */
@Injectable()
export class PrintForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly key: SigningKey,
    private readonly typesetter: Typesetter,
    private readonly matrices: RoleMatrices,
    private readonly documents: DocumentView,
    @Inject(registryToken) private readonly registry: Registry,
    printers: FormPrinters,
  ) {
    printers.register((person, asked) => this.of(person, asked));
  }

  /** The form as PDF, where the person may read it: that is a visit like any other reading. */
  async of(person: Person, asked: PrintAsked): Promise<Printed> {
    const { form, zone } = await this.formFor(person, asked);
    const { marked, code } = this.mark(form, zone);
    const pdf = await this.typesetter.pdf(marked);
    const hash = createHash('sha256').update(pdf).digest();
    const { participantId, form: name } = asked;
    await this.unitOfWork.run((tx) =>
      tx.of(printedForm).insertIfNew({ code, participantId: participantId.toLowerCase(), form: name, hash, madeAt: new Date(form.madeAt) }),
    );
    return { name: `${(form.title.match(/[\p{L}\p{N}]+/gu) ?? []).join('-')}.pdf`, pdf };
  }

  private async formFor(person: Person, { participantId, form, version }: PrintAsked): Promise<{ form: Form; zone: Zone }> {
    if (form === 'role-matrix') return this.matrixFor(person, participantId);
    return this.unitOfWork.run(async (tx) => {
      const { id, zone } = await visitDocument(tx, person, 'participant.read', participantId);
      if (form === 'skp') {
        const plan = await readPlan(tx, id, version);
        if (plan === undefined) throw new Refusal('FORM_WITHOUT_PLAN');
        return { form: skpForm(plan), zone };
      }
      const subject = await this.documents.subject(tx, id);
      const reading = await readingOf(tx, this.registry, person, subject);
      const year = await readYear(tx, { registry: this.registry, subject, reading });
      if (year === undefined) throw new Refusal('FORM_WITHOUT_PLAN');
      if (form === 'progress') return { form: progressForm(year), zone };
      return { form: reviewsForm(year, await remarksOf(tx, person, subject, { isOpen: false })), zone };
    });
  }

  private async matrixFor(person: Person, participantId: string): Promise<{ form: Form; zone: Zone }> {
    const matrix = await this.matrices.of(person, participantId);
    const documents = [matrix.participantId, ...matrix.rows.flatMap((row) => row.participantId ?? [])];
    const [head] = await this.unitOfWork.read<{ agency: string; agreedAt: string | null }>(
      `select r.name as agency, (select ${utc('max(n.agreed_at)')} from plan n where n.participant_id = any($2::uuid[])) as "agreedAt"
         from participant p join unit u on u.id = p.unit_id join unit r on r.id = u.lineage[1] where p.id = $1`,
      [matrix.participantId, documents],
    );
    if (matrix.planVersion === null || head?.agreedAt == null) throw new Refusal('FORM_WITHOUT_PLAN');
    const expected = matrix.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.expected?.at ?? []));
    const madeAt = [head.agreedAt, ...expected].sort().at(-1) ?? '';
    return { form: roleMatrixForm(matrix, { agency: head.agency, madeAt }), zone: matrix.zone };
  }

  /** The code follows from everything that makes the file, so one code has one file; only the key of the installation can make it. */
  private mark(form: Form, zone: Zone): { marked: MarkedForm; code: string } {
    const { url } = this.settings;
    const code = codeOf(this.key.sign(Buffer.from(canonical({ siklus: 'form', layout, url, form }))));
    const address = `${url}/check/${code}`;
    const { size, path } = drawQr(address);
    const [year = 0, month = 1, day = 1] = localDateOf(form.madeAt, zone).split('-').map(Number);
    return {
      code,
      marked: {
        ...form,
        footer: `Kode ${code}. ${form.title}`,
        address,
        qr: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`,
        day: { year, month, day },
      },
    };
  }
}
