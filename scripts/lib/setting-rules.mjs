import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';

const wholeNumber = (from, to = Infinity) => ({
  holds: (text) => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to,
  id: to === Infinity ? `isi dengan bilangan bulat mulai ${from}` : `isi dengan bilangan bulat dari ${from} sampai ${to}`,
  en: to === Infinity ? `give a whole number from ${from} on` : `give a whole number from ${from} to ${to}`,
});
const oneOf = (...words) => ({
  holds: (text) => words.includes(text),
  id: `isi dengan ${words.join(' atau ')}`,
  en: `give ${words.join(' or ')}`,
});
const address = (...schemes) => ({
  holds: (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol),
  id: `isi dengan alamat yang diawali ${schemes.map((each) => `${each}//`).join(' atau ')}`,
  en: `give an address that begins with ${schemes.map((each) => `${each}//`).join(' or ')}`,
});

/** Ranges by name, addresses, and addresses with how many of their bits count, as Express reads them. */
const isProxy = (text) => {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [ip = '', bits, ...more] = text.split('/');
  const family = isIP(ip);
  return family !== 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
};

const isSigningKey = (text) => {
  try {
    return createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' }).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
};

/**
 * What each setting may be, for whoever asks before anything is installed; a test holds them against the schema of the API.
 *
 * @type {Readonly<Record<string, { holds: (text: string) => boolean, id: string, en: string }>>}
 */
export const settingRules = {
  SIKLUS_HOST: {
    holds: (text) => /^[\w.:-]+$/.test(text),
    id: 'isi dengan alamat IP atau nama mesin, misalnya 127.0.0.1',
    en: 'give an IP address or the name of a machine, for example 127.0.0.1',
  },
  PORT: wholeNumber(1, 65_535),
  SIKLUS_EMBEDDED_PORT: wholeNumber(1, 65_535),
  SIKLUS_URL: address('http:', 'https:'),
  DATABASE_URL: address('postgres:', 'postgresql:'),
  QUEUE_URL: address('redis:', 'rediss:'),
  SMTP_URL: address('smtp:', 'smtps:'),
  FILES_URL: {
    holds: (text) => {
      if (!URL.canParse(text)) return false;
      const { protocol, pathname, username, password } = new URL(text);
      return ['http:', 'https:'].includes(protocol) && pathname.length > 1 && username !== '' && password !== '';
    },
    id: 'isi dengan alamat http:// atau https:// yang memuat kunci, rahasia, dan wadahnya (https://kunci:rahasia@host/wadah)',
    en: 'give an address http:// or https:// with key, secret and bucket (https://key:secret@host/bucket)',
  },
  CLAMD_URL: address('tcp:', 'unix:'),
  SIKLUS_TRUSTED_PROXIES: {
    holds: (text) => text.split(',').every((each) => isProxy(each.trim())),
    id: 'isi dengan loopback, linklocal, uniquelocal, atau alamat IP (boleh dengan /bit), dipisah koma',
    en: 'give loopback, linklocal, uniquelocal, or IP addresses (with /bits if need be), separated by commas',
  },
  SIKLUS_SIGNING_KEY: {
    holds: isSigningKey,
    id: 'isi dengan kunci Ed25519 (PKCS 8) dalam base64 satu baris: openssl genpkey -algorithm ed25519 -outform DER | base64 -w 0',
    en: 'give an Ed25519 key (PKCS 8) as one line of base64: openssl genpkey -algorithm ed25519 -outform DER | base64 -w 0',
  },
  SIKLUS_PATIENCE: wholeNumber(1, 3_600),
  SIKLUS_BUSY_AT: wholeNumber(1),
  SIKLUS_DEMO: oneOf('on', 'off'),
  SIKLUS_DEMO_PASSWORD: {
    holds: (text) => text.length >= 8,
    id: 'isi dengan paling sedikit 8 karakter',
    en: 'give at least 8 characters',
  },
  SIKLUS_CLOCK: oneOf('travel', 'real'),
};

/** Secrets are told apart by their names and never shown; of an address only what stands behind its password is. */
const shown = (name, text) => (/(PASSWORD|_KEY)$/.test(name) ? '…' : text.replace(/\/\/[^@/]*@/, '//…@'));

/**
 * What is wrong with the settings of an environment, a line in Indonesian and one in English for each; an empty one is not set.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string[]}
 */
export function settingFaults(environment) {
  return Object.entries(settingRules).flatMap(([name, { holds, id, en }]) => {
    const text = environment[name];
    if (!text || holds(text)) return [];
    const value = shown(name, text);
    return [`${name} berisi "${value}": ${id}.\n${name} is "${value}": ${en}.`];
  });
}
