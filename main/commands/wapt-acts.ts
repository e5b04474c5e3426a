/** `brassage wapt wake|follow|precheck`: what can be done without an administrator's signing key. */
import { unsigned, wordSizeTexts } from '../../shared/wapt/rights.ts'
import { systemClock } from '../clock.ts'
import { waptRequests } from '../integrations/wapt/wapt-requests.ts'
import { agentsNamed } from '../services/wapt/agents-named.ts'
import { followHosts } from '../services/wapt/follow-hosts.ts'
import { precheckHost } from '../services/wapt/precheck.ts'
import { wakeAgents } from '../services/wapt/wake-agents.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { onWapt } from './on-wapt.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { isDryRun, showWaptRequests, waptDryRun } from './wapt-dry-run.ts'

export const waptWakeCommand: Command = {
  usage: `brassage wapt wake FILE HOST... ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    positional(input, 1, 'HOST')
    return onWapt(input, async ({ site, service, api, compared }) => {
      const meant = agentsNamed((await compared()).rows, input.positionals.slice(1))
      if (isDryRun(input))
        return showWaptRequests(service, [waptRequests.wake(meant.map(({ uuid }) => uuid))])
      const rows = await wakeAgents(site, service.name, api, meant)
      const shown = rows.map((row) => ({ ...row }))
      return { exit: rows.every((row) => row.sent) ? 0 : 1, json: { rows }, text: formatTable(shown) }
    })
  },
}

const USUAL_SECONDS = 600

export const waptFollowCommand: Command = {
  usage: `brassage wapt follow FILE [HOST...] [--package P] [--seconds N] ${SERVICE_USAGE}`,
  options: { ...serviceOptions, package: { type: 'string' }, seconds: { type: 'string' } },
  async run(input) {
    const seconds = secondsOption(input)
    if (isDryRun(input)) return waptDryRun(input, ['hosts', 'states'], [waptRequests.tasks('{uuid}')])
    return onWapt(input, async ({ api, compared }) => {
      const meant = agentsNamed((await compared()).rows, input.positionals.slice(1))
      let wasLost: string | null = null
      const { hosts: rows, lost } = await followHosts(() => Promise.resolve(api), {
        ...{ clock: systemClock, seconds, signal: input.signal },
        uuids: meant.map(({ uuid }) => uuid),
        package: textOption(input, 'package') ?? null,
        onChange({ hosts, lost: now }) {
          if (now !== null && now !== wasLost) input.stderr(`\n${now} It is waited for.\n`)
          wasLost = now
          const done = hosts.filter(({ state }) => state === 'done').length
          input.stderr(`${done}/${hosts.length}\r`)
        },
      })
      const isDone = lost === null && rows.length > 0 && rows.every(({ state }) => state === 'done')
      const shown = rows.map(({ name, state, open, task }) => ({ name, state, open: open.join(', '), task }))
      return {
        exit: isDone ? 0 : 1,
        json: { rows, done: isDone, lost, note: unsigned.en },
        text: [formatTable(shown), ...(lost === null ? [] : [`Not seen to its end: ${lost}`])].join('\n'),
      }
    })
  },
}

function secondsOption(input: CommandInput): number {
  const text = textOption(input, 'seconds')
  if (text === undefined) return USUAL_SECONDS
  const seconds = Number(text)
  if (Number.isInteger(seconds) && seconds >= 0) return seconds
  throw new UsageError(`--seconds ${text}: expected a whole number of seconds`)
}

export const waptPrecheckCommand: Command = {
  usage: 'brassage wapt precheck HOST',
  options: {},
  async run(input) {
    const host = positional(input, 0, 'HOST')
    expectAtMost(input, 1)
    const found = await precheckHost(host, input.signal)
    const { isFree, ports, wordSize } = found
    const note = wordSizeTexts[wordSize ?? 'unknown'].en
    return {
      exit: isFree && wordSize !== 'not_64' ? 0 : 1,
      json: { host, free: isFree, ports, wordSize, note },
      text: `${formatTable(ports.map((port) => ({ ...port })))}\n${note}`,
    }
  },
}
