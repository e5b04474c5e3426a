/** The routers for screens: their files as they would be, the daemons' word on them, and the files written to a folder. */

import { formatIpv4 } from '../../../shared/addressing/ipv4.ts'
import type { ConfigLine } from '../../../shared/config/intent.ts'
import type { RoutersCheck, RoutersView, RouterView } from '../../../shared/contract/routers.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { meetingOf } from '../../../shared/routers/meeting.ts'
import type { DhcpFlavour } from '../../../shared/routers/router-files.ts'
import type { RouterPair } from '../../../shared/routers/router-pair.ts'
import { rulesOf } from '../../../shared/routers/rules.ts'
import type { Clock } from '../../clock.ts'
import { WorkError } from '../../work-error.ts'
import type { Workspace } from '../workspace.ts'
import { type CheckStep, checkInSteps, countChecks } from './check-files.ts'
import { fillSecrets, type Secrets } from './fill-secrets.ts'
import { createInstallService, type InstallService } from './install/install-service.ts'
import { hostNamed, type PlannedHost, plannedRouters } from './routers-of.ts'
import { createWatchService, type WatchService } from './watch/watch-service.ts'
import { writeFiles } from './write-files.ts'

export interface RouterService extends InstallService, WatchService {
  view(dhcp: DhcpFlavour | null): RoutersView
  /** Throws WorkError `unknown_router`, `unknown_file`. */
  file(host: string, path: string, dhcp: DhcpFlavour | null): readonly ConfigLine[]
  check(dhcp: DhcpFlavour | null, signal?: AbortSignal): AsyncGenerator<RoutersCheck, void>
  exportTo(folder: string, dhcp: DhcpFlavour | null): { files: number; folder: string }
}

/** `vault`: the open one, or null. `onBug`: what fails where nobody waits for it. */
export function createRouterService(
  workspace: Workspace,
  clock: Clock,
  vault: () => Secrets | null,
  onBug: (error: unknown) => void,
): RouterService {
  const planned = (dhcp: DhcpFlavour | null) => plannedRouters(workspace.site().plan(), dhcp ?? undefined)
  return {
    ...createInstallService({ workspace, clock, vault, planned, onBug }),
    ...createWatchService({ workspace, clock, vault, planned, onBug }),
    view(dhcp) {
      const { pair, hosts, problems, dhcp: flavour } = planned(dhcp)
      return {
        dhcp: flavour,
        networks: pair.networks.length,
        machines: hosts.map((host) => machineView(pair, host)),
        problems,
        rules: bareRules(workspace.site().plan()),
      }
    },
    file(host, path, dhcp) {
      const { files } = hostNamed(planned(dhcp).hosts, host)
      const found = files.find((file) => file.path === path)
      if (found) return found.lines
      throw new WorkError('unknown_file', `${host} has no file ${path}.`, { file: path })
    },
    async *check(dhcp, signal) {
      const { hosts } = planned(dhcp)
      const total = countChecks(hosts)
      const steps: CheckStep[] = []
      yield progressOf(steps, total)
      for (const host of hosts)
        for await (const step of checkInSteps(host, signal)) {
          steps.push(step)
          yield progressOf(steps, total)
        }
    },
    exportTo(folder, dhcp) {
      const { hosts, pair } = planned(dhcp)
      const written = writeFiles(hosts, folder, (text) => fillSecrets(text, pair.rules, vault()))
      return { files: written.flatMap(({ files }) => files).length, folder }
    },
  }
}

function machineView(pair: RouterPair, { side, host, files, packages }: PlannedHost): RouterView {
  const { standing, device, wan, trunks } = pair.machines[side]
  return {
    name: host,
    standing,
    deviceId: device?.id ?? null,
    wan: wan?.card ?? null,
    address: addressOf(pair, side),
    trunks: trunks.map(({ card, peer }) => `${card} – ${peer.name}`),
    packages,
    files: files.map(({ path, lines }) => ({ path, lines: lines.length })),
  }
}

function addressOf(pair: RouterPair, side: PlannedHost['side']): string | null {
  const own = meetingOf(pair)?.addresses[side]
  return own === undefined ? null : formatIpv4(own)
}

/** Without the row's id, which is no rule. */
function bareRules(plan: Plan): RoutersView['rules'] {
  const { id: _, ...rules } = { id: 0, ...rulesOf(plan) }
  return rules
}

function progressOf(steps: readonly CheckStep[], total: number): RoutersCheck {
  const named = (isAbsent: boolean) => [
    ...new Set(
      steps.filter(({ check }) => (check.state === 'unable') === isAbsent).map(({ check }) => check.daemon),
    ),
  ]
  return {
    done: steps.length,
    total,
    problems: steps.flatMap(({ problems }) => problems).filter(({ code }) => code !== 'daemon_absent'),
    asked: named(false),
    absent: named(true),
  }
}
