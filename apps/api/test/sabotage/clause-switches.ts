import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './patches.js';

/** A place where the code asks who may read or change something. */
export interface Clause {
  /** Where it is and what it says, as people look for it. */
  readonly name: string;
  readonly file: string;
  /** What is put before and behind it, so that the number of the clause in `globalThis.siklusTaken` takes it out, and it can be watched. */
  readonly switch: (number: number) => readonly [before: Insertion, behind: Insertion];
}

/** A clause by its place in the order in which the switches were made. */
export interface Taken extends Pick<Clause, 'name' | 'file'> {
  readonly number: number;
}

/** What is put into a source at a place. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

const lists = 'apps/api/src/platform/lists/define-list.ts';

/** Stands around an expression: what stands in its place once it is taken out, and what it says to whom it refuses nothing. */
export function either(number: number, open: string, says = open): readonly [string, string] {
  const told = `(globalThis.siklusTold ?? ((_asked, told) => told))(globalThis.siklusAsked?.(${number})`;
  return [`(globalThis.siklusTaken === ${number} ? (${open}) : ${told}, (`, `), (${says}), ${number}))`];
}

/** The files of these clauses with a switch at each, by its place in the order given. */
export function switched(some: readonly Clause[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of new Set(some.map((clause) => clause.file))) {
    const text = readFileSync(join(root, file), 'utf8');
    const around = some.flatMap((clause, number) => (clause.file === file ? [clause.switch(number)] : []));
    // At the same place the outer one, which was found first, stands before the inner one and ends behind it.
    const insertions = [...around.map(([before]) => before).reverse(), ...around.map(([, behind]) => behind), ...importing(file, text)];
    texts.set(file, insertions.sort((a, b) => b.at - a.at).reduce(inserted, text));
  }
  // A list reads its scope when it is asked, so that it can be taken out of a declaration that was made before.
  const text = texts.get(lists) ?? readFileSync(join(root, lists), 'utf8');
  const at = '  return {\n    ...parts,\n';
  if (!text.includes(at)) throw new Error(`${lists} is not as clauses.ts knows it`);
  const scoped = text.replace(at, `${at}    get scope() { return declared.scope; },\n`);
  return texts.set(lists, `${scoped}if (process.env.SIKLUS_TAKEN) globalThis.siklusTaken = Number(process.env.SIKLUS_TAKEN);\n`);
}

const inserted = (text: string, { at, text: put }: Insertion): string => text.slice(0, at) + put + text.slice(at);

/** Imports what a judgement becomes that is taken out, where it is not known yet. */
function importing(file: string, text: string): Insertion[] {
  const specifiers = importedIn(parsed(file, text));
  const judge = specifiers.find(({ name }) => name.text === 'judge');
  return judge === undefined || specifiers.some(({ name }) => name.text === 'judgedElsewhere')
    ? []
    : [{ at: judge.end, text: ', judgedElsewhere' }];
}

/** A source as its parts. */
export const parsed = (file: string, text: string): ts.SourceFile => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** What a file has from others by name. */
export function importedIn(source: ts.SourceFile): ts.ImportSpecifier[] {
  return source.statements.flatMap((statement) => {
    const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    return names !== undefined && ts.isNamedImports(names) ? [...names.elements] : [];
  });
}
