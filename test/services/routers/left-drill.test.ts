/** A site that is left while its failover is tested, on two real sshds: the router comes back, and the core goes on. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../../main/clock.ts'
import { openSite } from '../../../main/db/open-site.ts'
import { plannedRouters } from '../../../main/services/routers/routers-of.ts'
import { openDrill } from '../../../main/services/routers/watch/drill-records.ts'
import { createWatchService, type WatchService } from '../../../main/services/routers/watch/watch-service.ts'
import { createWorkspace, type Workspace } from '../../../main/services/workspace.ts'
import { WorkError } from '../../../main/work-error.ts'
import type { WatchInput } from '../../../shared/contract/router-watch.ts'
import { promisesOf } from '../../../shared/routers/install/promises.ts'
import { routerPair } from '../../../shared/routers/router-pair.ts'
import { makeSampleSite, type SampleSite } from '../../e2e/sample-site.ts'
import { type DebianRouter, startDebianRouter } from '../../system/debian-router.ts'
import { missingNamespace, missingSshd } from '../../system/ssh-peers.ts'

const units = ['nftables', 'dnsmasq', 'chrony', 'isc-dhcp-server', 'keepalived']

describe.skipIf(missingSshd() || missingNamespace())('a failover test', () => {
  let sample: SampleSite
  let workspace: Workspace
  let routers: readonly [DebianRouter, DebianRouter]
  let service: WatchService
  let bugs: unknown[]
  let ways: WatchInput['ways']

  beforeEach(async () => {
    sample = makeSampleSite()
    workspace = createWorkspace()
    workspace.show({ file: openSite(sample.path), scratch: false })
    const plan = workspace.site().plan()
    routers = [await startDebianRouter(plan, 0), await startDebianRouter(plan, 1)]
    const [{ peer }, second] = routers
    appendFileSync(join(second.peer.folder, 'authorized'), readFileSync(`${peer.key}.pub`))
    for (const router of routers) {
      for (const unit of units) router.set(`active/${unit}`)
      router.write(
        'lib/dhcp/dhcpd.leases',
        'failover peer "brassage" state {\n  my state normal at 1 2026/11/30 08:00:00;\n}\n',
      )
    }
    // R1 has the gateways, R2 never takes them.
    second.set(
      'addresses',
      promisesOf(routerPair(plan), 1)
        .map(({ card, address }, at) => `${at + 2}: ${card}    inet ${address}/24 scope global\n`)
        .join(''),
    )
    bugs = []
    service = createWatchService({
      ...{ workspace, clock: systemClock, vault: () => null, onBug: (error) => bugs.push(error) },
      planned: () => plannedRouters(workspace.site().plan()),
    })
    ways = await Promise.all(routers.map(trusted))
  })
  afterEach(async () => {
    await service.stopDrill()
    workspace.close()
    for (const router of routers) await router.stop()
    sample.remove()
  })

  /** As a person who accepts the key. */
  async function trusted({ peer }: DebianRouter, side: number): Promise<WatchInput['ways'][number]> {
    const login = { port: peer.port, user: routers[0].peer.user, keyPath: routers[0].peer.key, legacy: false }
    const host = plannedRouters(workspace.site().plan()).hosts[side]?.host ?? ''
    const asked = { host, way: { host: '127.0.0.1', ...login } }
    const error = await service.look({ dhcp: null, ways: [asked] }).catch((thrown: unknown) => thrown)
    if (!(error instanceof WorkError)) throw error
    const trust = { fingerprint: String(error.values.fingerprint), keep: true }
    return { host, way: { ...asked.way, trust } }
  }

  const isRunning = () => existsSync(routers[0].at('state/active/keepalived'))
  async function begin(): Promise<void> {
    const input = { dhcp: null, ways, seconds: 600 }
    const { from } = await service.drillReady(input)
    await service.startDrill({ ...input, by: 'Camille', seen: from })
    await expect.poll(isRunning).toBe(false)
  }

  it('brings its router back where another site is opened, and is found as cut in its own', async () => {
    await begin()
    workspace.leave()
    await service.stopDrill()
    await expect.poll(isRunning).toBe(true)
    expect(bugs).toEqual([])
    workspace.show({ file: openSite(sample.path), scratch: false })
    expect(openDrill(workspace.site())).toMatchObject({ by: 'Camille' })
  })

  it('is at its end in the journal where the core closes', async () => {
    await begin()
    await service.stopDrill()
    await expect.poll(() => openDrill(workspace.site())).toBeNull()
    expect([isRunning(), bugs]).toEqual([true, []])
  })
})
