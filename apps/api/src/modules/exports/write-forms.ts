import type { Participant } from '@siklus/contracts/participants';
import { formNames, Refusal, textOf, type ErrorCode, type FormName } from '@siklus/domain';
import type { KeptFiles } from '../../platform/files/kept-files.js';
import { addWhole, archiveIn } from '../../platform/files/write-zip.js';
import type { FormPrinters } from '../../workflow/form-printers.js';
import { fileNameOf } from './file-name.js';
import { nowIn, type Progress, type Writing } from './write-table.js';

/** Of so many documents a form is printed at once: a large office, and less than a minute of work. */
const most = 200;

/** What keeps one document from being printed and not the others. */
const passed: readonly ErrorCode[] = ['FORM_WITHOUT_PLAN', 'FORM_TOO_HEAVY', 'NOT_FOUND'];

interface Printing extends Writing {
  readonly form: FormName;
  readonly printers: FormPrinters;
}

/** What the text is called that names whom no form was printed for. */
const leftOut = { id: 'tidak-dicetak.txt', en: 'not-printed.txt' } as const;

type Listed = Pick<Participant, 'id' | 'nip' | 'employeeName'>;

/**
 * Prints a form of every document of the list into one archive, in the order of the list: each is the file that it would be alone, with its
 * own code. Whom no form was printed for is named in a text beside them, with the reason. Gives the number of documents, and what the
 * archive is called where it is saved.
 */
export async function writeForms(
  printing: Printing,
  files: KeptFiles,
  tell: (progress: Progress) => Promise<void>,
): Promise<{ readonly rows: number; readonly name: string }> {
  const { list, person, wish, reader, tx, lists, form, printers } = printing;
  const sort = wish.sort === null ? undefined : { field: wish.sort[0], descending: wish.sort[1] === 'DESC' };
  const { total, parts } = await lists.whole(list, person, { filter: wish.filter, sort }, tx);
  if (total > most) throw new Refusal('PRINTS_TOO_MANY', { rows: total, max: most });
  const now = await nowIn(tx);
  await tell({ rows: 0, total });
  let rows = 0;
  await files.write(wish.id, async (file) => {
    const archive = archiveIn(file);
    const left: string[] = [];
    // Documents alone are printed: the wish was read by its contract.
    for await (const part of parts)
      for (const { id, nip, employeeName } of part as unknown as readonly Listed[]) {
        rows += 1;
        try {
          const { name, pdf } = await printers.print(person, { participantId: id, form });
          await addWhole(archive, `${String(rows).padStart(3, '0')}-${nip}-${name}`, pdf);
        } catch (error) {
          if (!(error instanceof Refusal) || !passed.includes(error.code)) throw error;
          left.push(`${nip} ${employeeName}: ${textOf(error.code, error.details)[reader.language]}\r\n`);
        }
        // The snapshot and its lock stay ours: a connection on which nothing is asked for a minute is ended.
        await tx.rows('select');
        await tell({ rows, total });
      }
    if (left.length > 0) await addWhole(archive, leftOut[reader.language], Buffer.from(`\ufeff${left.join('')}`));
    await archive.end();
  });
  return { rows, name: fileNameOf(formNames[form], now, reader, wish.format) };
}
