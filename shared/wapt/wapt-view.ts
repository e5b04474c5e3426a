/** What a screen shows of a WAPT server: its lists as they were read last, beside the site and FOG. */
import type { ComparedHosts } from './compare-hosts.ts'
import type { OpenPackage, PackageRow } from './package-rows.ts'
import { mayDo, type UsedRight, type usedRights } from './rights.ts'

export interface WaptGroup {
  readonly name: string
  /** Null: this server does not tell the groups of hosts. */
  readonly hosts: number | null
}

export interface WaptView extends ComparedHosts {
  /** Of the oldest list, ISO 8601. */
  readonly readAt: string
  /** Why the site file did not take all of it, so that it is not there after a restart; null: it has. */
  readonly unkept: string | null
  /** What the account may do of what is offered here; null: it was not told. */
  readonly may: Readonly<Record<UsedRight, boolean>> | null
  /** The server has more hosts than it tells. */
  readonly isCut: boolean
  readonly packages: readonly PackageRow[]
  readonly open: readonly OpenPackage[]
  readonly groups: readonly WaptGroup[]
}

/** `rights`: null where they were not read, or not told. */
export const mayOf = (rights: readonly string[] | null): WaptView['may'] =>
  rights && {
    view: mayDo(rights, 'view'),
    trigger_host_action: mayDo(rights, 'trigger_host_action' satisfies keyof typeof usedRights),
  }

export function groupRows(names: readonly string[], rows: ComparedHosts['rows']): WaptGroup[] {
  const isTold = rows.some(({ groups }) => groups.length > 0)
  return names.map((name) => ({
    name,
    hosts: isTold ? rows.filter(({ groups }) => groups.includes(name)).length : null,
  }))
}
