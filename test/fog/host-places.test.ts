import { describe, expect, it } from 'vitest'
import { compareHosts } from '../../shared/fog/compare-hosts.ts'
import { hostsAt, knownPlaces } from '../../shared/fog/host-places.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { buildSite } from '../plan/site-builder.ts'

const macOf = (n: number) => `00:11:22:33:44:0${n}`

/** A hall with a lab in it; A1 in the hall, L1 in the lab. pc-3 is nowhere, pc-2 not in FOG. */
function rows() {
  const { draft, plan } = buildSite()
  createRow(draft, 'room', 'Hall', {})
  createRow(draft, 'room', 'Lab', { parent: 'Hall' })
  createRow(draft, 'stand', 'A1', { room: 'Hall' })
  createRow(draft, 'stand', 'L1', { room: 'Lab' })
  for (const stand of ['A1', 'L1']) createRow(draft, 'outlet', `${stand}-1`, { stand })
  createRow(draft, 'host', 'pc-1', { mac: macOf(1), outlet: 'L1-1' })
  createRow(draft, 'host', 'pc-2', { mac: macOf(2), outlet: 'A1-1' })
  createRow(draft, 'host', 'pc-3', { mac: macOf(3) })
  createRow(draft, 'host', 'pc-1-wifi', { mac: macOf(4), outlet: 'L1-1' })
  const seen = (id: string, ...macs: string[]) => ({
    ...{ id, name: `G-${id}`, macs, image: null, deployedAt: null, isUsable: true, machine: null },
  })
  const hosts = [seen('1', macOf(1), macOf(4)), seen('3', macOf(3)), seen('9', macOf(9))]
  return compareHosts(plan(), { readAt: '', hosts, moved: [], scheme: null }).rows
}

describe('hosts by where they are', () => {
  it('knows rooms with what they lie in, and stands', () => {
    expect(knownPlaces(rows())).toEqual({ rooms: ['Hall', 'Lab'], stands: ['A1', 'L1'] })
  })

  it('finds all of a room with what lies in it, each once, and names whom FOG does not know', () => {
    const { inFog, notInFog } = hostsAt(rows(), { rooms: ['hall'], stands: [] })
    expect(inFog.map(({ fogId }) => fogId)).toEqual(['1'])
    expect(notInFog.map(({ host }) => host)).toEqual(['pc-2'])
  })

  it('finds those of a stand', () => {
    expect(hostsAt(rows(), { rooms: [], stands: ['l1'] }).inFog.map(({ fogId }) => fogId)).toEqual(['1'])
  })

  it('finds nobody where no place is named: a host that is nowhere is at no place', () => {
    expect(hostsAt(rows(), { rooms: [], stands: [] })).toEqual({ inFog: [], notInFog: [] })
  })
})
