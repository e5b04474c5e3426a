/**
 * A process of its own in which the core has one console open that is flooded: `node session.ts FOLDER PORT EARLY LATE`.
 * One terminal watches, as the page does. Tells what the process holds after EARLY and after LATE bytes, and how the
 * flood ended after Ctrl-C.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { systemClock } from '../../../main/clock.ts'
import { createCore } from '../../../main/core.ts'
import { createSite } from '../../../main/db/create-site.ts'
import { benchSite } from '../workbooks.ts'

/** Bytes that the process holds: all of it, and what the program still needs of them. */
export interface Held {
  readonly rss: number
  readonly heapUsed: number
}

export interface Flood {
  readonly early: Held
  readonly late: Held
  readonly seconds: number
  /** Bytes that still came after Ctrl-C, and how long until the prompt was back. */
  readonly afterStop: number
  readonly stopMs: number
  /** Characters of output that are kept for terminals. */
  readonly kept: number
  /** Characters in the transcript. */
  readonly recorded: number
}

const [folder = '', port = '', early = '', late = ''] = process.argv.slice(2)
const site = join(folder, 'flood.brassage')
createSite(site, benchSite, { stateFolder: join(folder, 'state') }).close()
const core = createCore({
  info: { version: '0', shell: 'web', station: 'bench' },
  clock: systemClock,
  log: pino({ level: 'silent' }),
  dataFolder: join(folder, 'state'),
})
const { sites, consoles } = core.services
await sites.open(site)
const { id } = await consoles.openTelnet({ host: '127.0.0.1', port: Number(port) })
const session = consoles.hub.get(id)
while (session.identity() === null || session.state().kind !== 'open') await sleep(20)

const watching = new AbortController()
const watched = (async () => {
  for await (const { from, text } of consoles.hub.output(id, 0, watching.signal))
    consoles.hub.acknowledge(id, from + text.length)
})()

const { ring } = session.source
const until = async (bytes: number): Promise<Held> => {
  while (ring.end < bytes) await sleep(5)
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return { rss, heapUsed }
}
const started = performance.now()
session.type('show flood\r')
const atEarly = await until(Number(early))
const atLate = await until(Number(late))
const seconds = (performance.now() - started) / 1000

const stopped = { end: ring.end, at: performance.now() }
session.type('\x03')
while (!session.console().current().endsWith('sw-lab#')) await sleep(1)
const flood: Flood = {
  early: atEarly,
  late: atLate,
  seconds,
  afterStop: ring.end - stopped.end,
  stopMs: performance.now() - stopped.at,
  kept: ring.read(0).text.length,
  recorded: 0,
}
watching.abort()
await watched
await consoles.close(id)
const recorded = consoles
  .transcript(consoles.transcripts()[0]?.id ?? '')
  .reduce((sum, block) => sum + block.text.length, 0)
process.stdout.write(JSON.stringify({ ...flood, recorded }))
await core.close()
process.exit(0)
