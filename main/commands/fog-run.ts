/** `brassage fog run|runs`: a run of images, or of a snapin, looked at, followed, gone on with after a cut, cancelled. */
import { isEnd, type RunHostView, type RunView, type SessionView } from '../../shared/fog/run-view.ts'
import type { SiteFile } from '../db/site-file.ts'
import { kindOfRun, type RunKind } from '../services/fog/any-run.ts'
import { cancelRun } from '../services/fog/cancel-run.ts'
import { carryRun } from '../services/fog/carry-run.ts'
import { readRun } from '../services/fog/image-runs.ts'
import { readLog } from '../services/fog/run-log.ts'
import { runRows } from '../services/fog/run-rows.ts'
import { readSnapinRun } from '../services/fog/snapin-runs.ts'
import { readVerification } from '../services/fog/verify-hosts.ts'
import { lastKnownView, lookAtRun } from '../services/fog/watch-run.ts'
import { lastKnownSnapin } from '../services/fog/watch-snapin.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { carryTold } from './fog-carry.ts'
import { cancelRequests, resumeRequests, targetLines } from './fog-run-requests.ts'
import { followSnapin, snapinOutput } from './fog-snapin-run.ts'
import { runSteps, stepOutput } from './fog-step-run.ts'
import { boxOf } from './fog-verification.ts'
import { expectYes } from './fog-yes.ts'
import { lookUntilEnd } from './look-until-end.ts'
import { get, isDryRun, type OnFog, onFog } from './on-fog.ts'
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
  usage: `brassage fog run FILE RUN [--seconds N | --resume --yes | --retry --yes | --cancel --yes] ${SERVICE_USAGE}
       brassage fog run FILE RUN --offline   (as it was seen last)`,
  options: {
    ...serviceOptions,
    seconds: { type: 'string' },
    resume: { type: 'boolean' },
    retry: { type: 'boolean' },
    cancel: { type: 'boolean' },
    offline: { type: 'boolean' },
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
    if (ways[0] === 'retry')
      throw new UsageError('--retry is of small acts: images and snapins are looked at and begun anew')
    return onFog(input, async (on) => {
      const isSnapin = kind === 'snapin'
      if (isDryRun(input)) {
        if (cancel) return on.shown(await cancelRequests(on.site, on.fog, run))
        return on.shown(resume ? resumeRequests(on.site, run) : [get('/task/active')])
      }
      if (resume || cancel) for (const line of targetLines(on.site, run, cancel)) input.stderr(`${line}\n`)
      if (resume || cancel) await expectYes(input, resume ? 'Go on with this run?' : 'Cancel this run?')
      if (isSnapin) return followSnapin(input, on, run, { resume, cancel, seconds })
      if (resume) return goOn(input, on, run)
      if (cancel) await cancelRun(on.site, on.fog, run)
      return follow(input, on, run, seconds)
    })
  },
}

/** By the site alone: no passphrase, and FOG may be away. */
const offline = (input: CommandInput, run: string, kind: RunKind): Promise<CommandOutput> =>
  withSite(input, (site) => {
    if (kind === 'steps') return stepOutput(site, run)
    if (kind === 'snapin') return snapinOutput(lastKnownSnapin(readSnapinRun(site, run)))
    return output(site, lastKnownView(readRun(site, run)), ({ state }) => !isEnd(state) || state === 'done')
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

/** Sends what the run still lacks, then looks at it. Exit 1 unless every host has its task. */
export async function goOn(input: CommandInput, on: OnFog, run: string): Promise<CommandOutput> {
  const cut = await carryTold(input, run, () => carryRun(on.site, on.fog, run, input.signal))
  if (cut) return cut
  const view = await lookAtRun(on.site, on.fog, run)
  return output(on.site, view, ({ state }) => state !== 'failed' && state !== 'todo')
}

/** Exit 1 where it ended and not every host was imaged. */
async function follow(
  input: CommandInput,
  { site, fog }: OnFog,
  run: string,
  seconds: number,
): Promise<CommandOutput> {
  const view = await lookUntilEnd(input, seconds, () => lookAtRun(site, fog, run), shortly)
  return output(site, view, ({ state }) => !isEnd(state) || state === 'done')
}

const stateWords: Readonly<Record<SessionView['state'], string>> = {
  created: 'made, not yet taken up by FOG’s multicast service',
  queued: 'queued',
  waiting: 'waits for the hosts',
  running: 'running',
  other: 'in a state that is not known here',
}

const sessionWords = ({ state, percent, checkedIn, expected, missing }: SessionView): string =>
  [
    `stream ${stateWords[state]}${percent === null ? '' : `, ${percent} %`}`,
    `${checkedIn} of ${expected} have checked in`,
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
  ].join('; ')

const shortly = ({ host, state, percent }: RunHostView): string =>
  `${host} ${percent === null ? state : `${Math.round(percent)} %`}`

function output(site: SiteFile, view: RunView, isWell: (host: RunHostView) => boolean): CommandOutput {
  const verification = view.state === 'open' ? [] : readVerification(site, view.run)
  return {
    exit: view.hosts.every(isWell) ? 0 : 1,
    json: { ...view, verification },
    text: [
      `run ${view.run}: ${view.mode} of ${view.image}, ${view.state}, ${view.percent} % of all hosts`,
      formatTable(view.hosts, [
        'host',
        'mac',
        'stand',
        'state',
        'percent',
        'rate',
        'remaining',
        'checkedInAt',
        'imagedAt',
        'message',
      ]),
      ...(view.session ? [sessionWords(view.session)] : []),
      ...view.advice,
      ...verification.map(boxOf),
    ].join('\n'),
  }
}
