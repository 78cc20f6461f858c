import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { settingsSchema } from '../../src/platform/settings.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
}

const compose = parse(read('deploy/compose.yaml'), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
  volumes: Readonly<Record<string, unknown>>;
};
const units = readdirSync(`${root}deploy/systemd`).map((name) => ({ name, text: read(`deploy/systemd/${name}`) }));
const has = (program: string) => spawnSync('which', [program]).status === 0;

// What the start script alone reads; the rest is the schema's.
const known = new Set([...Object.keys(settingsSchema.shape), 'SIKLUS_EMBEDDED_PORT']);

/** Called inside the `describe` of a suite. */
export function deployTopic(): void {
  describe('the files in deploy', () => {
    it('set only settings that there are', () => {
      for (const name of ['migrate', 'api', 'worker']) {
        const names = Object.keys(compose.services[name]?.environment ?? {});
        expect([name, names.length > 0, names.filter((each) => !known.has(each))]).toEqual([name, true, []]);
      }
      const elsewhere =
        [read('deploy/Dockerfile'), read('docs/operations.md'), read('docs/operasi.md'), read('.env.example')]
          .join('\n')
          .match(/\bSIKLUS_[A-Z_]+\b/g) ?? [];
      expect([...new Set(elsewhere)].filter((name) => !known.has(name))).toEqual([]);
    });

    it('leave no setting out of .env.example', () => {
      expect([...known].filter((name) => !new RegExp(`^(# )?${name}=`, 'm').test(read('.env.example')))).toEqual([]);
    });

    it('name services, volumes, programs and commands that there are', () => {
      const { services, volumes } = compose;
      for (const { depends_on = {}, volumes: mounts = [] } of Object.values(services)) {
        expect(Object.keys(depends_on).filter((name) => !(name in services))).toEqual([]);
        expect(
          mounts
            .map((mount) => mount.split(':')[0] ?? '')
            .filter((from) => (from.startsWith('.') ? !existsSync(`${root}deploy/${from}`) : !(from in volumes))),
        ).toEqual([]);
      }
      const lines = [
        ...Object.values(services).map(({ command = [] }) => command.join(' ')),
        ...units.map(({ text }) => /^ExecStart=(.*)$/m.exec(text)?.[1] ?? ''),
      ].filter((line) => line !== '');
      const usage = spawnSync(process.execPath, [`${root}apps/api/dist/cli.js`, '--help'], { encoding: 'utf8' }).stdout;
      expect(lines.length).toBeGreaterThanOrEqual(5);
      for (const line of lines) {
        const [, program = '', rest = ''] = /apps\/api\/dist\/(\w+)\.js ?(.*)$/.exec(line) ?? [];
        expect([line, existsSync(`${root}apps/api/src/${program}.ts`)]).toEqual([line, true]);
        if (program === 'cli') expect(usage).toMatch(new RegExp(`^  ${rest}\\b`, 'm'));
      }
      for (const command of ['doctor', 'verify', 'migrate', 'backup', 'restore', 'user create-admin']) {
        expect(usage).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
        for (const book of ['docs/operations.md', 'docs/operasi.md'])
          expect([book, command, read(book).includes(`\`${command}`) || read(book).includes(` ${command}`)]).toEqual([book, command, true]);
      }
    });

    it('give a process longer to end than it takes', () => {
      const limit =
        Number(/endWithin\(name, ([\d_]+)\)/.exec(read('apps/api/src/platform/end-within.ts'))?.[1]?.replaceAll('_', '')) / 1_000;
      expect(limit).toBeGreaterThan(0);
      for (const { name, text } of units.filter((unit) => /-(api|worker)\.service$/.test(unit.name)))
        expect([name, Number(/^TimeoutStopSec=(\d+)$/m.exec(text)?.[1]) > limit]).toEqual([name, true]);
      expect(read('deploy/compose.yaml')).toContain('stop_grace_period: 25s');
    });

    it('keep the measurements inside', () => {
      // Caddy takes any letters and, by the star, whatever follows.
      expect(read('deploy/Caddyfile')).toMatch(/@measurements path \/metrics \/metrics\/\*\n\s*respond @measurements 404/);
      const closed = /location ~\* (\S+) \{ return 404; \}/.exec(read('deploy/nginx.conf'))?.[1] ?? 'nothing';
      for (const path of ['/metrics', '/metrics/', '/Metrics', '/METRICS/x']) expect(path).toMatch(new RegExp(closed, 'i'));
      expect('/metricsandmore').not.toMatch(new RegExp(closed, 'i'));
    });

    it('speak TLS of today only, and lead no program on from plain HTTP', () => {
      const [secure = '', plain = ''] = read('deploy/nginx.conf')
        .split(/^server \{/m)
        .slice(1);
      expect(/ssl_protocols (.*);/.exec(secure)?.[1]).toBe('TLSv1.2 TLSv1.3');
      const closed = /location ~\* (\S+) \{ return 403; \}/.exec(plain)?.[1] ?? 'nothing';
      for (const path of ['/api', '/api/session', '/API/session']) expect(path).toMatch(new RegExp(closed, 'i'));
      for (const path of ['/', '/login', '/apiary']) expect(path).not.toMatch(new RegExp(closed, 'i'));
    });

    it('leave history, secrets and data out of the image', () => {
      const left = read('deploy/Dockerfile.dockerignore').split('\n');
      expect(left).toEqual(expect.arrayContaining(['.git', '.siklus', '**/.env', '**/node_modules']));
    });

    (has('systemd-analyze') ? it : it.skip)('are units that systemd understands', () => {
      for (const { name } of units) {
        const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', `${root}deploy/systemd/${name}`], { encoding: 'utf8' });
        expect(`${stdout}${stderr}`).not.toMatch(new RegExp(`${name.replaceAll('.', '\\.')}:\\d+`));
      }
    });

    (has('caddy') ? it : it.skip)('are a site that Caddy understands', () => {
      const { status, stderr } = spawnSync('caddy', ['validate', '--adapter', 'caddyfile', '--config', `${root}deploy/Caddyfile`], {
        encoding: 'utf8',
        env: { ...process.env, SIKLUS_URL: 'https://siklus.example.go.id' },
      });
      expect([status, stderr.includes('Valid configuration')]).toEqual([0, true]);
    });
  });

  describe('the commands', () => {
    it('load what they do only once they are asked for it, so that help waits for nothing', () => {
      const source = read('apps/api/src/operations/commands.ts');
      expect(source.match(/^import (?!type )/gm)).toBeNull();
      const told = read('apps/api/src/cli.ts').match(/^import .*/gm);
      expect(told).toEqual([`import 'reflect-metadata';`, `import { commands } from './operations/commands.js';`]);
    });

    it('are named to whoever types one that does not exist', () => {
      const { status, stderr } = spawnSync(process.execPath, [`${root}apps/api/dist/cli.js`, 'docter', '--json'], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([2, expect.stringMatching(/^There is no command "docter"\.\n\nUsage: [^]*\n {2}doctor\b/)]);
    });
  });
}
