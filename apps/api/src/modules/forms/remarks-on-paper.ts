import type { Remark, RemarkAnswer } from '@siklus/contracts/remarks';
import { coreValues, indicatorsOf, numberOf, type PerformancePlan } from '@siklus/domain';
import type { Cell, Part } from '../../platform/printing/form.js';
import { dayOf } from '../../platform/printing/in-words.js';
import type { DocumentOnPaper } from './document-on-paper.js';

/** Feedback as it is printed: who says what of which part of the plan, and what the employee answered. */
export type SaidOnPaper = Pick<Remark, 'part' | 'planVersion' | 'text' | 'byName' | 'byPost' | 'forName' | 'at'> & {
  readonly answer: Pick<RemarkAnswer, 'text' | 'at'> | null;
};

/**
 * The feedback of the year with the answers of the employee (PermenPANRB 6/2022: umpan balik berkelanjutan), oldest first; nothing where
 * none was given.
 */
export function remarksIn(document: DocumentOnPaper, remarks: readonly SaidOnPaper[]): Part[] {
  if (remarks.length === 0) return [];
  return [
    { kind: 'heading', text: 'Umpan balik berkelanjutan', fresh: true },
    {
      kind: 'table',
      columns: [0, 5, 5, 7, 5],
      head: ['No', 'Hari dan pemberi', 'Tentang', 'Umpan balik', 'Tanggapan pegawai'],
      rows: remarks.map((remark, at): Cell[] => [
        String(at + 1),
        [dayOf(remark.at, document.zone), saidBy(remark)].join('\n'),
        aboutIn(document, remark),
        remark.text,
        remark.answer?.text ?? '-',
      ]),
    },
  ];
}

function saidBy({ byName, byPost, forName }: SaidOnPaper): string {
  return [byName, ...(byPost === null ? [] : [byPost]), ...(forName === null ? [] : [`a.n. ${forName}`])].join(', ');
}

/** What is spoken of, in the words of the plan as it was then. */
function aboutIn({ plans, plan }: DocumentOnPaper, { part, planVersion }: SaidOnPaper): string {
  const value = coreValues.find(({ code }) => code === part);
  if (value !== undefined) return value.label.id;
  const then = (plans.find(({ version }) => version === planVersion) ?? plan) as PerformancePlan;
  const found =
    then.results.find(({ key }) => key === part)?.title ??
    indicatorsOf(then).find(({ indicator }) => indicator.key === part)?.indicator.text;
  return [numberOf(part), ...(found === undefined ? [] : [found])].join(' ');
}
