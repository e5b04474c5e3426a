/**
 * Rows as text for a spreadsheet: tabs for the clipboard, semicolons and a byte order mark for a file, as French Excel
 * expects. A cell that would start a formula gets an apostrophe before it (OWASP, CSV injection).
 */
const startsFormula = /^[=+\-@\t\r]/
const isPlainNumber = /^[+-]?\d+([.,]\d+)?$/

export const neutraliseFormula = (text: string): string =>
  startsFormula.test(text) && !isPlainNumber.test(text) ? `'${text}` : text

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

const csvCell = (text: string): string => {
  const safe = neutraliseFormula(text)
  return /[";\r\n]/.test(safe) || safe !== text ? quote(safe) : safe
}

const tabCell = (text: string): string => {
  const safe = neutraliseFormula(text)
  return /[\t\r\n"]/.test(safe) ? quote(safe) : safe
}

type Lines = readonly (readonly string[])[]

export const toCsv = (lines: Lines): string =>
  `\uFEFF${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`

export const toClipboard = (lines: Lines): string =>
  lines.map((line) => line.map(tabCell).join('\t')).join('\r\n')
