export { findLayout } from './find-layout.js';
export type { Layout } from './layout.js';
export { listRowByRow, listStaff } from './list-staff.js';
export { ratingWarnings, type RatingWarningCode } from './rating-warnings.js';
export { readFileRowByRow, readOfficeFile, type OfficeFile } from './read-office-file.js';
export { readRatings, readRatingsRowByRow, type RatingsReport, type RatingWarning, type ToldRating } from './read-ratings.js';
export type { Assumed, KeptOffice, KeptPerson } from './staff-lister.js';
export { periodKinds, periodInTitles, type ToldPeriod } from './told-period.js';
export { UnitsByName } from './units-by-name.js';
