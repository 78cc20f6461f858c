// `at`, `due_at`, `now()`: moments, which have no day but somewhere. What was brought to a zone before ends with a bracket of its own.
const dayOfMoment = '/((^|[^\\w])now\\(\\)|business_now\\(\\)|[\\w.]*(\\b|_)at)::date\\b|\\bcurrent_date\\b/i';

/** Refuses SQL that takes a moment's day where the database is. */
export const localDay = [`TemplateElement[value.raw=${dayOfMoment}]`, `Literal[value=${dayOfMoment}]`].map((selector) => ({
  selector,
  message:
    'A moment has a day only where people live: `business_day(zone)`, `unit_today`, or `at time zone zone_name(zone)`. In UTC the ' +
    'morning is still the day before.',
}));
