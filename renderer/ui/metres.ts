/** A length as people read it in their language: `7,5 m` in French, `7.5 m` in English. */
import { decimalText } from './decimal-text.ts'

export const metresText = (length: number): string => `${decimalText(length)} m`
