const form = /^\+?(\d\d)-(\d\d)$/;

/** Whether it is a day that every year has, as a template writes it: `01-31`, or `+01-31` for the next year. */
export function isDay(text: string): boolean {
  const parts = form.exec(text);
  if (parts === null) return false;
  const [month, day] = [Number(parts[1]), Number(parts[2])];
  const date = new Date(Date.UTC(2023, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
