import { beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Delete, Get, Module, Post, Put } from '@nestjs/common';
import { DiscoveryModule, NestFactory, Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { from, lastValueFrom } from 'rxjs';
import { Allow, Public } from '../../src/platform/identity/allow.decorator.js';
import { judge } from '../../src/platform/identity/judge.js';
import { JudgedWrites } from '../../src/platform/identity/judged-writes.js';
import type { Person } from '../../src/platform/identity/person.js';
import { RoutePolicies } from '../../src/platform/identity/route-policies.js';
import { addAccount, signedIn } from '../support/people.js';
import { startTestApp, testPassword, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { setting } from '../../src/tables/setting.table.js';

@Controller('forgotten')
class Forgotten {
  @Get()
  list(): void {}
}

@Controller('reading')
class Reading {
  @Allow('unit.read')
  @Post()
  create(): void {}
}

@Controller('bare')
class Bare {
  @Allow('course.write')
  @Post()
  create(): void {}

  @Allow('session.use')
  @Delete()
  leave(): void {}
}

@Controller('units')
class Units {
  @Allow('cycle.create')
  @Put()
  change(): void {}
}

@Public()
@Controller('open')
class Open {
  @Get()
  list(): void {}
}

/** Called inside the `describe` of a suite. */
export function guardTopic(): void {
  describe('a route that forgets', () => {
    it.each([
      ['whom it allows', Forgotten, 'Routes without @Allow or @Public:\n  GET Forgotten.list'],
      [
        'what it is about',
        Reading,
        'Routes that write by an action whose row of the policy does not say what it is about:\n  POST Reading.create',
      ],
      ['to be an act', Bare, /^Routes that write and are no act: PostAct, PutAct, DeleteAct:\n {2}POST Bare.create$/],
    ])('%s keeps the process from starting, by name', async (_what, controller, words) => {
      @Module({ imports: [DiscoveryModule], controllers: [controller, Open], providers: [RoutePolicies] })
      class Faulty {}
      const app = await NestFactory.create(Faulty, { logger: false, abortOnError: false });
      await expect(app.init()).rejects.toThrow(words);
    });
  });

  describe('the guard', () => {
    let site: TestApp;
    let admin: Client;
    const course = { code: 'DIKLAT-1', title: 'Pelatihan', titleEn: 'Training', hours: 8, form: 'Klasikal', tags: [], active: true };

    const toEnd = endings();
    beforeAll(async () => {
      site = toEnd(await startTestApp());
      admin = await signedIn(site, 'admin', { roles: ['administrator'] });
    });

    describe('of what is committed', () => {
      const stored = () => site.unitOfWork.of(setting).has({ key: 'planted' });
      const row = { key: 'planted', value: {} };
      /** A planted route that changes something, within the interceptor of all routes. */
      const changed = (work: (person: Person) => Promise<unknown>): Promise<unknown> => {
        const person: Person = {
          accountId: 'a',
          employeeId: null,
          ownerId: null,
          only: null,
          username: 'a',
          name: 'A',
          post: null,
          grants: [{ role: 'administrator', unitId: null }],
          pools: [],
          actsForSomebody: false,
          address: '',
          demo: false,
        };
        const request = { person, method: 'PUT', path: '/api/units' };
        const context = new ExecutionContextHost([request], Units, Units.prototype.change);
        const judged = new JudgedWrites(site.app.get(Reflector)).intercept(context, { handle: () => from(work(person)) });
        return lastValueFrom(judged);
      };
      const unjudged = /PUT \/api\/units changes something that it has not judged: call judge\(person, 'cycle.create', subject\) first/;

      it.each<[string, (person: Person) => Promise<unknown>]>([
        ['a transaction', () => site.unitOfWork.run((tx) => tx.of(setting).insert(row))],
        ['a statement by itself', () => site.unitOfWork.of(setting).insert(row)],
        [
          'a transaction judged by another action than that of the route',
          (person) =>
            site.unitOfWork.run((tx) => {
              judge(person, 'bulk.act', { lineage: [] });
              return tx.of(setting).insert(row);
            }),
        ],
      ])('keeps back %s whose subject was not judged, with a key or without', async (_what, work) => {
        await expect(changed(work)).rejects.toThrow(unjudged);
        expect(await stored()).toBe(false);
      });

      it('lets pass what was judged', async () => {
        await changed((person) =>
          site.unitOfWork.run((tx) => {
            judge(person, 'cycle.create', { lineage: [] });
            return tx.of(setting).insert(row);
          }),
        );
        expect(await stored()).toBe(true);
      });
    });

    it('asks to sign in, whatever the writing of the address', async () => {
      for (const path of ['/api/employees', '/api/employees/', '/api/EMPLOYEES', '/api/incidents'])
        expect((await site.client().get(path)).body).toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 });
      for (const path of ['/api/%65mployees', '/api//employees']) expect([401, 404]).toContain((await site.client().get(path)).status);
    });

    it('refuses with 403 what no role or relation of the person can allow', async () => {
      const ops = await signedIn(site, 'ops', { roles: ['ops'] });
      expect((await ops.get('/api/incidents')).status).toBe(200);
      expect((await ops.post('/api/courses', course)).body).toMatchObject({ code: 'NOT_ALLOWED', status: 403 });
      expect((await ops.post('/api/employees/import', new FormData())).status).toBe(403);
    });

    it.each([
      [{ origin: 'https://jahat.example' }, 403],
      [{ origin: 'null' }, 403],
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
      [{ 'sec-fetch-site': 'same-origin' }, 409],
      [{}, 409],
    ])('lets only its own pages change anything: %j gives %i', async (headers, status) => {
      if (status === 409) await admin.post('/api/courses', course);
      const answer = await admin.post('/api/courses', course, { headers });
      expect(answer.status).toBe(status);
      if (status === 403) expect(answer.body.code).toBe('FOREIGN_ORIGIN');
    });

    it('takes its own origin', async () => {
      expect((await admin.post('/api/courses', { ...course, code: 'DIKLAT-2' }, { headers: { origin: site.url } })).status).toBe(201);
    });

    it('also guards signing in against forms of other sites', async () => {
      await addAccount(site.unitOfWork, 'korban');
      const form = await site.client().post('/api/session', `username=korban&password=${testPassword}`, {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect([form.status, form.body.code]).toEqual([400, 'MALFORMED_REQUEST']);
      const text = await site.client().post('/api/session', JSON.stringify({ username: 'korban', password: testPassword }), {
        headers: { 'content-type': 'text/plain' },
      });
      expect(text.status).toBe(400);
      const foreign = await site
        .client()
        .post('/api/session', { username: 'korban', password: testPassword }, { headers: { origin: 'https://jahat.example' } });
      expect(foreign.status).toBe(403);
    });
  });
}
