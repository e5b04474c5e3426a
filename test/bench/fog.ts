/**
 * A FOG with 2 000 hosts, read and held against a site that has them all: against the bare requests for the same lists, parsed and
 * thrown away, to the same emulated server in the same run. How many requests it takes does not depend on how many hosts there are.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSite } from '../../main/db/create-site.ts'
import { type FogClient, fogClient } from '../../main/integrations/fog/fog-client.ts'
import { type FogHttp, fogHttp } from '../../main/integrations/fog/fog-http.ts'
import { openHttp } from '../../main/integrations/http/pinned-http.ts'
import { carryRun } from '../../main/services/fog/carry-run.ts'
import { beginRun } from '../../main/services/fog/image-runs.ts'
import { preFlight } from '../../main/services/fog/pre-flight.ts'
import { seenHosts } from '../../main/services/fog/read-fog.ts'
import { fogReaders } from '../../main/services/fog/read-lists.ts'
import { findTasks } from '../../main/services/fog/task-reader.ts'
import { lookAtRun } from '../../main/services/fog/watch-run.ts'
import { compareHosts } from '../../shared/fog/compare-hosts.ts'
import { standsByMac } from '../../shared/fog/host-names.ts'
import type { LanService } from '../../shared/lan-services/lan-service.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { type FakeFog, FOG_TOKENS, fakeFog } from '../fakes/fog/fog-server.ts'
import { addHost, addImage } from '../fakes/fog/fog-world.ts'
import { openServer } from '../fakes/http-server.ts'
import { buildSite } from '../plan/site-builder.ts'
import type { BenchRow, BenchSection } from './report.ts'

const area = 'fog'
const HOSTS = 2000
const RUNS = 5
const RUN_HOSTS = 11
const LOG_ROWS = 20_000
const SERVICE: LanService = {
  ...{ id: 1, name: 'fog', kind: 'fog', url: '', fingerprint: null, auth: 'tokens', user: null },
  ...{ version: '1.5.9', addedAt: '', seenAt: '' },
}
/** Asked for to compare: all hosts, all names, all that was collected of them. */
const LISTS = ['/host', '/host/names', '/inventory'] as const
/** Reading and comparing may take no more than this, times what the server and the wire take. */
const MOST = 2

const macOf = (n: number) =>
  `00:11:22:33:${[n >> 8, n & 255].map((byte) => byte.toString(16).padStart(2, '0')).join(':')}`

function fill({ world }: FakeFog) {
  const { draft, plan } = buildSite()
  const image = addImage(world, 'win11')
  for (let n = 1; n <= HOSTS; n++) {
    addHost(world, `PC-${n}`, [macOf(n)], image.id)
    createRow(draft, 'host', `PC-${n}`, { mac: macOf(n) })
  }
  return plan()
}

/** Milliseconds, the first run not counted. */
async function medianOf(work: () => Promise<unknown>): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}

/** A campaign of eleven hosts in one stream, looked at when ten of them end, and after. */
async function requestsOfLooks(server: FakeFog, fog: FogClient) {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-bench-'))
  const options = { stateFolder: join(folder, 'state'), station: 'bench', who: 'bench' }
  const site = createSite(join(folder, 'site.brassage'), { name: 'Bench' }, options)
  try {
    const { world } = server
    const meant = (await fog.hostNames()).slice(0, RUN_HOSTS)
    const request = { mode: 'multicast', image: 'win11', hosts: meant, wake: false, setImage: false } as const
    const run = beginRun(
      site,
      { ...SERVICE, url: server.url },
      request,
      await preFlight(fog, request, () => null),
    )
    await carryRun(site, fog, run, new AbortController().signal)
    const count = async () => {
      server.seen.length = 0
      await lookAtRun(site, fog, run)
      return server.seen.length
    }
    for (const task of world.tasks.slice(0, RUN_HOSTS - 1)) {
      task.stateID = 4
      const host = world.hosts.find(({ id }) => id === task.hostID)
      if (host) host.deployed = '2026-11-24 10:00:00'
    }
    return { atEnd: await count(), ordinary: await count() }
  } finally {
    site.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** After years of use: how long it takes to tell when images were captured, and which task of a host is a run's. */
async function amongMany({ world }: FakeFog, client: FogHttp, fog: FogClient): Promise<BenchRow[]> {
  const times = { start: '2026-11-20 07:00:00', finish: '2026-11-20 08:00:00' }
  for (let n = 0; n < LOG_ROWS; n++) {
    const hostID = 1 + (n % HOSTS)
    world.log.push({ hostID, image: 'win11', type: n % 100 === 0 ? 'up' : 'down', ...times })
    world.tasks.push({
      ...{ id: 100_000 + n, name: `old - ${n}`, hostID, typeID: 1, imageID: 1, stateID: 4, percent: '100' },
    })
  }
  const whole = await medianOf(() => client.send('GET', '/imaginglog'))
  const wholeTasks = await medianOf(() => client.send('GET', '/task'))
  const images = await medianOf(() => fogReaders.images(fog))
  const tasks = await medianOf(() => findTasks(fog, 'brassage-0000000000', ['7']))
  return [
    {
      ...{ area, name: `images told with ${LOG_ROWS} rows in FOG's log`, value: images, unit: 'ms' },
      against: { name: 'the whole log, bare', value: whole },
      goal: { text: 'less than the whole log', isMet: images < whole },
    },
    {
      ...{ area, name: `a task looked for among ${LOG_ROWS}`, value: tasks, unit: 'ms' },
      against: { name: 'all tasks, bare', value: wholeTasks },
      goal: { text: 'less than all tasks', isMet: tasks < wholeTasks },
    },
  ]
}

async function measure(): Promise<BenchRow[]> {
  const server = await fakeFog('1.5.9', (listener) => openServer(listener, null))
  const http = await openHttp({ url: server.url, fingerprint: null })
  const client = fogHttp(http, '/fog', { 'api-token': FOG_TOKENS.API, 'user-token': FOG_TOKENS.USERTOKEN })
  const fog = fogClient(client)
  try {
    const plan = fill(server)
    const bare = await medianOf(async () => {
      for (const path of LISTS) await client.send('GET', path)
    })
    const compare = async () =>
      compareHosts(plan, { readAt: '', hosts: await seenHosts(fog), moved: [], scheme: null })
    const ours = await medianOf(compare)
    server.seen.length = 0
    const { rows } = await compare()
    const asked = server.seen.length
    const isRight = rows.length === HOSTS && rows.every(({ state }) => state === 'same')
    server.seen.length = 0
    const hosts = (await fog.hostNames()).slice(0, 11)
    const request = { mode: 'multicast', image: 'win11', hosts, wake: false, setImage: false } as const
    await preFlight(fog, request, standsByMac(plan))
    const before = server.seen.length
    const looks = await requestsOfLooks(server, fog)
    return [
      {
        ...{ area, name: `${HOSTS} hosts read and compared`, value: ours, unit: 'ms' },
        against: { name: 'the same lists, bare', value: bare },
        goal: { text: `at most ${MOST} times, all found the same`, isMet: isRight && ours <= MOST * bare },
      },
      {
        ...{ area, name: `requests for ${HOSTS} hosts`, value: asked, unit: 'requests' },
        goal: { text: `${LISTS.length}, however many hosts`, isMet: asked === LISTS.length },
      },
      {
        ...{ area, name: 'requests before 11 hosts are imaged', value: before, unit: 'requests' },
        goal: { text: '5, however many hosts', isMet: before === 5 },
      },
      {
        ...{ area, name: `requests to look at ${RUN_HOSTS} hosts being imaged, ten of them done` },
        ...{ value: looks.ordinary, unit: 'requests' },
        goal: { text: '3, however many are done', isMet: looks.ordinary === 3 },
      },
      {
        ...{ area, name: 'requests of the look at which ten end', value: looks.atEnd, unit: 'requests' },
        goal: { text: 'at most 5, not two a host', isMet: looks.atEnd <= 5 },
      },
      ...(await amongMany(server, client, fog)),
    ]
  } finally {
    fog.close()
    await server.stop()
  }
}

export const fogSection: BenchSection = { area, measure }
