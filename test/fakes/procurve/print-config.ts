/** `show running-config` of an emulated ProCurve: what is as it came from the factory is not printed. */
import { type Config, type Model, printPorts, type Vlan } from './switch.ts'

const section = (head: string, body: readonly string[]): string[] => [
  `${head} `,
  ...body.map((line) => `   ${line} `),
  '   exit ',
]

function portSections(config: Config): string[] {
  return [...config.ports].flatMap(([name, port]) => {
    const body = [
      ...(port.name === null ? [] : [`name "${port.name}"`]),
      ...(port.isDisabled ? ['disable'] : []),
      ...(port.unknownVlans === 'learn' ? [] : [`unknown-vlans ${port.unknownVlans}`]),
      ...port.other.values(),
    ]
    return body.length > 0 ? section(`interface ${name}`, body) : []
  })
}

const list = (word: string, ports: ReadonlySet<string>): string[] =>
  ports.size > 0 ? [`${word} ${printPorts(ports)}`] : []

function vlanSection(config: Config, vid: number, vlan: Vlan): string[] {
  const others = [...config.vlans].filter(([id]) => id !== vid)
  const moved = vid === 1 ? new Set(others.flatMap(([, other]) => [...other.untagged])) : new Set<string>()
  const absent = new Set([...moved].filter((port) => !vlan.untagged.has(port) && !vlan.tagged.has(port)))
  return section(`vlan ${vid}`, [
    `name "${vlan.name}"`,
    ...list('forbid', vlan.forbid),
    ...list('untagged', vlan.untagged),
    vlan.ip === 'none' ? 'no ip address' : `ip address ${vlan.ip}`,
    ...(vlan.hasIgmp ? ['ip igmp'] : []),
    ...list('tagged', vlan.tagged),
    ...list('no untagged', absent),
  ])
}

export function printConfig(config: Config, model: Model): string[] {
  return [
    `; ${model.part} Configuration Editor; Created on release #${model.release}`,
    '',
    `hostname "${config.hostname}" `,
    ...(config.maxVlans === model.maxVlans ? [] : [`max-vlans ${config.maxVlans} `]),
    ...[...config.trunks].map(([name, trunk]) => `trunk ${printPorts(trunk.ports)} ${name} ${trunk.type} `),
    ...portSections(config),
    ...(config.gateway === null ? [] : [`ip default-gateway ${config.gateway} `]),
    ...[...config.communities].map(([name, access]) => `snmp-server community "${name}" ${access} `),
    ...[...config.vlans].sort(([a], [b]) => a - b).flatMap(([vid, vlan]) => vlanSection(config, vid, vlan)),
    ...[...config.plain.values()].map((line) => `${line} `),
    ...(config.hasGvrp ? ['gvrp '] : []),
    ...(config.hasSpanningTree ? ['spanning-tree '] : []),
    ...(config.edgePorts.size > 0 ? [`spanning-tree ${printPorts(config.edgePorts)} admin-edge-port `] : []),
    ...(config.guardedPorts.size > 0
      ? [`spanning-tree ${printPorts(config.guardedPorts)} bpdu-protection `]
      : []),
  ]
}
