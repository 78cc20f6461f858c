import { describe, expect, it } from '@jest/globals';
import { settingFaults, settingRules } from '../../../../scripts/lib/setting-rules.mjs';
import { Settings, settingsSchema } from './settings.js';

const database = 'postgres://siklus@db:5432/siklus';

/** The settings at fault of this environment, by whoever starts the site and by the API itself. */
function faulty(environment: Readonly<Record<string, string>>): readonly [string[], string[]] {
  const named = (text: string) => [...new Set(text.match(/\b(?:PORT|[A-Z]+_[A-Z_]+)(?=:| berisi)/g))];
  try {
    void new Settings({ DATABASE_URL: database, ...environment });
    return [named(settingFaults(environment).join('\n')), []];
  } catch (error) {
    return [named(settingFaults(environment).join('\n')), named((error as Error).message)];
  }
}

describe('settings', () => {
  it.each([
    ['SIKLUS_HOST', ['127.0.0.1', '::1', 'siklus-1.kantor_a.go.id'], ['a b', 'http://x', '10.0.0.0/8']],
    ['PORT', ['3000', '65535'], ['65536', 'abc', '80.5', '-1']],
    ['SIKLUS_URL', ['https://siklus.example.go.id'], ['siklus.example.go.id', 'ftp://x']],
    ['DATABASE_URL', [database, 'postgresql://db/x'], ['mysql://db/x', 'db:5432']],
    ['QUEUE_URL', ['redis://q:6379', 'rediss://q'], ['http://q', 'q:6379']],
    ['SMTP_URL', ['smtp://m:25', 'smtps://m'], ['m:25']],
    [
      'FILES_URL',
      ['https://k:s@f/siklus', 'http://k:s@f:9000/siklus/bukti?region=garage'],
      ['https://k:s@f', 'https://f/siklus', 's3://siklus'],
    ],
    ['CLAMD_URL', ['tcp://127.0.0.1:3310', 'unix:///run/clamav/clamd.ctl'], ['127.0.0.1:3310', 'http://clamd']],
    [
      'SIKLUS_TRUSTED_PROXIES',
      ['loopback', 'loopback, uniquelocal', '10.0.0.1', '10.0.0.0/8,fd00::/8'],
      ['proksi', '10.0.0', '10.0.0.0/33', 'loopback;10.0.0.1', '10.0.0.1/'],
    ],
    [
      'SIKLUS_SIGNING_KEY',
      ['MC4CAQAwBQYDK2VwBCIEIM0cOcgWOE4Tk7fLYkU8GCVBbAj0HzRqgEwbIr3oQpVM'],
      ['kunci', 'MC4CAQAwBQYDK2VwBCIEIM0cOcgWOE4Tk7fLYkU8'],
    ],
    ['SIKLUS_PATIENCE', ['1', '3600'], ['0', '3601', 'lama']],
    ['SIKLUS_BUSY_AT', ['1'], ['0', '1.5']],
    ['SIKLUS_DEMO', ['on', 'off'], ['yes', 'ON']],
    ['SIKLUS_DEMO_PASSWORD', ['12345678'], ['1234567']],
    ['SIKLUS_CLOCK', ['travel', 'real'], ['fast']],
  ])('%s is judged alike before anything is installed and by the API', (name, right, wrong) => {
    for (const value of right) expect([value, faulty({ [name]: value })]).toEqual([value, [[], []]]);
    for (const value of wrong) expect([value, faulty({ [name]: value })]).toEqual([value, [[name], [name]]]);
  });

  it('that the API checks are checked by whoever starts the site too, but for plain text', () => {
    const plain = ['SIKLUS_DATA_DIR'];
    expect(Object.keys(settingRules).sort()).toEqual(
      [...Object.keys(settingsSchema.shape).filter((name) => !plain.includes(name)), 'SIKLUS_EMBEDDED_PORT'].sort(),
    );
  });

  it('that are wrong are told all at once, in both languages, without a password', () => {
    const wrong = { PORT: 'x', SIKLUS_DEMO_PASSWORD: 'hush', SIKLUS_SIGNING_KEY: 'hush', DATABASE_URL: 'mysql://siklus:hush@db/x' };
    const text = settingFaults(wrong).join('\n');
    expect(text).toMatch(/PORT berisi "x": isi dengan bilangan bulat dari 1 sampai 65535\.\nPORT is "x": give a whole number/);
    expect(text).toContain('DATABASE_URL berisi "mysql://…@db/x"');
    expect(text).not.toContain('hush');
    expect(() => new Settings(wrong)).toThrow(
      /keliru \/ settings[^]*PORT: Isi dengan [^]*DATABASE_URL: Isi alamat [^\n]* \/ Give an address/,
    );
  });
});
