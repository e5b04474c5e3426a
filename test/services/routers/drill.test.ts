/** A test of the failover that does not go as it should: whatever happens on the way, the router that was stopped is started again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../../main/clock.ts'
import { knownHostsOf } from '../../../main/db/known-hosts.ts'
import { openSite, type SiteFile } from '../../../main/db/open-site.ts'
import type { RouterMachine } from '../../../main/integrations/router-machine/router-machine.ts'
import {
  BEGIN_UNITS,
  PAUSE_UNITS,
  UNIT_STATES,
} from '../../../main/integrations/router-machine/service-scripts.ts'
import { heldHosts } from '../../../main/services/network/held-hosts.ts'
import { recordInstall } from '../../../main/services/routers/install/install-records.ts'
import { refuseOther } from '../../../main/services/routers/install/prepare-install.ts'
import { plannedRouters } from '../../../main/services/routers/routers-of.ts'
import {
  beginDrill,
  type Drill,
  type DrillStart,
  readyDrill,
  runDrill,
  settleDrill,
} from '../../../main/services/routers/watch/drill.ts'
import { openDrill } from '../../../main/services/routers/watch/drill-records.ts'
import type { RouterWay } from '../../../main/services/routers/watch/look-at-routers.ts'
import { WorkError } from '../../../main/work-error.ts'
import { makeSampleSite, type SampleSite } from '../../e2e/sample-site.ts'

const units = ['isc-dhcp-server', 'keepalived']
const ids = { id: 'one', by: 'Camille' }

let sample: SampleSite
let site: SiteFile
let ended: AbortController
let bugs: unknown[]
/** What was done to the routers, in order. */
let done: string[]
/** Happens at each connection, in each pause. */
let onConnect: () => void
let onPause: () => void

beforeEach(() => {
  sample = makeSampleSite()
  site = openSite(sample.path)
  ended = new AbortController()
  bugs = []
  done = []
  onConnect = () => {}
  onPause = () => {}
})
afterEach(() => {
  site.close()
  sample.remove()
})

function way(side: 0 | 1): RouterWay {
  const host = plannedRouters(site.plan()).hosts[side]
  if (!host) throw new Error('the sample has two routers')
  let isPaused = false
  const need: RouterMachine['need'] = async (script) => {
    if (script === UNIT_STATES)
      return units.map((unit) => `${unit} installed ${isPaused ? 'idle' : 'active'}`).join('\n')
    if (script !== PAUSE_UNITS) return ''
    isPaused = true
    done.push(`pause ${host.host}`)
    onPause()
    return '/tmp/token\n'
  }
  const ask: RouterMachine['ask'] = async (script) => {
    if (script === BEGIN_UNITS) {
      isPaused = false
      done.push(`begin ${host.host}`)
    }
    return { exit: 0, output: Buffer.from(''), errors: '' }
  }
  const connect = async (): Promise<RouterMachine> => {
    onConnect()
    return { peer: host.host, need, ask, close: async () => {} }
  }
  return { host, connect, hold: () => connect }
}

function prepared(): { drill: Drill; start: DrillStart } {
  const [stopped, other] = [way(0), way(1)]
  const planned = plannedRouters(site.plan())
  const drill: Drill = {
    site,
    planned,
    ways: [stopped, other],
    clock: systemClock,
    signal: ended.signal,
    seconds: 10,
  }
  const [from, to] = [stopped.host.host, other.host.host]
  return {
    drill,
    start: { stopped, other, from, to, units, gateways: 1, seconds: 10, takeoverMs: 1, returnMs: 1 },
  }
}

const begun = () => {
  const { drill, start } = prepared()
  return beginDrill(drill, start, ids)
}
const run = (drill = begun()) => runDrill(drill, { onSeen: () => {}, onBug: (error) => bugs.push(error) })

describe('a router that is stopped for a test', () => {
  it('is started again where the site is closed in the middle', async () => {
    onPause = () => {
      site.close()
      ended.abort()
    }
    const { state, down } = await run()
    expect([state, down, bugs]).toEqual(['ended', [], []])
    expect(done).toEqual(['pause r1', 'begin r1'])
  })

  it('is started again where something breaks that nobody thought of, and that is told', async () => {
    const bug = new TypeError('nobody thought of it')
    const { drill, start } = prepared()
    // The connection to the other one is what breaks; nothing is waited for afterwards.
    onPause = () => {
      onConnect = () => {
        onConnect = () => {}
        ended.abort()
        throw bug
      }
    }
    const result = await run(beginDrill(drill, start, ids))
    expect(done).toEqual(['pause r1', 'begin r1'])
    expect(bugs).toEqual([bug])
    expect(result.message).toMatch(/broke off: nobody thought of it/)
    expect(openDrill(site)).toBeNull()
  })

  it('is not stopped any more where the test is ended while it is connected to', async () => {
    const drill = begun()
    onConnect = () => ended.abort()
    expect((await run(drill)).state).toBe('ended')
    expect(done).toEqual([])
  })
})

describe('a test of the failover', () => {
  it('says how it ended where the journal cannot take it any more', async () => {
    const drill = begun()
    ended.abort()
    const record = () => {
      throw new WorkError('disk_full', 'The disk is full.')
    }
    const { message } = await run({ ...drill, drill: { ...drill.drill, site: { ...site, record } } })
    expect(message).toBe(
      'Failover test from r1 to r2 ended by hand. The journal does not have this: The disk is full.',
    )
  })

  it('is refused on a site that cannot be written, before anything is stopped', () => {
    const { drill, start } = prepared()
    const record = () => {
      throw new Error('read-only')
    }
    expect(() => beginDrill({ ...drill, site: { ...site, record } }, start, ids)).toThrow('read-only')
    expect(done).toEqual([])
  })

  it('and an installation wait for each other', async () => {
    const { drill, start } = prepared()
    const now = systemClock.timestamp()
    const install = { install: 'x', host: 'r1', address: '192.0.2.1:22' }
    recordInstall(site, site.recorder, { ...install, phase: 'armed' })
    await expect(readyDrill(drill)).rejects.toThrow(/the installation of r1 at 192.0.2.1:22/)
    expect(() => beginDrill(drill, start, ids)).toThrow(/the installation of r1/)
    recordInstall(site, site.recorder, { ...install, phase: 'proved' })
    beginDrill(drill, start, ids)
    expect(() => refuseOther(site, 'r1', now)).toThrow(/The test of the failover that Camille began on r1/)
  })

  it('that was cut is settled only with a way to both routers', async () => {
    const { drill } = begun()
    const settle = (ways: readonly RouterWay[]) =>
      settleDrill({ site, clock: systemClock, ways }, ids.id, ids.by)
    await expect(settle([way(1)])).rejects.toMatchObject({ code: 'both_routers_needed' })
    expect(openDrill(site)).not.toBeNull()
    await settle(drill.ways)
    expect(openDrill(site)).toBeNull()
  })
})

it('host keys that are held are known where the site is closed', () => {
  const hosts = knownHostsOf(site.db, site.recorder)
  hosts.accept({ address: '192.0.2.1:22', keyType: 'ssh-ed25519', fingerprint: 'SHA256:x' })
  const held = heldHosts(hosts)
  site.close()
  held.used('192.0.2.1:22', { user: 'root', legacy: false })
  expect(held.find('192.0.2.1:22')?.fingerprint).toBe('SHA256:x')
})
