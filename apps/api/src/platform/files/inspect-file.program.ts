// Run for one file by `inspect-file.ts`, in a process of its own: it is given the path of the file, and a path for what is drawn anew; what
// it found goes out as JSON.
import { given } from './apart.program.js';
import { lookInto } from './look-into.js';
import { Unfit } from './unfit.js';

const [path = '', drawn = ''] = given;
try {
  process.stdout.write(JSON.stringify(await lookInto(path, drawn)));
} catch (error) {
  if (!(error instanceof Unfit)) throw error;
  process.stdout.write(JSON.stringify({ refused: error.code, details: error.details }));
}
