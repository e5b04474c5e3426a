/** Copies of a machine's files that a person makes before a step, and the commands that put just these back. */
import type { TextLine } from '../config/tree.ts'
import { type BothTexts, inBoth } from '../i18n/both-texts.ts'
import type { TargetNetwork } from './target-network.ts'

/** Where the copy of a file lies, for whoever takes it back by hand. */
export const copyOf = (path: string, { vid }: Pick<TargetNetwork, 'vid'>): string =>
  `${path}.before-vlan${vid}`

/** The first words of an instruction. */
export function keepCopies(paths: readonly string[], network: TargetNetwork): BothTexts {
  const commands = paths.map((path) => `cp -p ${path} ${copyOf(path, network)}`).join(' ; ')
  return inBoth(`Keep a copy first: ${commands}`, `Gardez d’abord une copie : ${commands}`)
}

/** A script: `before` and `after` are commands of its own; what comes after runs only where all before went well. */
export function putBack(
  paths: readonly string[],
  network: TargetNetwork,
  { before = [], after = [] }: { readonly before?: readonly string[]; readonly after?: readonly string[] },
): TextLine[] {
  const copies = paths.map((path) => `cp -p ${copyOf(path, network)} ${path}`)
  return [...before, [...copies, ...after].join(' && ')].map((text) => ({ depth: 0, text }))
}
