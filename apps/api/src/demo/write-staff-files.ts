import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProvince } from './province.js';
import { staffTableOf, writeCsv, writeXlsx } from './staff-files.js';
import { withFaults } from './staff-faults.js';
import { makeFolder } from '../platform/files/make-folder.js';

/** Writes the sample files of `data/` into the folder: two good lists, and one with thirty-seven slips and where they are. */
export async function writeStaffFiles(folder: string): Promise<void> {
  await makeFolder(folder);
  const large = staffTableOf(buildProvince(sampleLists.large));
  const small = staffTableOf(buildProvince(sampleLists.small));
  const { table, expected } = withFaults(buildProvince(sampleLists.faulty));
  await writeCsv(large, join(folder, 'staff-2000.csv'));
  await writeXlsx(large, join(folder, 'staff-2000.xlsx'));
  await writeCsv(small, join(folder, 'staff-60.csv'));
  await writeCsv(table, join(folder, 'staff-37-faults.csv'));
  await writeXlsx(table, join(folder, 'staff-37-faults.xlsx'));
  await writeFile(join(folder, 'staff-37-faults.json'), `${JSON.stringify(expected, null, 2)}\n`);
}

/** How the sample lists are made; the same numbers give the same files. */
export const sampleLists = {
  large: { employees: 2_000, seed: 2026 },
  small: { employees: 60, seed: 60 },
  faulty: { employees: 300, seed: 37 },
} as const;

const [, script, folder] = process.argv;
if (script?.endsWith('write-staff-files.js') && folder !== undefined) await writeStaffFiles(folder);
