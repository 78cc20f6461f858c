import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { changedFiles, drawn, root } from './patches.js';

/** A place where the code asks who may read or change something. */
export interface Clause {
  /** Where it is and what it says, as people look for it. */
  readonly name: string;
  readonly file: string;
  /** Whether it is about what is read; otherwise about what is changed. */
  readonly reads: boolean;
  /** What is put before and behind it, so that the number of the clause in `globalThis.siklusTaken` takes it out. */
  readonly switch: (number: number) => readonly Insertion[];
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** What each judgement says to whoever may do everything: with that in its place, nobody is kept out. */
const opened: Readonly<Record<string, (given: readonly string[]) => string>> = {
  scopeCondition: () => `'true'`,
  answerable: () => `'true'`,
  scopeOf: () => '{ everywhere: true, unitIds: [], relations: [] }',
  can: () => 'true',
  may: () => `'allowed'`,
  mayOf: ([, actions = '[]']) => actions,
  barOfAccount: () => 'undefined',
  judge: ([person, action]) => `judgedElsewhere(${person}, ${action})`,
  actorIn: ([person]) => `actorIn(${person}, ${person}.grants.flatMap(({ unitId }) => unitId ?? []))`,
  isReached: () => 'true',
  reaches: () => 'true',
  mayHang: () => 'true',
  covers: () => 'true',
};
const aboutReading = new Set(['scopeCondition', 'answerable', 'scopeOf', 'can']);

const policy = 'packages/domain/src/access/';
const folders = ['apps/api/src/', policy];
const builder = 'apps/api/src/platform/lists/scope.ts';
const lists = 'apps/api/src/platform/lists/define-list.ts';

/** Every place where a scope is applied or a change is judged, found in the sources as they are. */
export function clauses(): Clause[] {
  return sources().flatMap(clausesIn);
}

/** How many fit into CI: each asks the tables of rights once more. */
const fitting = 3;

/** Of those in files that have changed since the last landing, as many as fit. */
export function clausesOfToday(): Clause[] {
  const changed = new Set(changedFiles());
  return drawn(
    clauses().filter(({ file }) => changed.has(file)),
    fitting,
    'places where rights are asked for',
  );
}

/** The files of these clauses with a switch at each, by its place in the order given. */
export function switched(some: readonly Clause[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of new Set(some.map((clause) => clause.file))) {
    const text = readFileSync(join(root, file), 'utf8');
    const insertions = some.flatMap((clause, number) => (clause.file === file ? clause.switch(number) : []));
    // Behind goes what belongs to the inner clause first, before what belongs to the outer one.
    texts.set(file, [...insertions, ...importing(file, text)].sort((a, b) => b.at - a.at).reduce(inserted, text));
  }
  // A list reads its scope when it is asked, so that it can be taken out of a declaration that was made before.
  const text = texts.get(lists) ?? readFileSync(join(root, lists), 'utf8');
  const at = '  return {\n    ...parts,\n';
  if (!text.includes(at)) throw new Error(`${lists} is not as clauses.ts knows it`);
  const scoped = text.replace(at, `${at}    get scope() { return declared.scope; },\n`);
  return texts.set(lists, `${scoped}if (process.env.SIKLUS_TAKEN) globalThis.siklusTaken = Number(process.env.SIKLUS_TAKEN);\n`);
}

const inserted = (text: string, { at, text: put }: Insertion): string => text.slice(0, at) + put + text.slice(at);

function sources(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => folder + name),
  );
}

const parsed = (file: string, text: string) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

function clausesIn(file: string): Clause[] {
  const source = parsed(file, readFileSync(join(root, file), 'utf8'));
  const found: Clause[] = [];
  const add = (node: ts.Node, reads: boolean, form: (taken: string, words: string) => readonly [string, string]): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const words = node.getText();
    found.push({
      name: `${file}:${line + 1} ${words.replace(/\s+/g, ' ').slice(0, 90)}`,
      file,
      reads,
      switch: (number) => {
        const [before, behind] = form(`globalThis.siklusTaken === ${number}`, words);
        return [
          { at: node.getStart(), text: before },
          { at: node.end, text: behind },
        ];
      },
    });
  };
  const replaced = (node: ts.Node, by: string, reads: boolean) => add(node, reads, (taken) => [`(${taken} ? (${by}) : (`, '))']);
  const look = (node: ts.Node): void => {
    const name = ts.isCallExpression(node) ? calledIn(node) : undefined;
    if (ts.isCallExpression(node) && name !== undefined && Object.hasOwn(opened, name)) {
      const given = node.arguments.map((argument) => argument.getText());
      replaced(node, opened[name]?.(given) ?? '', aboutReading.has(name));
      // What is inside is part of it: a condition and the scope it is made of are one clause.
      if (name === 'scopeCondition') return;
    }
    if (isScope(file, node))
      add(node, true, (taken, words) => [
        '',
        `, get ${words.replace(/^scope:/, 'scope() { return')} }`.replace('return', `return ${taken} ? 'all' :`),
      ]);
    for (const relation of file === builder ? relationsIn(node) : [])
      add(relation, true, (taken) => [`(...given) => (${taken} ? () => 'true' : (`, '))(...given)']);
    for (const part of file === builder ? partsIn(node) : []) replaced(part, `'true'`, true);
    if (file.startsWith(policy)) for (const condition of conditionsIn(node)) replaced(condition, 'true', false);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** Who reaches the rows of a list. */
function isScope(file: string, node: ts.Node): boolean {
  return (
    file.endsWith('.list.ts') && ts.isPropertyAssignment(node) && node.name.getText() === 'scope' && node.initializer.getText() !== `'all'`
  );
}

/** What each relation means in SQL. */
function relationsIn(node: ts.Node): ts.Node[] {
  if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'conditions' || node.initializer === undefined) return [];
  return (node.initializer as ts.ObjectLiteralExpression).properties.flatMap((each) =>
    ts.isPropertyAssignment(each) ? [each.initializer] : [],
  );
}

/** The parts of a condition that are not those of the relations. */
function partsIn(node: ts.Node): ts.Node[] {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'parts.push') return [];
  return node.arguments.filter((part) => !ts.isIdentifier(part));
}

/** In the rules themselves: each condition that can refuse. */
function conditionsIn(node: ts.Node): ts.Node[] {
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.BarBarToken) return [node];
  return kind === ts.SyntaxKind.AmpersandAmpersandToken
    ? [node.left, node.right].filter((side) => !ts.isParenthesizedExpression(side))
    : [];
}

/** The name of the function or method that is called. */
function calledIn({ expression }: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) && ['reach', 'this'].includes(expression.expression.getText())
    ? expression.name.text
    : undefined;
}

/** Imports what a judgement becomes that is taken out, where it is not known yet. */
function importing(file: string, text: string): Insertion[] {
  const specifiers = parsed(file, text).statements.flatMap((statement) => {
    const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    return names !== undefined && ts.isNamedImports(names) ? [...names.elements] : [];
  });
  const judge = specifiers.find(({ name }) => name.text === 'judge');
  return judge === undefined || specifiers.some(({ name }) => name.text === 'judgedElsewhere')
    ? []
    : [{ at: judge.end, text: ', judgedElsewhere' }];
}
