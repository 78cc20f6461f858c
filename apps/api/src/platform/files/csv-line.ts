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

/** What most cells are: empty, or begun by a letter and without anything that ends or parts cells. Nothing has to be done to it. */
const isPlain = /^(?:[A-Za-z][^"\r\n;,\t]*)?$/;
/** Whoever reads a file guesses its separator by what stands outside quotation marks: a text with any of them has some. */
const endsOrParts = /["\r\n;,\t]/;

/**
 * A line of a table as text, with semicolons, as spreadsheets expect them where the comma is for decimals. What a spreadsheet would take
 * for a formula is marked as text, by the sign that an import takes away again (`withoutTextSign`): a name may begin like one. So is
 * what it would take for a number that it is not, unless a machine reads the file (`isForMachines`). A number is written as it is.
 */
export function toCsvLine(cells: readonly (string | { readonly number: string })[], separator = ';', isForMachines = false): string {
  const fields = cells.map((cell) => {
    if (typeof cell === 'string') return isPlain.test(cell) ? cell : textField(cell, isForMachines);
    return cell.number.includes(separator) ? quoted(cell.number) : cell.number;
  });
  return `${fields.join(separator)}\r\n`;
}

function textField(text: string, isForMachines: boolean): string {
  const needsSign = isLikeFormula.test(text) || (!isForMachines && isLikeNumber.test(text));
  const field = needsSign ? `'${text}` : text;
  return endsOrParts.test(field) ? quoted(field) : field;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
