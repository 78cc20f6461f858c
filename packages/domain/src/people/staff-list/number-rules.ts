import { parseEmployeeNumber } from '../employee-number.js';
import type { EmploymentStatus } from '../employment-status.js';
import { echo } from './cells.js';
import type { Findings } from './findings.js';
import type { Cell } from './sheet.js';

export interface NumberCase {
  readonly line: number;
  readonly cell: Cell | undefined;
  readonly number: string;
  /** Null when the status itself could not be read. */
  readonly status: EmploymentStatus | null;
  readonly partTime: boolean;
}

// Officials outside the civil service have no NIP; the personnel office gives them a code of its own.
const officialCode = /^P-[A-Z0-9][A-Z0-9.-]{0,38}$/;

/** Checks that the number is a real one of its kind and goes with the status; says whether the two agree. */
export function checkNumber({ line, cell, number, status, partTime }: NumberCase, findings: Findings): boolean {
  const value = echo(cell);
  if (status === 'NON_ASN') {
    if (officialCode.test(number)) return true;
    findings.fault(line, 'nip', 'OFFICIAL_CODE_EXPECTED', { value });
    return false;
  }
  if (number.startsWith('P-')) {
    if (status !== null) findings.fault(line, 'nip', 'OFFICIAL_CODE_MISPLACED', { value });
    return status === null;
  }
  const reading = parseEmployeeNumber(number);
  if (!reading.ok) {
    if (partTime && /^\d{18}$/.test(number)) return true;
    findings.fault(line, 'nip', reading.code, { value });
    return true;
  }
  for (const warning of reading.warnings) findings.warn(line, 'nip', warning);
  const { kind } = reading.value;
  if (status === null || partTime || kind === (status === 'PPPK' ? 'PPPK' : 'PNS')) return true;
  findings.fault(line, 'status', 'NIP_STATUS_MISMATCH', { value: status, expected: kind });
  return false;
}
