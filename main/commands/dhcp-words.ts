/** What the DHCP watch says to people at a terminal: the sentences of the screens, in English. */
import type { ServerPlace } from '../../shared/dhcp/server-place.ts'
import { hindersAll, type WatchProblem } from '../../shared/dhcp/watch-state.ts'
import type { ServerView, StrayLease } from '../../shared/dhcp/watch-view.ts'
import { catalogue, type TextKey } from '../../shared/i18n/catalogue/index.ts'
import { sayPlace } from '../../shared/i18n/dhcp-places.ts'
import { fillText } from '../../shared/i18n/plurals.ts'
import type { WatchRun } from '../services/dhcp/run-watch.ts'
import type { PortLines } from './dhcp-port-lines.ts'
import { formatTable } from './text-table.ts'

const say = (key: TextKey, values: Readonly<Record<string, unknown>> = {}): string =>
  fillText('en', catalogue[key].en, values)

export const sayProblem = ({ code, values }: WatchProblem): string => say(`dhcp.problem.${code}`, values)

const sayWhy = ({ reason }: ServerView): string => say(`dhcp.why.${reason.code}`, reason.values)

const sayPlaces = (places: readonly ServerPlace[]): string =>
  places.length === 0 ? '' : places.map((place) => sayPlace(say, place)).join('; ')

/** One line, as soon as it is heard. */
export function sayServer(view: ServerView): string {
  const { server, address, mac, delayMs, verdict } = view
  const parts = [
    `${say(`dhcp.verdict.${verdict}`)}: ${server}`,
    address === null ? null : `offers ${address}`,
    mac,
    delayMs === null ? null : `${delayMs} ms`,
    sayWhy(view),
    sayPlaces(view.places),
  ]
  return parts.filter(Boolean).join(', ')
}

type Told = ServerView & { readonly lines?: PortLines }

/** The table, then for every foreign server what leads to it and what would cut it off. */
export function describeView(servers: readonly Told[], strays: readonly StrayLease[], run: WatchRun): string {
  const foreign = servers.filter(({ verdict }) => verdict !== 'known').flatMap(aboutForeign)
  const caught = strays.map(({ mac, address, place }) => `${address} ${mac}: ${sayPlace(say, place)}`)
  const about = caught.length === 0 ? [] : [`${say('dhcp.strays')}. ${say('dhcp.strays.text')}`, ...caught]
  return [...heardLines(servers, run), ...foreign, ...about, ...run.problems.map(sayProblem)].join('\n')
}

/** The table of all; silence is worth a word only where somebody could have been heard. */
function heardLines(servers: readonly Told[], { problems }: WatchRun): string[] {
  if (servers.length > 0) return [formatTable(servers.map(rowOf))]
  return problems.some(hindersAll) ? [] : [say('dhcp.silent'), say('dhcp.silent.text')]
}

const rowOf = (view: Told) => ({
  verdict: say(`dhcp.verdict.${view.verdict}`),
  server: view.server,
  mac: view.mac,
  offers: view.address,
  gateway: view.options.routers ?? null,
  dns: view.options.dns ?? null,
  ms: view.delayMs,
  vlan: view.vlan,
  on: view.caughtBy ?? view.interface,
  why: sayWhy(view),
})

function aboutForeign(view: Told): string[] {
  const { server, places, mac, lines, verdict } = view
  const where =
    places.length > 0
      ? `${server}: ${sayPlaces(places)}`
      : mac === null
        ? `${server}: ${say('dhcp.mac.not_found')}`
        : `${server}: ${say('dhcp.place.needed', { mac })}`
  if (verdict === 'untold') return []
  return [
    '',
    where,
    ...(places.length > 1 ? [say('dhcp.place.several')] : []),
    ...linesToSend('To shut the port, in configuration mode', lines?.shut),
    ...linesToSend('To set it apart instead', lines?.isolate),
  ]
}

const linesToSend = (title: string, lines: readonly string[] | null | undefined): string[] =>
  lines && lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  ${line}`)] : []
