/** The journal keeps every foreign server that a watch found, with where it was: a later talk with an exhibitor needs it. */
import type { ServerView } from '../../../shared/dhcp/watch-view.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'

/** One entry a server. Returns how many; none in a file that can only be read, where the watch itself still helps. */
export function recordForeign(site: SiteFile, servers: readonly ServerView[]): number {
  const foreign = site.readOnly ? [] : servers.filter(({ verdict }) => verdict === 'foreign')
  if (foreign.length === 0) return 0
  site.record(() => {
    for (const server of foreign)
      appendJournal(site.db, site.recorder, { kind: 'dhcp', text: textOf(server), data: dataOf(server) })
  })
  return foreign.length
}

function textOf({ server, mac, places }: ServerView): string {
  const who = `Foreign DHCP server ${[server, mac].filter((part) => part !== null && part !== '').join(', ')}`
  const [place] = places
  if (places.length !== 1 || place?.kind !== 'port') return who
  const { stand, outlet } = place
  const where = [
    stand === null ? [] : [`stand ${stand}`],
    outlet === null ? [] : [`outlet ${outlet}`],
    `${place.switch} ${place.interface}`,
  ].flat()
  return `${who}: ${where.join(', ')}`
}

const dataOf = ({
  server,
  mac,
  address,
  vlan,
  interface: heardOn,
  caughtBy,
  reason,
  places,
}: ServerView) => ({
  server,
  mac,
  offered: address,
  vlan,
  interface: heardOn,
  caughtBy,
  why: reason.code,
  places: places.map(({ switch: name, interface: port, outlet, stand }) => ({
    switch: name,
    port,
    outlet,
    stand,
  })),
})
