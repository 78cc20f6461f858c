import { dayInWords, fill, staffColumns, staffWarnings, type StaffColumn, type StaffWarning, type StaffWarningCode } from '@siklus/domain';
import type { ImportPlan } from '../plan/plan-import.js';

type FromDay = ImportPlan['countedFrom'][number];

/** What a plan does with the days of a list, where its sender may mean another: a warning for each row. */
export function warningsOfPlan({ beginsKept, countedFrom, changesPast, standingsAhead }: ImportPlan): StaffWarning[] {
  return [
    ...beginsKept.map(({ line }) => warning('BEGIN_KEPT', 'validFrom', line)),
    ...countedFrom.map((from) => ofDay('CHANGE_COUNTS_FROM', 'validFrom', from)),
    ...changesPast.map((from) => ofDay('CHANGES_PAST', 'validFrom', from)),
    ...standingsAhead.map((from) => ofDay('STANDING_COUNTS_FROM', 'standing', from)),
  ];
}

function ofDay(code: StaffWarningCode, column: StaffColumn, { row, day }: FromDay): StaffWarning {
  return { ...warning(code, column, row.line), message: fill(staffWarnings[code], { day: dayInWords(day) }) };
}

function warning(code: StaffWarningCode, column: StaffColumn, row: number): StaffWarning {
  return { row, column: staffColumns[column], code, message: staffWarnings[code] };
}
