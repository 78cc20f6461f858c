export {
  assignmentKinds,
  findAssignmentKind,
  readActingTitle,
  type ActingKind,
  type AssignmentKind,
  type AssignmentKindEntry,
} from './assignment-kind.js';
export {
  maskNumber,
  parseEmployeeNumber,
  withoutSpaces,
  type EmployeeNumber,
  type EmployeeNumberFault,
  type EmployeeNumberKind,
  type EmployeeNumberReading,
  type EmployeeNumberWarning,
  type Sex,
} from './employee-number.js';
export { appraisedStandings, type Enrols } from './enrols.js';
export { employmentStatuses, findEmploymentStatus, type EmploymentStatus } from './employment-status.js';
export {
  findPositionLevel,
  findPositionType,
  positionLevels,
  positionTypes,
  type PositionLevel,
  type PositionLevelEntry,
  type PositionType,
  type PositionTypeEntry,
} from './position.js';
export { exceptionKinds, exceptionStates, type ExceptionKind, type ExceptionState } from './import-exception.js';
export { linesFromAbove } from './lines-from-above.js';
export {
  changedFields,
  columnOf,
  masterFields,
  valueBefore,
  type FieldChange,
  type MasterField,
  type MasterValues,
} from './master-data.js';
export { findRank, rankFits, ranks, type Rank } from './rank.js';
export {
  certainties,
  headsOf,
  leadingPositions,
  supervisorProposer,
  type Certainty,
  type Organigram,
  type PostHolder,
  type SupervisorProposal,
} from './propose-supervisor.js';
export { findCircles, resolveLine, type Line, type LinePerson } from './reporting-line.js';
export { findStanding, isAbleToHoldTasks, isAppraised, standings, type Standing, type StandingEntry } from './standing.js';
export { checkRowByRow, checkStaffList } from './staff-list.js';
export type { ExceptedPeople, ExceptedRow } from './staff-list/excepted-rows.js';
export { findTable } from './staff-list/find-table.js';
export { plainNumber, withoutTextSign } from './staff-list/cells.js';
export { sameWord } from './named-entry.js';
export { lettersOf, otherHeadings, staffColumns, staffHeadings, type StaffColumn } from './staff-list/columns.js';
export type {
  BlankColumn,
  KnownStaff,
  StaffFault,
  StaffListReport,
  StaffRow,
  StaffSource,
  StaffTable,
  StaffUnit,
  StaffWarning,
} from './staff-list/report.js';
export type { Cell, Sheet } from './staff-list/sheet.js';
export { staffWarnings, type StaffWarningCode } from './staff-list/warnings.js';
export { whoStays, type WrittenPerson } from './undoing.js';
export type { ImportErrorCode } from '../errors/import-errors.js';
export type { RowLeftCode } from '../errors/undo-errors.js';
