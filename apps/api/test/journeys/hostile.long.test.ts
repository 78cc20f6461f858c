import { beforeAll, describe, it } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { expect, startBrowser, visit } from '../support/browser.js';
import { demoOffice } from '../support/demo-office.js';
import { follow } from '../support/crawl/follow.js';
import { panelFiles } from '../support/crawl/panel.js';
import { stopsOf } from '../support/crawl/visits.js';
import { testPassword, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { queueBoardTopic } from './queue-board.topic.js';
import { randomEndsTopic } from './random-ends.topic.js';

const call = 'alert(1)';
const payloads = [
  `<script>${call}</script>`,
  `"><script>${call}</script>`,
  `'><script>${call}</script>`,
  `</script><script>${call}</script>`,
  `</title><script>${call}</script>`,
  `</textarea><script>${call}</script>`,
  `<ScRiPt>${call}</sCrIpT>`,
  `<script >${call}</script >`,
  `<img src=x onerror=${call}>`,
  `"><img src=x onerror=${call}>`,
  `<img src=x onerror="${call}"`,
  `<IMG SRC=javascript:${call}>`,
  `<svg onload=${call}>`,
  `<svg/onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><animate onbegin=${call} attributeName=x></svg>`,
  `<body onload=${call}>`,
  `<details open ontoggle=${call}>`,
  `<input autofocus onfocus=${call}>`,
  `<video src=x onerror=${call}>`,
  `<audio src=x onerror=${call}>`,
  `<iframe src=javascript:${call}>`,
  `<iframe srcdoc="<script>${call}</script>">`,
  `<object data=javascript:${call}>`,
  `<a href=javascript:${call}>x</a>`,
  `<math href=javascript:${call}>x</math>`,
  `javascript:${call}`,
  `" onmouseover="${call}`,
  `{{constructor.constructor('${call}')()}}`,
  `\${${call}}`,
];

/** Every column with words that somebody may have typed; answers keep their shape. */
const columns = [
  ['unit', 'name'],
  ['employee', 'name'],
  ['assignment', 'position'],
  ['course', 'title'],
  ['course', 'title_en'],
  ['course', 'form'],
  ['account', 'display_name'],
  ['plan_result', 'title'],
  ['plan_indicator', 'text'],
  ['training_recommendation', 'reason'],
  ['task', 'reason'],
  ['given_reason', 'text'],
] as const;

let site: TestApp;
let browser: Browser;

const ends = endings();
beforeAll(async () => {
  site = ends(await demoOffice());
  browser = ends(await startBrowser());
  // As the owner of the database: the application may only add to some of them.
  const owner = new pg.Client({ connectionString: site.databaseUrl });
  await owner.connect();
  try {
    for (const [table, column] of columns)
      await owner.query(
        `update ${table} t set ${column} = ($1::text[])[1 + x.n % ${payloads.length}]
          from (select ctid, row_number() over () as n from ${table}) x where t.ctid = x.ctid and t.${column} is not null`,
        [payloads],
      );
    await owner.query(
      `update task t
        set answers = regexp_replace(answers::text, '"(title|text|feedback|note|remark)": "[^"]*"',
          replace('"\\1": ' || to_json(($1::text[])[1 + x.n % ${payloads.length}])::text, '\\"', '\\\\"'), 'g')::jsonb
         from (select ctid, row_number() over () as n from task) x where t.ctid = x.ctid and t.answers is not null`,
      [payloads],
    );
  } finally {
    await owner.end();
  }
});

async function signedIn(username: string): Promise<Client> {
  const client = site.client();
  await client.signIn(username, testPassword);
  return client;
}

describe('text that would like to be a program', () => {
  it.each([
    ['admin', () => panelFiles.routes],
    ['supervisor', () => ['/tasks', '/tasks/:id', '/team']],
    ['employee', () => ['/my-document', '/tasks/:id', '/notifications']],
  ] as const)('is text on every page of the %s', async (username, routes) => {
    const stops = await stopsOf(routes(), username, await signedIn(username), await signedIn('admin'));
    const { page, faults } = await visit(browser, site.url, username);
    page.on('dialog', (dialog) => {
      faults.push(`dialog on ${page.url()}`);
      void dialog.dismiss();
    });
    const seen = new Set<string>();
    const findings: string[] = [];
    for (const { path, route, foreign } of stops) {
      faults.length = 0;
      await follow(page, path);
      const { text, traces } = await page.evaluate<{ text: string; traces: number }>(
        `({ text: document.body.innerText, traces:
            document.querySelectorAll('[onerror], [onload], [onfocus], [ontoggle], [onmouseover], [href^="javascript:"], ` +
          `[src^="javascript:"], main script, main iframe, main object').length })`,
      );
      for (const payload of payloads) if (text.includes(payload)) seen.add(payload);
      const reported = faults.filter((fault) => !(foreign && /status of 40[34]/.test(fault)));
      findings.push(...reported.map((fault) => `${route}: ${fault}`), ...(traces > 0 ? [`${route}: ${traces} elements made of text`] : []));
    }
    await page.context().close();
    expect(findings).toEqual([]);
    // The texts were really there, as they were typed.
    expect(seen.size).toBeGreaterThanOrEqual(username === 'admin' ? 15 : 1);
  });
});

describe('an end at any moment', () => randomEndsTopic(() => browser));

queueBoardTopic(() => browser);
