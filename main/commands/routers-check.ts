/**
 * `brassage routers check`: the routers' files before the real daemons, those of this computer or of a router, and our own
 * checks; over SSH the files that are there are compared with the plan as well. Exits 1 where something is an error; a daemon
 * that is absent is none, nor is a difference.
 */

import { meetingOf } from '../../shared/routers/meeting.ts'
import type { RouterProblem } from '../../shared/routers/router-problem.ts'
import { pairProblems } from '../../shared/routers/watch/judge-pair.ts'
import { socketProblems } from '../../shared/routers/watch/judge-sockets.ts'
import type { PairWord } from '../../shared/routers/watch/pair-word.ts'
import type { SiteFile } from '../db/site-file.ts'
import { type CheckedHost, checkFiles } from '../services/routers/check-files.ts'
import { checkOnMachine } from '../services/routers/install/ask-machine.ts'
import { compareMachine, fileJson } from '../services/routers/install/compare-machine.ts'
import {
  hostNamed,
  type PlannedHost,
  type PlannedRouters,
  plannedRouters,
} from '../services/routers/routers-of.ts'
import { askRunningPair } from '../services/routers/watch/ask-pair.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { differenceText } from './difference-text.ts'
import { openGivenVault } from './push-planned.ts'
import { MACHINE_USAGE, machineOptions, machineWay, refuseStraySsh } from './router-machine.ts'
import { dhcpOption, problemJson, problemText } from './routers.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const routersCheckCommand: Command = {
  usage: `brassage routers check FILE [--host H] [--dhcp isc|kea]
       brassage routers check FILE --host H ${MACHINE_USAGE} [--yes] [--dhcp isc|kea]`,
  options: { ...machineOptions, host: { type: 'string' }, dhcp: { type: 'string' } },
  async run(input) {
    expectAtMost(input, 1)
    const dhcp = dhcpOption(input)
    const name = textOption(input, 'host')
    const isRemote = textOption(input, 'ssh') !== undefined
    if (!isRemote) refuseStraySsh(input)
    if (isRemote && name === undefined) throw new UsageError('--host is missing: which router --ssh leads to')
    return withSite(input, async (site) => {
      const planned = plannedRouters(site.plan(), dhcp)
      const hosts = name === undefined ? planned.hosts : [hostNamed(planned.hosts, name)]
      const names = new Set(hosts.map(({ host }) => host))
      const checked: Checked[] = []
      for (const host of hosts)
        checked.push(
          isRemote ? await checkThere(input, site, planned, host) : await checkFiles(host, input.signal),
        )
      const own = planned.problems.filter(({ host }) => host === null || names.has(host))
      const problems = [...own, ...checked.flatMap((one) => one.problems)].map(problemJson)
      const ok = problems.every(({ severity }) => severity !== 'error')
      const rows = checked.flatMap(({ host, checks }) => checks.map((check) => ({ host, ...check })))
      const files = checked.flatMap((one) => one.files ?? [])
      return {
        exit: ok ? 0 : 1,
        json: {
          ok,
          hosts: checked.map(({ host, checks, files: found, pair }) => ({
            ...{ name: host, checks },
            ...(found && { files: found }),
            ...(pair !== undefined && { pair }),
          })),
          networks: planned.pair.networks.length,
          problems,
        },
        text: [formatTable(rows), ...differenceText(files), ...problemText(problems)].join('\n'),
      }
    })
  },
}

interface Checked extends CheckedHost {
  /** What is on the machine; absent: nobody looked. */
  readonly files?: readonly ReturnType<typeof fileJson>[]
  /** How its DHCP server stands with the other; null: it does not run. */
  readonly pair?: PairWord | null
}

/** Nothing of the machine is changed: the files lie in a folder of their own while its daemons look at them. */
async function checkThere(
  input: CommandInput,
  site: SiteFile,
  planned: PlannedRouters,
  { host, files }: PlannedHost,
): Promise<Checked> {
  const vault = await openGivenVault(input, site)
  try {
    const machine = await machineWay(input, site, vault).connect()
    try {
      const checked = await checkOnMachine(machine, host, files)
      const { rules } = planned.pair
      const compared = await compareMachine(machine, { host, files, rules, vault, replace: [] })
      const pair = await askRunningPair(machine, planned.dhcp)
      const hasPartner = meetingOf(planned.pair) !== null
      const problems: RouterProblem[] = [
        ...[...checked.problems, ...compared.problems],
        ...(pair ? pairProblems({ host, idle: [], ...pair }, hasPartner) : []),
        ...(pair ? socketProblems(planned.pair, { host, ...pair }) : []),
      ]
      return {
        ...checked,
        problems,
        pair,
        files: compared.files.map((file) => fileJson(file, compared.hidden)),
      }
    } finally {
      await machine.close()
    }
  } finally {
    vault?.close()
  }
}
