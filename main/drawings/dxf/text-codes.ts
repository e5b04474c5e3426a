/** The writing of a TEXT or MTEXT without its codes: `{\fArial|b1;Stand}\PA\~01`, `%%uB02`, `\U+00E9`. */

const signs: Readonly<Record<string, string>> = { d: '°', c: '⌀', p: '±', u: '', o: '', k: '', '%': '%' }

const decodeSigns = (text: string): string =>
  text
    .replace(/%%([dcpuok%])/gi, (_, sign: string) => signs[sign.toLowerCase()] ?? '')
    .replace(/\\U\+([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Codes of an MTEXT that end with a semicolon; a fraction keeps its numbers. */
const CODES = /\\(?:[ACFHQTWfp][^;\\{}]*;|[LlOoKk])/g

/** Lines of the writing, empty ones left out. */
export const linesOfText = (text: string, isMultiline: boolean): string[] =>
  (isMultiline
    ? decodeSigns(text)
        .replace(/\\S([^;]*);/g, (_, fraction: string) => fraction.replace(/[#^]/g, '/'))
        .replace(/\\[PX]/g, '\n')
        .replace(/\\~/g, ' ')
        .replace(CODES, '')
        .replace(/(?<!\\)[{}]/g, '')
        .replace(/\\([\\{}])/g, '$1')
    : decodeSigns(text)
  )
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
