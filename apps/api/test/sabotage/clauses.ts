import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { either, importedIn, parsed, type Clause } from './clause-switches.js';
import { changedFiles, drawn, root } from './patches.js';

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

const policy = 'packages/domain/src/access/';
const folders = ['apps/api/src/', policy];
const builder = 'apps/api/src/platform/lists/scope.ts';

/** Every place where a scope is applied or a change is judged, found in the sources as they are. */
export function clauses(): Clause[] {
  return sources().flatMap(clausesIn);
}

/** How many fit into CI: of what the tables of rights do not notice, suites are asked. */
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

function sources(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => folder + name),
  );
}

function clausesIn(file: string): Clause[] {
  const source = parsed(file, readFileSync(join(root, file), 'utf8'));
  const found: Clause[] = [];
  const imported = new Set(importedIn(source).map(({ name }) => name.text));
  const add = (node: ts.Node, form: (number: number, words: string) => readonly [string, string]): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const words = node.getText();
    found.push({
      name: `${file}:${line + 1} ${words.replace(/\s+/g, ' ').slice(0, 90)}`,
      file,
      switch: (number) => {
        const [before, behind] = form(number, words);
        return [
          { at: node.getStart(), text: before },
          { at: node.end, text: behind },
        ];
      },
    });
  };
  const replaced = (node: ts.Node, open: string, says = open) => add(node, (number) => either(number, open, says));
  const look = (node: ts.Node): void => {
    const name = ts.isCallExpression(node) ? calledIn(node, imported) : undefined;
    if (ts.isCallExpression(node) && name !== undefined && Object.hasOwn(opened, name)) {
      const given = node.arguments.map((argument) => argument.getText());
      replaced(node, opened[name]?.(given) ?? '', name === 'judge' ? 'undefined' : undefined);
      // What is inside is part of it: a condition and the scope it is made of are one clause.
      if (name === 'scopeCondition') return;
    }
    if (isScope(file, node))
      add(node, (number, words) => {
        const [before, behind] = either(number, `'all'`);
        return ['', `, get scope() { return ${before}${words.replace(/^scope:/, '')}${behind} }`];
      });
    for (const relation of file === builder ? relationsIn(node) : [])
      add(relation, (number) => {
        const [before, behind] = either(number, `'true'`);
        return [`(...given) => ${before}(`, `)(...given)${behind}`];
      });
    for (const part of file === builder ? partsIn(node) : []) replaced(part, `'true'`);
    if (file.startsWith(policy)) for (const condition of conditionsIn(node)) replaced(condition, 'true');
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

/** The name of the function or method that is called; what a file calls `judge` without having it from elsewhere is something else. */
function calledIn({ expression }: ts.CallExpression, imported: ReadonlySet<string>): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text === 'judge' && !imported.has('judge') ? undefined : expression.text;
  if (!ts.isPropertyAccessExpression(expression) || !['reach', 'this'].includes(expression.expression.getText())) return undefined;
  return expression.name.text === 'judge' ? undefined : expression.name.text;
}
