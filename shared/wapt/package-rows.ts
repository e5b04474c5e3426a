/** Packages as rows: on how many hosts each stands how, and what is not as it should be, host by host. */
import { deploymentState } from './agent-state.ts'
import type { ComparedHost } from './compare-hosts.ts'
import type { PackageState, WaptPackage } from './wapt-answers.ts'

export interface PackageRow {
  readonly package: string
  /** The newest on the server. */
  readonly version: string | null
  readonly name: string | null
  /** Counts of hosts. */
  readonly installed: number
  readonly toDo: number
  readonly failed: number
}

export interface OpenPackage {
  readonly uuid: string
  readonly host: string
  readonly stand: string | null
  readonly package: string
  readonly version: string | null
  /** In the words of the server. */
  readonly status: string
  readonly state: ReturnType<typeof deploymentState>
}

export function packageRows(packages: readonly WaptPackage[], states: readonly PackageState[]): PackageRow[] {
  const byPackage = Map.groupBy(states, (state) => state.package)
  return packages.map((one) => ({
    ...{ package: one.package, version: one.version ?? null, name: one.name ?? null },
    ...countsOf(byPackage.get(one.package) ?? []),
  }))
}

function countsOf(states: readonly PackageState[]) {
  const count = (...wanted: readonly ReturnType<typeof deploymentState>[]) =>
    states
      .filter(({ install_status: status }) => wanted.includes(deploymentState(status)))
      .reduce((sum, { host_uuids: hosts }) => sum + (hosts?.length ?? 0), 0)
  return { installed: count('ok'), toDo: count('to_do', 'running'), failed: count('failed') }
}

export function openPackages(hosts: readonly ComparedHost[], states: readonly PackageState[]): OpenPackage[] {
  const byUuid = new Map(hosts.map((host) => [host.uuid, host]))
  return states
    .filter(({ install_status: status }) => deploymentState(status) !== 'ok')
    .flatMap((one) =>
      (one.host_uuids ?? []).map((uuid) => ({
        uuid,
        host: byUuid.get(uuid)?.name ?? uuid,
        stand: byUuid.get(uuid)?.stand ?? null,
        package: one.package,
        version: one.version ?? null,
        status: one.install_status ?? 'unknown',
        state: deploymentState(one.install_status),
      })),
    )
}
