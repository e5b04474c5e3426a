/** A process of its own that opens a site as the shells do and tells what it holds: `node core-memory.ts SITE`. */
import { pino } from 'pino'
import { systemClock } from '../../main/clock.ts'
import { createCore } from '../../main/core.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'

const [site = '', dataFolder = ''] = process.argv.slice(2)
const core = createCore({
  info: { version: '0', shell: 'web', station: 'bench' },
  clock: systemClock,
  log: pino({ level: 'silent' }),
  dataFolder,
})
await core.services.sites.open(site)
indexPlan(core.services.workspace.site().plan())
globalThis.gc?.()
const { rss, heapUsed } = process.memoryUsage()
process.stdout.write(JSON.stringify({ rss, heapUsed }))
await core.close()
process.exit(0)
