/**
 * A process of its own with core and web shell on a site: `node served-core.ts SITE`. Prints its address; at the end of its
 * input what the core took since, in processor time, so that what others do with the machine is not in it.
 */
import { runWebProgram } from '../../../main/web.ts'
import { worked } from '../timing.ts'

/** What the parent reads at the end. */
export interface CoreLoad {
  /** Milliseconds: the longest time that no timer had its turn, and all work since the site was open. */
  readonly longest: number
  readonly work: number
  /** Bytes. */
  readonly rss: number
}

const LOOK_MS = 2

const shell = await runWebProgram({ start: { kind: 'file', path: process.argv[2] ?? '' } })
const begun = worked()
let before = begun
let longest = 0
const look = () => {
  const now = worked()
  longest = Math.max(longest, now - before)
  before = now
}
const looking = setInterval(look, LOOK_MS)
process.stdout.write(`${JSON.stringify({ url: shell.url })}\n`)
process.stdin.resume().on('end', async () => {
  clearInterval(looking)
  look()
  const load: CoreLoad = { longest, work: worked() - begun, rss: process.memoryUsage().rss }
  process.stdout.write(`${JSON.stringify(load)}\n`)
  await shell.close()
  process.exit(0)
})
