/** `Label........ value`, FASTPATH's manner of labels. A single dot is part of the label (`802.1p`). */
import { type PairsRule, pairs } from '../table.ts'

const LINE = /^ *[^.\s](?:[^.]|\.(?!\.)){0,80}\.{3,}/
const PAIR = /^ *(?<key>[^.\s](?:[^.]|\.(?!\.)){0,80})\.{3,} ?(?<value>.*)$/g

export const dotted = (names: PairsRule['names'] = {}): PairsRule => pairs(LINE, PAIR, names)
