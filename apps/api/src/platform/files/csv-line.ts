/**
 * What a spreadsheet would take for a formula, in letters of full width too; and what would lose its own apostrophe to whoever reads a text
 * back.
 */
const isLikeFormula =
  /^(?:[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|['\u2018\u2019`\u00B4]\d|'['\u2018\u2019`\u00B4=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/;
/**
 * Digits that a spreadsheet would take for a number and write back as another one: it keeps fifteen of them, so that a NIP would lose its
 * end, drops zeros before and behind, and knows a power by its E.
 */
const isLikeNumber = /^(?:\d{16,}|0\d+|\d+[.,][\d.,]*|\d+E\d+)$/i;

/**
 * A line of a table as text, with semicolons, as spreadsheets expect them where the comma is for decimals. What a spreadsheet would take
 * for a formula is marked as text, by the sign that an import takes away again (`withoutTextSign`): a name may begin like one. So is
 * what it would take for a number that it is not, unless a machine reads the file (`isForMachines`). A number is written as it is.
 */
export function toCsvLine(cells: readonly (string | { readonly number: string })[], separator = ';', isForMachines = false): string {
  const needsSign = (text: string) => isLikeFormula.test(text) || (!isForMachines && isLikeNumber.test(text));
  const cellOf = (text: string) => quoted(needsSign(text) ? `'${text}` : text, separators);
  const fields = cells.map((cell) => (typeof cell === 'string' ? cellOf(cell) : quoted(cell.number, [separator])));
  return `${fields.join(separator)}\r\n`;
}

/** Whoever reads a file guesses its separator by what stands outside quotation marks: a text with any of them has some. */
const separators = [';', ',', '\t'];

function quoted(text: string, apart: readonly string[]): string {
  return /["\r\n]/.test(text) || apart.some((separator) => text.includes(separator)) ? `"${text.replaceAll('"', '""')}"` : text;
}
