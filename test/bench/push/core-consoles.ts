/**
 * The application itself, all but its windows: a core whose site is written to by four pushes while its import desk
 * takes in 20 000 rows. The import's commit waits until no push sends, so it is measured apart, where it happens.
 */
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pino } from 'pino'
import { systemClock } from '../../../main/clock.ts'
import { type Core, createCore } from '../../../main/core.ts'
import { createSite } from '../../../main/db/create-site.ts'
import type { SiteFile } from '../../../main/db/site-file.ts'
import { type ServedCatalyst, serveCatalyst } from '../../system/peers.ts'
import { benchSite, workbookText } from '../workbooks.ts'
import { configText, shortConfig } from './configs.ts'

const ROWS = 20_000
const LINES = 200

/** In milliseconds. */
export interface Stall {
  /** Longest time in which nothing else could run, also for want of a processor. */
  readonly longest: number
  /** The longest of it that was work of the core itself. */
  readonly work: number
}

export interface CoreTimes {
  /** While four push. */
  readonly quiet: Stall
  /** While four push and the desk imports, up to the import's commit. */
  readonly importing: Stall
  /** The transaction of all rows, after the pushes. */
  readonly commit: Stall
}

async function openCore(folder: string): Promise<Core> {
  const site = join(folder, 'core.brassage')
  createSite(site, benchSite, { stateFolder: join(folder, 'state') }).close()
  const core = createCore({
    info: { version: '0', shell: 'web', station: 'bench' },
    clock: systemClock,
    log: pino({ level: 'silent' }),
    dataFolder: folder,
  })
  await core.services.sites.open(site)
  return core
}

/** Starts a push on a console of its own; resolves when it sends. */
async function startPush({ services }: Core, served: ServedCatalyst): Promise<void> {
  const [host = '', port = ''] = served.address?.split(':') ?? []
  const { id } = await services.consoles.openTelnet({ host, port: Number(port) })
  // Plugging in asks who is there by itself.
  for await (const views of services.consoles.sessions())
    if (views.some((view) => view.id === id && view.identity)) break
  const text = configText(shortConfig().slice(0, LINES))
  const { token } = await services.pushes.prepareCommands(id, text)
  services.pushes.start({ token, save: false })
}

/** Resolves when each push has a quarter of its lines confirmed. */
async function untilUnderWay({ services }: Core): Promise<void> {
  for await (const pushes of services.pushes.watch())
    if (pushes.every(({ confirmed, lines }) => confirmed >= lines / 4)) return
}

async function endOfPushes({ services }: Core): Promise<void> {
  for await (const pushes of services.pushes.watch()) {
    if (pushes.some(({ state }) => state === 'running')) continue
    const bad = pushes.find(({ state }) => state !== 'done')
    if (bad) throw new Error(`a push among four ended ${bad.state}: ${bad.message}`)
    return
  }
}

const workbook = (): string => Buffer.from(workbookText(ROWS)).toString('base64')

async function importRows({ services }: Core, data: string): Promise<void> {
  const { token, workbooks } = await services.imports.upload([{ name: 'plan.csv', data }])
  const mappings = workbooks.map(({ mapping }) => mapping)
  const options = { setAside: false, includeHidden: false, includeCancelled: false }
  const { added } = await services.imports.apply({ token, mappings, options })
  if (added !== ROWS) throw new Error(`${added} of ${ROWS} rows were imported`)
}

/** Calls `before` when the import has its turn to be written; resolves to what that took. */
function watchCommit(file: SiteFile, before: () => void): Promise<Stall> {
  const { commitPrepared } = file
  return new Promise((resolve) => {
    const watched: SiteFile['commitPrepared'] = (...args) => {
      before()
      const [started, used] = [performance.now(), process.threadCpuUsage()]
      const result = commitPrepared(...args)
      const { user, system } = process.threadCpuUsage(used)
      resolve({ longest: performance.now() - started, work: (user + system) / 1000 })
      return result
    }
    Object.assign(file, { commitPrepared: watched })
  })
}

/** Looks at the event loop every millisecond. Each `take` tells of the time since the one before. */
function watchLoop() {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let last = process.threadCpuUsage()
  let work = 0
  const timer = setInterval(() => {
    const now = process.threadCpuUsage()
    work = Math.max(work, (now.user - last.user + now.system - last.system) / 1000)
    last = now
  }, 1)
  return {
    take(): Stall {
      const stall = { longest: delay.max / 1e6, work }
      delay.reset()
      work = 0
      return stall
    },
    stop() {
      delay.disable()
      clearInterval(timer)
    },
  }
}

async function measureCore(core: Core, switches: readonly ServedCatalyst[]): Promise<CoreTimes> {
  const data = workbook()
  const loop = watchLoop()
  try {
    await Promise.all(switches.map((served) => startPush(core, served)))
    loop.take()
    await untilUnderWay(core)
    const quiet = loop.take()
    let importing = quiet
    const committed = watchCommit(core.services.workspace.site(), () => {
      importing = loop.take()
    })
    await Promise.all([importRows(core, data), endOfPushes(core)])
    return { quiet, importing, commit: await committed }
  } finally {
    loop.stop()
  }
}

export async function measureCoreConsoles(folder: string): Promise<CoreTimes> {
  const served = ['--model', '3560', '--start', 'privileged', '--build-delay', '20', '--baud', '19200']
  const switches = await Promise.all(
    [1, 2, 3, 4].map((seed) => serveCatalyst('tcp', [...served, '--seed', String(seed)])),
  )
  const core = await openCore(folder)
  try {
    return await measureCore(core, switches)
  } finally {
    await core.close()
    await Promise.all(switches.map((each) => each.stop()))
  }
}
