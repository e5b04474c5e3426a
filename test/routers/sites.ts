/** Sites for the tests of the routers, made by the edits a person makes, and the texts of their files. */
import { openDraft } from '../../shared/model/draft.ts'
import type { Site } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { connect, createRow, editRow, rowKinds } from '../../shared/plan/edits/index.ts'
import { textOf } from '../../shared/routers/render/lines.ts'
import { type DhcpFlavour, type FileKind, routerFiles } from '../../shared/routers/router-files.ts'
import { routerPair, type Side } from '../../shared/routers/router-pair.ts'
import { type Builder, buildSite } from '../plan/site-builder.ts'

/** `set` and `add` as on the command line: kind, name, fields. */
export type Edit = readonly [kind: string, name: string, fields?: Readonly<Record<string, string>>]

export function edited(plan: Plan, ...edits: readonly Edit[]): Plan {
  const draft = openDraft(plan)
  for (const [kind, name, fields = {}] of edits) editRow(draft, kind, name, fields)
  return draft.toPlan()
}

/** Two switches of a domain each with VLANs 101 to 103, cabled to R1 and R2: eth1 to SW1, eth2 to SW2. */
export function fair(own: Partial<Site> = {}): Plan {
  const build = buildSite(own)
  for (const name of ['SW1', 'SW2']) {
    build.switch(name)
    for (const vid of [101, 102, 103]) {
      build.vlan(name, vid)
      build.access(`${name} ${vid - 100}`, vid)
    }
  }
  withRouters(build, ['SW1', 'SW2'])
  return build.plan()
}

/** R1 and R2, each with a cable to every switch: to its port 9 and 10, which are uplinks. */
export function withRouters({ draft, port }: Builder, switches: readonly string[]): void {
  for (const [at, name] of ['R1', 'R2'].entries()) {
    createRow(draft, 'router', name, { ports: 'eth0-4' })
    for (const [number, to] of switches.entries()) {
      const far = rowKinds.port.find(draft, `${name} eth${number + 1}`)
      connect(draft, { kind: 'interface', id: port(`${to} ${9 + at}`) }, { kind: 'interface', id: far })
    }
  }
}

/** One domain, one switch: the office. */
export function office(): Plan {
  const build = buildSite({ domains: 'site', scheme: '192.168.{vlan}.0/24', managementVlan: 10 })
  build.switch('SW1')
  for (const vid of [10, 20, 30]) build.vlan('SW1', vid)
  build.access('SW1 1', 20)
  withRouters(build, ['SW1'])
  return build.plan()
}

export function fileOf(plan: Plan, side: Side, kind: FileKind, dhcp: DhcpFlavour = 'isc'): string {
  const file = routerFiles(routerPair(plan), side, dhcp).find((one) => one.kind === kind)
  if (!file) throw new Error(`there is no ${kind}`)
  return textOf(file.lines)
}

/** All files of both machines by `R1/etc/...`. */
export function allFiles(plan: Plan, dhcp: DhcpFlavour = 'isc'): Map<string, string> {
  const pair = routerPair(plan)
  return new Map(
    ([0, 1] as const).flatMap((side) =>
      routerFiles(pair, side, dhcp).map(
        ({ path, lines }) => [`${pair.machines[side].name}/${path}`, textOf(lines)] as const,
      ),
    ),
  )
}
