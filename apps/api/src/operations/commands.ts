import type { Operation } from './command.js';
import type { UserVerb } from './user-acts.js';

/** A command of `npm run -s siklus -- <words> …`: what it is called and does, and its operation, which is loaded once it is asked for. */
export interface Command {
  readonly words: string;
  readonly usage: string;
  readonly load: () => Promise<Operation>;
}

/** THE REGISTRATION: every command, in the order in which help tells them. Only words stand here, so that help waits for nothing. */
export const commands: readonly Command[] = [
  {
    words: 'migrate',
    usage: 'migrate                                brings the database to this release; may be repeated',
    load: async () => (await import('./migrate.js')).migrateOperation,
  },
  {
    words: 'doctor',
    usage: 'doctor                                 checks the installation and says what to do',
    load: async () => (await import('./doctor.js')).doctor,
  },
  {
    words: 'verify',
    usage: 'verify                                 recomputes audit chains and invariants; exit 1 names the first broken place',
    load: async () => (await import('./verify.js')).verifyOperation,
  },
  {
    words: 'verify-receipt',
    usage:
      'verify-receipt CODE|FILE|TEXT [--key F] checks a receipt by its code, its file or the text of its QR code; F: a public key other ' +
      'than that of this installation (a file or text needs no database)',
    load: async () => (await import('./receipts.js')).verifyReceipt,
  },
  {
    words: 'public-key',
    usage: 'public-key                             prints the public half of the key that signs receipts and printed forms',
    load: async () => (await import('./receipts.js')).printPublicKey,
  },
  {
    words: 'backup',
    usage:
      'backup [--to FILE]                     writes one moment of the database with its files into a file; --noted only notes that ' +
      'pg_dump or the like made one',
    load: async () => (await import('./backup.js')).backup,
  },
  {
    words: 'restore',
    usage: `restore FILE                           fills an unused database from a backup and leaves it in quarantine; --release ends that
  restore FILE --check                   restores into a database of its own, verifies it and drops it`,
    load: async () => (await import('./restore.js')).restore,
  },
  {
    words: 'demo seed',
    usage: 'demo seed [--employees N] [--seed S]   fills an empty installation with a believable province in mid-year',
    load: async () => (await import('./demo.js')).demoSeed,
  },
  {
    words: 'demo courses',
    usage: 'demo courses                           loads the demo course catalogue only',
    load: async () => (await import('./demo.js')).demoCourses,
  },
  {
    words: 'user create-admin',
    usage: 'user create-admin --username NAME      makes an administrator with a password that is printed once',
    load: async () => (await import('./create-admin.js')).createAdmin,
  },
  userAct('disable', 'closes an account and ends its sessions'),
  userAct('enable', 'opens a disabled account again'),
  userAct('end-sessions', 'signs an account out everywhere'),
  userAct('code', 'makes a code for a new password, printed once'),
  {
    words: 'cycle simulate',
    usage: 'cycle simulate [--year 2027]           walks one document through a year on the rules alone',
    load: async () => (await import('./simulate.js')).simulate,
  },
  {
    words: 'rule list',
    usage: 'rule list                              lists the rules that can be asked by name',
    load: async () => (await import('./rules.js')).listRules,
  },
  {
    words: 'rule',
    usage: `rule NAME '<json>'                     asks one rule of the domain`,
    load: async () => (await import('./rules.js')).runRule,
  },
  {
    words: 'explain',
    usage:
      'explain FILE                           computes an exported document again and names the first place that does not follow; ' +
      'explains a staff list (csv, xlsx) row by row, or a rule case (json: {"rule", "input"})',
    load: async () => (await import('./explain.js')).explain,
  },
];

/** An act on one account, for when nobody is left who could do it in the panel. */
function userAct(verb: UserVerb, does: string): Command {
  const words = `user ${verb}`;
  return {
    words,
    usage: `${`${words} --username NAME --reason TEXT`.padEnd(52)} ${does}`,
    load: async () => (await import('./user-acts.js')).userActs[verb],
  };
}
