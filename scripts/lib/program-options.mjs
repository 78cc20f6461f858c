import { parseArgs } from 'node:util';

/**
 * The options of the programs in `apps/api/proof`, with the line that says how each is called: the command looks at them before it installs
 * and builds anything, the program reads them.
 */
export const programs = /** @type {const} */ ({
  bench: {
    usage: 'npm run bench [-- --json] [--people N] [NAME…]',
    options: { json: { type: 'boolean', default: false }, people: { type: 'string' }, only: { type: 'string', multiple: true } },
    allowPositionals: true,
  },
  chaos: {
    usage: 'npm run chaos -- [--seed S] [--seconds N] [--queue postgres|redis]',
    options: {
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '60' },
      queue: { type: 'string', default: 'postgres' },
    },
    allowPositionals: false,
  },
  load: {
    usage: 'npm run load [-- --minutes N] [--people N]',
    options: { minutes: { type: 'string', default: '10' }, people: { type: 'string', default: '2000' } },
    allowPositionals: false,
  },
  proof: {
    usage: 'npm run proof [-- --continue | --only PART,…] [--soak-minutes N] [--load-minutes N]',
    options: {
      continue: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      'soak-minutes': { type: 'string', default: '5' },
      'load-minutes': { type: 'string', default: '2' },
    },
    allowPositionals: false,
  },
  soak: {
    usage: 'npm run soak [-- --minutes N] [--queue postgres|redis]',
    options: { minutes: { type: 'string', default: '15' }, queue: { type: 'string', default: 'postgres' } },
    allowPositionals: false,
  },
  year: {
    usage: 'npm run year -- [--seed S] [--people N] [--json]',
    options: {
      seed: { type: 'string', default: '1' },
      people: { type: 'string', default: '60' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: false,
  },
});

/**
 * Ends this process when it was asked for help (0) or called with what the program does not know (2), each with how it is called.
 *
 * @param {keyof typeof programs} program
 */
export function checkOptions(program, args = process.argv.slice(2)) {
  const { usage, options, allowPositionals } = programs[program];
  if (args.includes('--help')) {
    console.log(`Usage: ${usage}`);
    process.exit(0);
  }
  try {
    parseArgs({ args, options, allowPositionals });
  } catch (error) {
    refuse(program, error.message.split('. ')[0]);
  }
}

/**
 * Ends this process with 2, saying what is wrong with its options and how it is called.
 *
 * @param {keyof typeof programs} program
 * @param {string} what
 * @returns {never}
 */
export function refuse(program, what) {
  console.error(`${what}.\nUsage: ${programs[program].usage}`);
  return process.exit(2);
}
