/** Lines of a daemon's file, each with the row of the plan that made it. Indentation is four blanks a level. */
import { formatIpv4, maskOf } from '../../addressing/ipv4.ts'
import type { ConfigLine, PlanSource } from '../../config/intent.ts'
import type { RoutedNetwork } from '../networks.ts'

const STEP = 4

export const line = (text: string, source: PlanSource | null = null): ConfigLine => ({
  depth: 0,
  text,
  source,
})

export const indent = (lines: readonly ConfigLine[]): ConfigLine[] =>
  lines.map((one) => ({ ...one, depth: one.depth + STEP }))

/** `head {`, what is inside one level deeper, `}`. */
export const block = (
  head: string,
  source: PlanSource | null,
  inside: readonly ConfigLine[],
): ConfigLine[] => [line(`${head} {`, source), ...indent(inside), line('}', source)]

export const textOf = (lines: readonly ConfigLine[]): string =>
  lines.map(({ depth, text }) => (text === '' ? '\n' : `${' '.repeat(depth)}${text}\n`)).join('')

/** By which our own files are known again, in the comment form of most daemons. No date: the same plan, the same bytes. */
export const MADE_BY = 'Made by Brassage from the plan: change the plan and make the file anew.'
export const madeBy = (mark = '#'): ConfigLine => line(`${mark} ${MADE_BY}`)

export const maskText = ({ prefix }: Pick<RoutedNetwork, 'prefix'>): string =>
  formatIpv4(maskOf(prefix.length))

export const withLength = (address: number, { prefix }: Pick<RoutedNetwork, 'prefix'>): string =>
  `${formatIpv4(address)}/${prefix.length}`
