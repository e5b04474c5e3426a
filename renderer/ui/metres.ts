import { decimalText } from './decimal-text.ts'

/** A length as people read it in their language: `7,5 m` in French, `7.5 m` in English. */
export const metresText = (length: number): string => `${decimalText(length)} m`
