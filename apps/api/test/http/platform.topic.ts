import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;
let client: Client;

/** Called inside the `describe` of a suite. */
export function platformTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    client = site.client();
  });

  describe('an address of the API that does not exist', () => {
    it('answers with a problem in Indonesian that says what to do', async () => {
      const { status, headers, body } = await client.get('/api/nowhere');
      expect(status).toBe(404);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({
        code: 'NOT_FOUND',
        status: 404,
        title: 'Tidak ditemukan',
        errors: [],
        requestId: headers.get('x-request-id'),
      });
    });

    it('is what TRACE finds at any', async () => {
      // No browser and no fetch would send it.
      for (const path of ['/api/version', '/', '/metrics']) {
        const asked = request(new URL(path, site.url), { method: 'TRACE', headers: { 'x-secret': 'kenari' } }).end();
        const [answer] = (await once(asked, 'response')) as [IncomingMessage];
        const text = (await answer.toArray()).join('');
        expect([path, answer.statusCode, text.includes('kenari')]).toEqual([path, 404, false]);
      }
    });

    it('answers in English to those who prefer it', async () => {
      const { body } = await client.get('/api/nowhere', { headers: { 'accept-language': 'fr, en-GB;q=0.9, id;q=0.5' } });
      expect(body.title).toBe('Not found');
    });
  });

  describe('every response', () => {
    it('has a strict content policy, an id, and is kept by no cache', async () => {
      const { headers } = await client.get('/api/version');
      expect(headers.get('content-security-policy')).toMatch(
        new RegExp(
          "^default-src 'self';script-src 'self';img-src 'self' data:;object-src 'none';base-uri 'none';" +
            "frame-ancestors 'none';form-action 'self';style-src 'self' 'nonce-[\\w+/=]+'$",
        ),
      );
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  describe('what machines ask', () => {
    it('is answered without signing in', async () => {
      expect((await client.get('/api/health/live')).status).toBe(200);
      expect((await client.get('/api/health/ready')).body).toEqual({ status: 'ready' });
      expect((await client.get('/api/version')).body).toEqual({ version: expect.any(String) });
      const metrics = await client.get<string>('/metrics');
      expect(metrics.body).toMatch(/siklus_outbox_waiting 0/);
    });
  });

  describe('the API document', () => {
    it('is OpenAPI 3.1 with the shapes of the contracts', async () => {
      const { body } = await client.get<{
        openapi: string;
        paths: Record<string, unknown>;
        components: { schemas: Record<string, unknown> };
      }>('/api/openapi.json');
      expect(body.openapi).toBe('3.1.0');
      expect(Object.keys(body.components.schemas)).toEqual(
        expect.arrayContaining(['Problem', 'Session', 'Unit', 'Employee', 'ImportReport', 'Course', 'Task', 'Cycle']),
      );
      expect(body.paths['/api/version']).toMatchObject({ get: { security: [{}] } });
      expect(body.paths['/api/courses']).toMatchObject({
        get: {
          responses: {
            200: { content: { 'application/json': { schema: { items: { $ref: '#/components/schemas/Course' } } } } },
            '4XX': { content: { 'application/problem+json': {} } },
          },
        },
        post: {
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/WriteCourse' } } } },
          parameters: [{ name: 'Idempotency-Key', in: 'header' }],
        },
      });
    });

    it('has a page to read it, whose policy allows its own styles only', async () => {
      const page = await client.get<string>('/api/docs');
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain(`script-src 'self'`);
      expect(page.body).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
      expect((await client.get('/api/docs/swagger-ui-init.js')).status).toBe(200);
    });
  });

  describe('a request that cannot be read', () => {
    it('is refused when its JSON is broken, and said where', async () => {
      const { status, body } = await client.post('/api/session', '{"username": ');
      expect([status, body.code]).toEqual([400, 'BODY_NOT_JSON']);
    });

    it('is refused when it is larger than 256 kB', async () => {
      const { status, body } = await client.post('/api/session', { username: 'a', password: 'x'.repeat(300_000) });
      expect([status, body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    });
  });
}
