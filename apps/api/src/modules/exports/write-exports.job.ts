import { defineJob } from '../../platform/queue/define-job.js';
import { ExportWriter, exportChannel } from './export-writer.js';

/** Writes the lists that people asked for as files, one after the other; a new one calls it at once. */
export const writeExports = defineJob({
  name: 'exports.write',
  words: { id: 'Membuat berkas dari daftar', en: 'Make files of lists' },
  every: 5,
  wokenBy: exportChannel,
  needs: [ExportWriter],
  handle: (writer) => writer.pass(),
});
