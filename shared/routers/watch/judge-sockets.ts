/**
 * Networks of the plan on which a router's Kea does not listen, though it runs: it says so by the interface, and of every card that has
 * no address as well (a trunk), which is as it should be.
 */
import { servedNetworks } from '../render/served.ts'
import { type RouterPair, sides } from '../router-pair.ts'
import { type RouterProblem, reportRouter } from '../router-problem.ts'
import type { WatchedServer } from './judge-pair.ts'

export function socketProblems(
  pair: RouterPair,
  { host, deaf }: Pick<WatchedServer, 'host' | 'deaf'>,
): RouterProblem[] {
  const side = sides.find((one) => pair.machines[one].name === host)
  if (side === undefined || deaf.length === 0) return []
  const said = deaf.map((text) => ({ text, words: new Set(text.split(/[^\w-]+/)) }))
  return servedNetworks(pair).flatMap(({ title, source, attachments }) => {
    const card = attachments[side]?.card
    const why = card === undefined ? undefined : said.find(({ words }) => words.has(card))?.text
    return card === undefined || why === undefined
      ? []
      : [reportRouter('warning', 'kea_deaf', title, { host, card, why }, { source, host })]
  })
}
