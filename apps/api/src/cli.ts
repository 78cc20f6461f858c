import 'reflect-metadata';
import { commands } from './operations/commands.js';

const flags = new Set(['json', 'noted', 'release', 'help']);

/** Splits `--name value`, `--name=value` and `--flag` from the words. */
function parse(args: readonly string[]): { words: string[]; options: Record<string, string> } {
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', inline] = arg.slice(2).split('=', 2);
    const next = args[index + 1];
    if (inline !== undefined) options[name] = inline;
    else if (!flags.has(name) && next !== undefined && !next.startsWith('--')) {
      options[name] = next;
      index += 1;
    } else options[name] = 'true';
  }
  return { words, options };
}

async function main(): Promise<number> {
  const { words, options } = parse(process.argv.slice(2));
  // The longest match wins: `rule list` is not the rule named "list".
  const found = [...commands]
    .sort((a, b) => b.words.length - a.words.length)
    .find(({ words: name }) => name.split(' ').every((word, index) => word === words[index]));
  const usage = ['Usage: npm run -s siklus -- <command> [--json]', '', ...commands.map((command) => `  ${command.usage}`)];
  if (options['help'] !== undefined || words[0] === 'help') {
    console.log(usage.join('\n'));
    return 0;
  }
  if (found === undefined) {
    console.error([...(words.length === 0 ? [] : [`There is no command "${words.join(' ')}".`, '']), ...usage].join('\n'));
    return 2;
  }
  const operation = await found.load();
  const report = await operation.run(words.slice(found.words.split(' ').length), options);
  if (report.remark !== undefined) console.error(report.remark);
  console.log(options['json'] === undefined ? report.lines.join('\n') : JSON.stringify(report.data));
  return report.ok ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
