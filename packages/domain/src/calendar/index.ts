export {
  addCalendarDays,
  addMonths,
  dateOfDayNumber,
  dayInWords,
  dayNumberOf,
  daysInMonth,
  isLocalDate,
  isOfficeDay,
  officeYears,
  type LocalDate,
} from './days.js';
export { momentOnDevice, type DeviceTimes } from './device-time.js';
export { holidayYears, nationalCalendar, type Holiday, type HolidayYear } from './holidays.js';
export { monthName, monthsOfYear } from './months.js';
export { addWorkingDays, isWorkingDay, type Calendar } from './working-days.js';
export { endOfDay, localDateOf, localTimeOf, startOfDay, zones, type Instant, type Zone } from './zone.js';
