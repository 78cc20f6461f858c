/**
 * A line of a table as text, with semicolons, as spreadsheets expect them where the comma is for decimals. What a spreadsheet would take
 * for a formula is marked as text: a name may begin like one.
 */
export function toCsvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(';')}\r\n`;
}

function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
