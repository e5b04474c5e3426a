/** `brassage fog run|runs`: a run of images, or of a snapin, looked at, followed, gone on with after a cut, cancelled. */
import { kindOfRun, type RunKind } from '../services/fog/any-run.ts'
import { cancelRun } from '../services/fog/cancel-run.ts'
import { readRun } from '../services/fog/image-runs.ts'
import { readLog } from '../services/fog/run-log.ts'
import { runRows } from '../services/fog/run-rows.ts'
import { readSnapinRun } from '../services/fog/snapin-runs.ts'
import { lastKnownView } from '../services/fog/watch-run.ts'
import { lastKnownSnapin } from '../services/fog/watch-snapin.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { followRun, goOn, seenOutput } from './fog-image-run.ts'
import { retryRun } from './fog-retry.ts'
import { cancelRequests, resumeRequests, targetLines } from './fog-run-requests.ts'
import { followSnapin, snapinOutput } from './fog-snapin-run.ts'
import { runSteps, stepOutput } from './fog-step-run.ts'
import { get, isDryRun, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const fogRunsCommand: Command = {
  usage: 'brassage fog runs FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    const runs = await withSite(input, runRows)
    const rows = runs.map(({ service: _, ...row }) => row)
    return { exit: 0, json: { rows }, text: formatTable(rows) }
  },
}

export const fogRunCommand: Command = {
  usage: `brassage fog run FILE RUN [--seconds N | --resume --yes | --retry (--yes | --confirm WORD) | --cancel --yes] ${SERVICE_USAGE}
       brassage fog run FILE RUN --offline   (as it was seen last)`,
  options: {
    ...serviceOptions,
    seconds: { type: 'string' },
    resume: { type: 'boolean' },
    retry: { type: 'boolean' },
    cancel: { type: 'boolean' },
    offline: { type: 'boolean' },
    confirm: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(input) {
    const run = positional(input, 1, 'RUN')
    expectAtMost(input, 2)
    const seconds = readSeconds(input)
    const ways = ['resume', 'retry', 'cancel'].filter((way) => input.options[way] === true)
    if (ways.length > 1) throw new UsageError('one of --resume, --retry and --cancel is meant')
    const [resume, cancel] = [ways[0] === 'resume', ways[0] === 'cancel']
    const kind = await withSite(input, (site) => kindOfRun(site, run))
    if (input.options.offline === true && ways.length === 0) return offline(input, run, kind)
    if (kind === 'steps') return runSteps(input, run, ways[0] ?? null)
    return onFog(input, async (on) => {
      if (ways[0] === 'retry') return retryRun(input, on, run, kind)
      const isSnapin = kind === 'snapin'
      if (isDryRun(input)) {
        if (cancel) return on.shown(await cancelRequests(on.site, on.fog, run))
        return on.shown(resume ? await resumeRequests(on.site, on.fog, run) : [get('/task/active')])
      }
      if (resume || cancel) for (const line of targetLines(on.site, run, cancel)) input.stderr(`${line}\n`)
      if (resume || cancel) await expectYes(input, resume ? 'Go on with this run?' : 'Cancel this run?')
      if (isSnapin) return followSnapin(input, on, run, { resume, cancel, seconds })
      if (resume) return goOn(input, on, run)
      if (cancel) await cancelRun(on.site, on.fog, run)
      return followRun(input, on, run, seconds)
    })
  },
}

/** By the site alone: no passphrase, and FOG may be away. */
const offline = (input: CommandInput, run: string, kind: RunKind): Promise<CommandOutput> =>
  withSite(input, (site) => {
    if (kind === 'steps') return stepOutput(site, run)
    if (kind === 'snapin') return snapinOutput(lastKnownSnapin(readSnapinRun(site, run)))
    return seenOutput(site, lastKnownView(readRun(site, run)))
  })

export const fogLogCommand: Command = {
  usage: 'brassage fog log FILE RUN',
  options: {},
  async run(input) {
    const run = positional(input, 1, 'RUN')
    expectAtMost(input, 2)
    const rows = await withSite(input, (site) => readLog(site, run))
    return { exit: 0, json: { run, rows }, text: formatTable(rows) }
  },
}

function readSeconds(input: CommandInput): number {
  const text = textOption(input, 'seconds') ?? '0'
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new UsageError(`--seconds ${text}: expected how long to follow the run, in seconds`)
}
