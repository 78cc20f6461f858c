import { documentExport, type DocumentExport } from '@siklus/contracts/document-export';
import { asJson, figuresOf, firstDifference, registry, ruleSettings, type DocumentInputs } from '@siklus/domain';
import { brokenSeal } from '../workflow/document-seals.js';
import type { Report } from './command.js';

/** Whether a file holds a document that Siklus exported, whatever was made of it since. */
export function isDocument(given: unknown): given is object {
  return typeof given === 'object' && given !== null && ('stated' in given || ('kind' in given && given.kind === 'siklus-document'));
}

/**
 * Computes every figure of an exported document again, and names the first place that says otherwise: one with another shape than an export
 * has, a figure that does not follow, a setting of another rule, or what was not sealed so.
 */
export function explainDocument(given: object): Report {
  const shaped = documentExport.safeParse(given);
  if (!shaped.success) {
    const [issue] = shaped.error.issues;
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return unequal(pointerOf([...(issue?.path ?? []), ...unknown]), `has not the shape of an export: ${issue?.message ?? ''}`);
  }
  // What was read, and not what the shape made of it: a key that it does not know is looked at too.
  const document = given as DocumentExport;
  try {
    const figure = firstDifference(document.stated, asJson(figuresOf(registry, inputsOf(document))), '/stated');
    if (figure !== undefined) return unequal(figure, 'does not follow from what the document holds');
  } catch (error) {
    const seal = brokenSeal(document);
    if (seal !== undefined) return unequal(seal, 'was changed after the export, and no figure can be computed from it');
    const why = `This release cannot compute the document again: ${(error as Error).message}`;
    return { ok: false, lines: [why], data: { error: why } };
  }
  const rule = firstDifference(document.rules, asJson(ruleSettings(document.document.year)), '/rules');
  if (rule !== undefined) return unequal(rule, 'is not what this release has for the year');
  const seal = brokenSeal(document);
  if (seal !== undefined) return unequal(seal, 'was changed after the export');
  return answerOf({ equal: true }, 'Every figure follows from what the document holds.');
}

/** What the document holds, apart from what it states. */
function inputsOf({ steps, answers, ties, received, training }: DocumentExport): DocumentInputs {
  return { steps, answers, ties, received, training };
}

function unequal(node: string, why: string): Report {
  return answerOf({ equal: false, node }, `${node} ${why}.`);
}

/** The answer alone on the output, in one line. */
function answerOf(data: { readonly equal: boolean; readonly node?: string }, remark: string): Report {
  return { ok: data.equal, lines: [JSON.stringify(data)], data, remark };
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
