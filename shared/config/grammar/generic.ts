/** Indentation, `no` and nothing else: what every dialect starts from. */
import type { Grammar } from './grammar.ts'

export const generic: Grammar = Object.freeze({
  name: 'generic',
  negation: 'no ',
  ignore: [/^[!#]/],
  stop: null,
  leave: /^exit(-\S+)?$/,
  version: null,
  blocks: [],
  sections: [],
  verbatim: null,
  spellings: [],
  expansions: [],
  lists: [],
  settings: [],
  negations: [],
  defaults: [],
  permanent: [],
  fixed: [],
  order: [],
  acls: [],
  membership: null,
  vlanDatabase: null,
  owned: [],
  cuts: [],
  secrets: [],
} satisfies Grammar)
