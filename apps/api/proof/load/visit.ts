import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { registry } from '@siklus/domain';
import { panelRequests } from '../database/panel-requests.js';
import type { HttpAnswer } from '../bench/lib/api-process.js';
import type { Ask, Kind } from './ask.js';
import { password, type LoadSite } from './site.js';

type Read = (kind: Kind, address: string) => Promise<HttpAnswer>;

/** Of so many visits one is the administrator's, who looks at the board and its lists. */
const visitsPerAdministrator = 40;
let visits = 0;

/**
 * One person at the panel, as a deadline's evening has them: signs in, looks at inbox, notices and a document, searches, writes with
 * saving after every pause, and submits. `ask(kind, method, address, options)` sends a request. Answers the submitted task's id.
 */
export async function visit(site: LoadSite, ask: Ask): Promise<string | undefined> {
  visits += 1;
  const work = site.next();
  const giveBack = () => void site.undone(work);
  try {
    const isAdministrator = visits % visitsPerAdministrator === 0;
    const requests = panelRequests({ cycleId: site.cycleId, unitId: site.unitId, somebody: { id: work.employeeId, nip: work.nip } });
    const headers = await signedIn(ask, isAdministrator ? site.administrator : work.holder);
    if (headers === undefined) return giveBack();
    const read: Read = (kind, address) => ask(kind, 'GET', address, { headers });
    if (isAdministrator) {
      for (const [, address] of requests.administrator) await read(address.endsWith('/progress') ? 'report' : 'list', address);
      await read('report', `/api/cycles/${site.cycleId}/readiness`);
      return giveBack();
    }
    await read('read', '/api/session');
    const [[, inbox] = ['', ''], ...others] = requests.supervisor;
    const task = await openTask(read, inbox, work.participantId);
    for (const [, address] of others) await read('list', address);
    // Of trails, everybody reads his own alone.
    if (work.holder === work.nip) await read('report', `/api/document-trails/${work.participantId}`);
    for (const q of [work.nip.slice(0, 8), 'Pegawai Contoh', 'Dinas Cont'])
      await read('list', `/api/search?${new URLSearchParams({ q }).toString()}`);
    for (let times = 0; times < 3; times += 1) await read('read', `/api/participants/${work.participantId}`);
    const { version } = await opened(read, task);
    const body = JSON.stringify({ answers: work.turn.answers });
    const json = { ...headers, 'content-type': 'application/json' };
    for (let times = 0; times < 6; times += 1) await ask('draft', 'PUT', `/api/tasks/${task}/draft`, { headers: json, body });
    await ask('submit', 'POST', `/api/tasks/${task}/complete`, {
      headers: { ...json, 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ answers: work.turn.answers, standsBy: registry.doubts }),
    });
    site.done(work);
    return task;
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** The session's header; undefined when too many sign in at this moment, and people are told to come back in a minute. */
async function signedIn(ask: Ask, username: string): Promise<{ cookie: string } | undefined> {
  const { status, headers } = await ask('login', 'POST', '/api/session', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return status === 429 ? undefined : { cookie: headers['set-cookie']?.[0]?.split(';', 1).join() ?? '' };
}

/** The document's open task in the inbox. The list may rest; whoever wants to work comes back until it answers. */
async function openTask(read: Read, inbox: string, participantId: string): Promise<string> {
  for (;;) {
    const answer = await read('list', inbox);
    if (answer.status === 200) {
      const task = (JSON.parse(answer.text) as { id: string; participantId: string }[]).find(
        (each) => each.participantId === participantId,
      );
      if (task === undefined) throw new Error(`No task of ${participantId} is in the inbox`);
      return task.id;
    }
    await sleep(Number(answer.headers['retry-after']) * 1000);
  }
}

async function opened(read: Read, task: string): Promise<{ version: number }> {
  return JSON.parse((await read('read', `/api/tasks/${task}`)).text) as { version: number };
}
