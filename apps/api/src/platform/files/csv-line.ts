/**
 * What a spreadsheet would take for a formula, in letters of full width too; and what would lose its own apostrophe to whoever reads a text
 * back.
 */
const needsTextSign = /^(?:[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|'['\d=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/;

/**
 * A line of a table as text, with semicolons, as spreadsheets expect them where the comma is for decimals. What a spreadsheet would take
 * for a formula is marked as text, by the sign that an import takes away again (`withoutTextSign`): a name may begin like one. A number is
 * written as it is.
 */
export function toCsvLine(cells: readonly (string | { readonly number: string })[], separator = ';'): string {
  const fields = cells.map((cell) => (typeof cell === 'string' ? cellOf(cell) : quoted(cell.number, [separator])));
  return `${fields.join(separator)}\r\n`;
}

/** Whoever reads a file guesses its separator by what stands outside quotation marks: a text with any of them has some. */
const separators = [';', ',', '\t'];

function cellOf(text: string): string {
  return quoted(needsTextSign.test(text) ? `'${text}` : text, separators);
}

function quoted(text: string, apart: readonly string[]): string {
  return /["\r\n]/.test(text) || apart.some((separator) => text.includes(separator)) ? `"${text.replaceAll('"', '""')}"` : text;
}
