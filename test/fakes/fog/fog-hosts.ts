/** Hosts and MAC addresses of FOG 1.5.9 with everything that goes wrong there (fog-api §2). */
import { showHost } from './fog-answer.ts'
import { type Answer, answer, EMPTY_404, EMPTY_500, error, type Route } from './fog-routes.ts'
import {
  type FogHostRow,
  type FogWorld,
  hasGoodName,
  isUsable,
  NEVER,
  nextId,
  primaryOf,
  readMac,
} from './fog-world.ts'

const CREATED_ALREADY = error(500, 'Already created')
const REQUIRED = error(417, 'Required database field is empty')

const isTaken = (world: FogWorld, name: string): boolean =>
  world.hosts.some((host) => host.name.toLowerCase() === name.toLowerCase())

function createHost(world: FogWorld, body: Record<string, unknown> | null): Answer {
  if (!body || typeof body.name !== 'string') return REQUIRED
  if (isTaken(world, body.name)) return CREATED_ALREADY
  const macs = Array.isArray(body.macs) ? body.macs.map(readMac) : []
  if (macs.some((mac) => mac === null || world.macs.some((row) => row.mac === mac))) return EMPTY_500
  const host: FogHostRow = {
    id: nextId(world.hosts),
    name: body.name.slice(0, 16),
    imageID: Number(body.imageID ?? 0) || 0,
    description: String(body.description ?? ''),
    deployed: NEVER,
  }
  world.hosts.push(host)
  for (const [at, mac] of macs.entries())
    world.macs.push({ id: nextId(world.macs), hostID: host.id, mac: mac ?? '', primary: at === 0 })
  return isUsable(world, host) ? answer(showHost(world, host)) : EMPTY_404
}

function editHost(world: FogWorld, host: FogHostRow, body: Record<string, unknown> | null): Answer {
  if (!body) return answer(showHost(world, host))
  if (body.name !== undefined) {
    const name = String(body.name)
    const isOwnLower = name === host.name && name === name.toLowerCase()
    if (!isOwnLower && isTaken(world, name)) return CREATED_ALREADY
    host.name = name.slice(0, 16)
    if (!hasGoodName(host)) return EMPTY_404
  }
  // They replace what it had.
  if (Array.isArray(body.snapins)) {
    const wanted = body.snapins.map(Number)
    for (const snapin of world.snapins) {
      const others = snapin.hostIDs.filter((id) => id !== host.id)
      snapin.hostIDs = wanted.includes(snapin.id) ? [...others, host.id] : others
    }
  }
  if (body.imageID !== undefined) host.imageID = Number(body.imageID) || 0
  if (Array.isArray(body.macs)) {
    const macs = body.macs.map(readMac)
    if (macs.some((mac) => world.macs.some((row) => row.mac === mac && row.hostID !== host.id)))
      return EMPTY_500
    // The old primary is dropped, though it was named.
    const old = primaryOf(world, host.id)
    const kept = macs.filter((mac) => mac !== null && mac !== old?.mac)
    const others = world.macs.filter((row) => row.hostID !== host.id)
    world.macs.splice(0, world.macs.length, ...others)
    for (const [at, mac] of kept.entries())
      world.macs.push({ id: nextId(world.macs), hostID: host.id, mac: mac ?? '', primary: at === 0 })
  }
  return answer(showHost(world, host))
}

/** A MAC of another host is moved here without a word; its owner may lose its primary one and vanish. */
function associate(world: FogWorld, body: Record<string, unknown> | null): Answer {
  const mac = readMac(body?.mac)
  if (!body || mac === null) return EMPTY_500
  const hostID = Number(body.hostID)
  const at = world.macs.findIndex((row) => row.mac === mac)
  if (at >= 0) world.macs.splice(at, 1)
  const row = { id: nextId(world.macs), hostID, mac, primary: String(body.primary ?? '') === '1' }
  world.macs.push(row)
  return answer({ id: `${row.id}`, hostID: `${hostID}`, mac, primary: row.primary ? '1' : '0' })
}

export const hostRoutes: readonly Route[] = [
  [
    'GET',
    /^\/host\/names$/,
    ({ world }) => answer(world.hosts.map(({ id, name }) => ({ id: `${id}`, name }))),
  ],
  [
    'GET',
    /^\/host$/,
    ({ world }) => {
      const hosts = world.hosts.filter((host) => primaryOf(world, host.id))
      return answer({ count: hosts.length, hosts: hosts.map((host) => showHost(world, host)) })
    },
  ],
  ['POST', /^\/host$/, ({ world, body }) => createHost(world, body)],
  ['GET', /^\/host\/(\d+)$/, ({ world, id }) => usable(world, id, (host) => answer(showHost(world, host)))],
  [
    'PUT',
    /^\/host\/(\d+)$/,
    ({ world, id, body }) => usable(world, id, (host) => editHost(world, host, body)),
  ],
  [
    'GET',
    /^\/macaddressassociation$/,
    ({ world }) =>
      answer({
        count: world.macs.length,
        macaddressassociations: world.macs.map(({ id, hostID, mac, primary }) => ({
          ...{ id: `${id}`, hostID: `${hostID}`, mac, primary: primary ? '1' : '0', pending: '0' },
        })),
      }),
  ],
  ['POST', /^\/macaddressassociation$/, ({ world, body }) => associate(world, body)],
  [
    'GET',
    /^\/inventory$/,
    ({ world }) =>
      answer({
        count: world.inventories.length,
        inventorys: world.inventories.map((row) => ({ ...row, id: `${row.id}`, hostID: `${row.hostID}` })),
      }),
  ],
]

export function usable(world: FogWorld, id: number, use: (host: FogHostRow) => Answer): Answer {
  const host = world.hosts.find((one) => one.id === id)
  return host && isUsable(world, host) ? use(host) : EMPTY_404
}
