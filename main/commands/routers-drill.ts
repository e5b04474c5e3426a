/** `brassage routers drill`: the failover tested on purpose and timed. Without `--yes` it only says what it would stop, and exits 1. */
import { ulid } from 'ulid'
import { systemClock } from '../clock.ts'
import { plannedRouters } from '../services/routers/routers-of.ts'
import { beginDrill, type Drill, readyDrill, runDrill } from '../services/routers/watch/drill.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { openGivenVault } from './push-planned.ts'
import { askYes } from './push-session.ts'
import { atOption, machineWays, WAYS_USAGE, wayOptions } from './router-ways.ts'
import { dhcpOption } from './routers.ts'
import { withSite } from './with-site.ts'

/** Seconds. */
const PAUSE = 60

export const routersDrillCommand: Command = {
  usage: `brassage routers drill FILE ${WAYS_USAGE} [--pause SECONDS] [--by WHO] [--dry-run]`,
  options: {
    ...wayOptions,
    pause: { type: 'string' },
    by: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(input) {
    expectAtMost(input, 1)
    atOption(input)
    const dhcp = dhcpOption(input)
    const seconds = pauseOption(input)
    return withSite(input, async (site) => {
      const vault = await openGivenVault(input, site)
      try {
        const planned = plannedRouters(site.plan(), dhcp)
        const [first, second, ...more] = machineWays(input, site, vault, planned)
        if (!first || !second || more.length > 0 || first.host === second.host)
          throw new UsageError('--at names both routers for a test of the failover')
        const drill: Drill = {
          ...{ site, planned, clock: systemClock, signal: input.signal, seconds },
          ways: [first, second],
        }
        const start = await readyDrill(drill)
        const { from, to } = start
        const would = `${start.units.join(' and ')} would be stopped on ${from} for at most ${seconds} s; ${to} has to take over.`
        input.stderr(`${would}\n`)
        if (input.options['dry-run'] === true)
          return { exit: 0, json: { ok: true, from, to, message: would }, text: would }
        if (!(await askYes(input, 'Begin the test?'))) {
          const message = `Nothing was stopped: this needs a yes, on a terminal or with --yes. ${would}`
          return { exit: 1, json: { ok: false, from, to, message }, text: message }
        }
        const who = textOption(input, 'by') ?? site.recorder.who
        const result = await runDrill(beginDrill(drill, start, { id: ulid(), by: who }), {
          onSeen: ({ ms, what }) => input.stderr(`${(ms / 1000).toFixed(1)} s  ${what}\n`),
          onBug(error) {
            throw error
          },
        })
        return { exit: result.ok ? 0 : 1, json: { ...result }, text: result.message }
      } finally {
        vault?.close()
      }
    })
  },
}

/** Throws UsageError. */
function pauseOption(input: CommandInput): number {
  const text = textOption(input, 'pause') ?? String(PAUSE)
  const seconds = Number(text)
  if (Number.isInteger(seconds) && seconds >= 10 && seconds <= 600) return seconds
  throw new UsageError(`--pause ${text}: expected seconds, 10 to 600`)
}
