/** `brassage dhcp-watch`: who gives addresses on this wire, which of them does not belong here, and where it is plugged in. */
import { type HeardServer, hindersAll } from '../../shared/dhcp/watch-state.ts'
import {
  type ServerView,
  viewWatch,
  type WatchEvidence,
  type WatchView,
} from '../../shared/dhcp/watch-view.ts'
import { wiresOf } from '../../shared/dhcp/wire-vlans.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { systemClock } from '../clock.ts'
import type { SiteFile } from '../db/site-file.ts'
import { type AskableInterface, listInterfaces } from '../integrations/dhcp/interfaces.ts'
import { chooseInterfaces } from '../services/dhcp/choose-interfaces.ts'
import { isOursIn } from '../services/dhcp/ours.ts'
import { recordForeign } from '../services/dhcp/record-foreign.ts'
import { runWatch, type WatchRun } from '../services/dhcp/run-watch.ts'
import { createWatchEvidence, tableOf } from '../services/dhcp/watch-evidence.ts'
import { createSiteEvidence } from '../services/verify/site-evidence.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { portLines } from './dhcp-port-lines.ts'
import { describeView, sayProblem, sayServer } from './dhcp-words.ts'
import { openTables, tablesOption } from './tables-option.ts'
import { evidenceOf } from './watch-tables.ts'
import { withSite } from './with-site.ts'

/** Long enough for two questions, and for servers that ping an address before they offer it. */
const USUAL_SECONDS = 10
const MOST_SECONDS = 86_400

export const dhcpWatchCommand: Command = {
  usage: 'brassage dhcp-watch FILE [--interface I]... [--seconds N] [--tables SW1=FILE]...',
  options: { interface: { type: 'string', multiple: true }, seconds: { type: 'string' }, ...tablesOption },
  async run(input) {
    expectAtMost(input, 1)
    const seconds = secondsOption(input)
    return withSite(input, async (site) => {
      const plan = site.plan()
      const kept = createWatchEvidence(createSiteEvidence())(site, systemClock.timestamp())
      const evidence = evidenceOf(plan, openTables(input, plan), kept)
      const interfaces = chooseInterfaces(listInterfaces(), wantedInterfaces(input))
      const watch: Watch = { plan, evidence, interfaces }
      const run = await runWatch({
        interfaces,
        clock: systemClock,
        seconds,
        signal: input.signal,
        isOurs: isOursIn(plan),
        onChange: tellAsHeard(input, watch),
      })
      const view = viewOf(watch, run.servers)
      refuseNothing(run, view)
      recordForeign(site, view.servers)
      return outputOf(site, watch, run, view)
    })
  },
}

interface Watch {
  readonly plan: Plan
  readonly evidence: WatchEvidence
  readonly interfaces: readonly AskableInterface[]
}

function secondsOption(input: CommandInput): number {
  const text = textOption(input, 'seconds') ?? String(USUAL_SECONDS)
  const seconds = Number(text)
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_SECONDS)
    throw new UsageError(`--seconds ${text}: expected a whole number from 1 to ${MOST_SECONDS}`)
  return seconds
}

const wantedInterfaces = (input: CommandInput): string[] =>
  [input.options.interface ?? []].flat().filter((one) => typeof one === 'string')

const viewOf = ({ plan, evidence, interfaces }: Watch, servers: readonly HeardServer[]): WatchView =>
  viewWatch(plan, servers, wiresOf(interfaces), evidence)

/** Each server once, as soon as it is heard and its MAC address was looked for; each problem once. */
function tellAsHeard(input: CommandInput, watch: Watch): (run: WatchRun) => void {
  const told = new Set<string>()
  const once = (key: string, line: string) => {
    if (told.has(key)) return
    told.add(key)
    input.stderr(`${line}\n`)
  }
  return ({ servers, problems }) => {
    for (const problem of problems) once(`${problem.code} ${problem.interface}`, sayProblem(problem))
    for (const view of viewOf(watch, servers).servers)
      if (!view.isSearching && view.caughtBy === null) once(view.key, sayServer(view))
  }
}

/** Where nothing could be heard and nobody knows of a server either, there is nothing to tell but why. */
function refuseNothing({ problems }: WatchRun, { servers, strays }: WatchView): void {
  const problem = problems.find(hindersAll)
  if (!problem || servers.length + strays.length > 0) return
  const { code, values } = problem
  throw new WorkError(code.split('.')[0] ?? code, sayProblem(problem), { problem: code, ...values })
}

function outputOf(site: SiteFile, watch: Watch, run: WatchRun, view: WatchView): CommandOutput {
  const servers = view.servers.map((server) => withLines(site, server))
  return {
    exit: 0,
    json: {
      interfaces: watch.interfaces.map(({ name, mac, address, tag }) => ({ name, mac, address, vlan: tag })),
      asked: run.asked,
      offers: servers,
      foreign: servers.filter(({ verdict }) => verdict === 'foreign').length,
      strays: view.strays,
      problems: run.problems.map((problem) => ({ ...problem, message: sayProblem(problem) })),
      tables: watch.evidence.readings.map(tableOf(watch.plan)),
    },
    text: describeView(servers, view.strays, run),
  }
}

/** What would cut it off, where its port is known and it does not belong here. */
function withLines(site: SiteFile, server: ServerView) {
  const [place] = server.places
  const isWanted = server.verdict === 'foreign' && server.places.length === 1 && place?.kind === 'port'
  return { ...server, ...(isWanted && place ? { lines: portLines(site, place) } : {}) }
}
