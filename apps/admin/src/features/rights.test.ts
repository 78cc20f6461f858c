import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { policy, type Action, type PolicyRow, type WriteAction } from '@siklus/domain';
import { createDataProvider } from '../kit/providers/dataProvider';
import { features } from '.';

/** The action of the policy behind each act that changes something: the API asks for it, and so must whatever draws its button. */
const actionOf: Readonly<Record<string, WriteAction>> = {
  openCycle: 'cycle.open',
  copyCycle: 'cycle.create',
  removeCycle: 'cycle.create',
  joiners: 'cycle.join',
  joinCycle: 'cycle.join',
  setCycleJoins: 'cycle.join',
  closeCycle: 'cycle.close',
  reopenCycle: 'cycle.close',
  withdrawParticipant: 'participant.withdraw',
  recordLeft: 'participant.withdraw',
  takeBackParticipant: 'participant.withdraw',
  actInBulk: 'bulk.act',
  bulkReach: 'bulk.act',
  steerBulk: 'bulk.act',
  cancelBulk: 'bulk.act',
  retryIncident: 'incident.act',
  resolveIncident: 'incident.act',
  makeExport: 'export.make',
  checkImport: 'employee.import',
  importEmployees: 'employee.import',
  faultyRows: 'employee.import',
  undoReach: 'import.undo',
  undoImport: 'import.undo',
  assignSupervisors: 'employee.assign',
  setSupervisor: 'employee.assign',
  setPost: 'employee.assign',
  endPost: 'employee.assign',
  takeBackPost: 'employee.assign',
  setComingStanding: 'employee.assign',
  takeBackStanding: 'employee.assign',
  saveTemplate: 'template.write',
  adoptSteps: 'template.write',
  completeTask: 'task.answer',
  returnTask: 'task.answer',
  takeBackTask: 'task.answer',
  saveDraft: 'task.answer',
  addEvidenceFile: 'evidence.add',
  addEvidenceLink: 'evidence.add',
  judgeEvidence: 'evidence.judge',
  withdrawEvidence: 'evidence.add',
  noteProgress: 'progress.write',
  pinIndicators: 'progress.write',
  requestStep: 'step.request',
  withdrawRequest: 'step.request',
  confirmTies: 'tie.confirm',
  confirmSurvey: 'survey.write',
  correctSurvey: 'survey.write',
  withdrawSurvey: 'survey.write',
  checkAnswers: 'survey.write',
  importAnswers: 'survey.write',
  giveAssignment: 'team-assignment.give',
  answerAssignment: 'team-assignment.answer',
  endAssignment: 'team-assignment.end',
  sayRemark: 'remark.write',
  answerRemark: 'remark.answer',
  correctRemark: 'remark.change',
  takeBackRemark: 'remark.change',
  expectResult: 'result.expect',
  withdrawExpectation: 'result.expect',
  addLearningRecord: 'learning.write',
  changeLearningRecord: 'learning.write',
  removeLearningRecord: 'learning.write',
  makeCodes: 'account.activate',
  makeAccountCode: 'account.administer',
  actOnAccount: 'account.administer',
  giveRole: 'grant.write',
  endRole: 'grant.write',
  makeToken: 'token.make',
  revokeToken: 'token.revoke',
  nameSuperior: 'superior.name',
  decideNaming: 'employee.assign',
  noteException: 'import-exception.note',
  endException: 'import-exception.end',
  keepView: 'view.keep',
  forgetView: 'view.keep',
  readNotification: 'notification.read',
  readAllNotifications: 'notification.read',
  endSession: 'session.use',
  endOtherSessions: 'session.use',
  changePassword: 'session.use',
};

/** What the API tells of a record instead of the action itself, because it tells more: whose turn it is, and what bars an act. */
const toldOtherwise: Partial<Record<Action, RegExp>> = {
  'task.answer': /\b(mayAnswer|takeBack)\b/,
  'account.administer': /\bbar\b/,
  'step.request': /\brequests\b/,
};

/** What is sent without a button: the words that somebody typed while it was his turn. */
const withoutButton = new Set(['saveDraft']);

const source = path.resolve(import.meta.dirname, '..');
const files = new Map(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|[/\\](gallery|words)[/\\]/.test(name))
    .map((name) => [name, readFileSync(path.join(source, name), 'utf8')]),
);
const text = (file: string): string => files.get(file) ?? '';

/** The files that a file imports, at once or later. */
function importsOf(file: string): string[] {
  return [...text(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].flatMap(([, to = '']) => {
    const base = path.join(path.dirname(file), to);
    return [`${base}.tsx`, `${base}.ts`, path.join(base, 'index.ts')].filter((each) => existsSync(path.join(source, each)));
  });
}
const importersOf = (file: string): string[] => [...files.keys()].filter((each) => importsOf(each).includes(file));

/** Whether a file draws what it draws only for whoever may do the action. */
function asks(file: string, action: Action): boolean {
  const asked = new RegExp(`may(To|ByRole|Do)?\\((?:[^()]|\\(\\))*'${action.replace('.', '\\.')}'`);
  return asked.test(text(file)) || (toldOtherwise[action]?.test(text(file)) ?? false);
}

/** Whether the declaration of a feature lets only those open the page who may do the action. */
function opensFor(declaration: string, page: string, action: Action): boolean {
  const name = path.basename(page).replace(/\.tsx?$/, '');
  const parts = text(declaration)
    .split(/\bpage: /)
    .filter((part) => part.includes(`'./${name}'`));
  return parts.length > 0 && parts.every((part) => part.includes(`right: '${action}'`));
}

/** The ways from an act to a page on which nobody asks whether the person may do it. */
function unasked(file: string, action: Action, way: readonly string[] = []): string[] {
  if (way.includes(file) || asks(file, action)) return [];
  const importers = importersOf(file);
  if (importers.length === 0) return [[...way, file].join(' < ')];
  return importers.flatMap((importer) => {
    if (importer.endsWith('index.ts')) return opensFor(importer, file, action) ? [] : [[...way, file, importer].join(' < ')];
    return unasked(importer, action, [...way, file]);
  });
}

/** The acts of the data provider that send something else than GET. */
async function changing(): Promise<string[]> {
  const found: string[] = [];
  let current = '';
  const provider = createDataProvider((_path: string, { method = 'GET' }: { method?: string } = {}) => {
    if (method !== 'GET') found.push(current);
    return Promise.resolve({ data: {}, headers: new Headers() }) as never;
  });
  const plain = /^(get|create$|update|delete|supportAbortSignal)/;
  for (const [name, act] of Object.entries(provider)) {
    if (plain.test(name) || typeof act !== 'function') continue;
    current = name;
    await (act as (given: object) => Promise<unknown>)({ file: new Blob([]), act: 'disable' });
  }
  return [...new Set(found)];
}

const about = (action: Action): PolicyRow['about'] => (policy[action] as PolicyRow).about;
/** Pages that are forms of a record: whoever opens one writes. */
const forms = features.flatMap(({ resources = {} }) =>
  Object.values(resources).flatMap(({ create, edit }) => [create, edit].flatMap((page) => (page === undefined ? [] : [page.right]))),
);

describe('what the panel draws', () => {
  it('has an action of the policy behind every act that changes something', async () => {
    expect((await changing()).sort()).toEqual(Object.keys(actionOf).sort());
    for (const right of forms) expect([right, about(right) !== undefined]).toEqual([right, true]);
  });

  it('asks the policy on every way to an act, unless the act is on what is one’s own', () => {
    const found: string[] = [];
    for (const [act, action] of Object.entries(actionOf)) {
      const callers = [...files].filter(([file, code]) => !file.startsWith('kit/providers/') && new RegExp(`\\b${act}\\b`).test(code));
      expect([act, callers.length > 0]).toEqual([act, true]);
      if (about(action) === 'own' || withoutButton.has(act)) continue;
      for (const [file] of callers) found.push(...unasked(file, action).map((way) => `${act} (${action}): ${way}`));
    }
    expect(found).toEqual([]);
  });

  it('leaves the place of an act empty where the reader may not do it: a card then has no heading above nothing', () => {
    const columns = [...files].flatMap(([file, code]) =>
      code
        .split(/heading: '(?:lists\.actions|teams\.acts)'/)
        .slice(1)
        .map((after) => [file, after.split(']}')[0]?.includes("'–'")]),
    );
    expect(columns.length).toBeGreaterThan(4);
    expect(columns.filter(([, says]) => says !== false)).toEqual([]);
  });

  it('has a button for every action by which something is changed', () => {
    const writes = (Object.keys(policy) as Action[]).filter((action) => about(action) !== undefined);
    // What only reads takes a role without limit as well, where it belongs to all.
    const reads = ['incident.read', 'queue.read'];
    expect([...new Set([...Object.values(actionOf), ...forms, ...reads])].sort()).toEqual(writes.sort());
  });
});
