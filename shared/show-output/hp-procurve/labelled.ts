/**
 * `Label : value`, one or two columns of them in a line; defaults in brackets behind the label (`Max Age [20] : 20`) are
 * no part of it. A label of a second column is one that two blanks and a colon set off.
 */
import { type PairsRule, pairs } from '../table.ts'

/** Not a row of a table whose last cell has a colon: those begin with a number set off by two blanks. */
const LINE = /^ *(?!\S*\d\S* {2,}\S)[A-Za-z0-9][^:]{0,60}:/
const TWO_COLUMNS =
  /(?:^ *|(?<=\S) {2,})(?<key>[A-Za-z0-9][^:[]{0,50}?) *(?:\[[^\]:]{0,40}\])? *:(?<value>(?:(?!(?<=\S) {2,}[A-Za-z][^:]{0,40}:(?: |$)).)*)/g
const ONE_COLUMN = /^ *(?<key>[A-Za-z0-9][^:[]{0,50}?) *(?:\[[^\]:]{0,40}\])? *:(?<value>.*)$/g

export const twoColumns = (names: PairsRule['names'] = {}): PairsRule => pairs(LINE, TWO_COLUMNS, names)
export const oneColumn = (names: PairsRule['names'] = {}): PairsRule => pairs(LINE, ONE_COLUMN, names)
