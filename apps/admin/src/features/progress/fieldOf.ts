/** What the field of an indicator is called in the form of several; a dot would divide the name. */
export const fieldOf = (indicator: string): string => indicator.replace('.', '-');

/** The indicator of such a field. */
export const indicatorOfField = (field: string): string => field.replace('-', '.');
