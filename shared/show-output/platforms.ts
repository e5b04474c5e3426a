/** The platforms whose outputs are understood, by the names people and tools give them. */
import { ciscoIosTables } from './cisco-ios/index.ts'
import { hpProcurveTables } from './hp-procurve/index.ts'
import { frrTables } from './linux/frr.ts'
import { linuxTables } from './linux/index.ts'
import { netgearTables } from './netgear/index.ts'
import type { Table } from './table.ts'

export interface Platform {
  readonly name: string
  /** Other names for the same command line. */
  readonly aliases: readonly string[]
  readonly tables: readonly Table[]
}

export const PLATFORMS: readonly Platform[] = [
  { name: 'cisco_ios', aliases: ['ios', 'cisco'], tables: ciscoIosTables },
  {
    name: 'cisco_iosxe',
    aliases: ['cisco_xe', 'iosxe', 'ios_xe', 'cisco_ios_xe', 'xe'],
    tables: ciscoIosTables,
  },
  {
    name: 'hp_procurve',
    aliases: [
      'procurve',
      'aruba_procurve',
      'aruba_osswitch',
      'arubaos_switch',
      'aruba_os_switch',
      'aruba_os',
      'hp',
    ],
    tables: hpProcurveTables,
  },
  {
    name: 'netgear',
    aliases: ['netgear_prosafe', 'netgear_fastpath', 'fastpath', 'netgear_smart', 'broadcom_fastpath'],
    tables: netgearTables,
  },
  { name: 'linux', aliases: ['debian', 'linux_debian'], tables: linuxTables },
  { name: 'frr', aliases: ['frrouting', 'vtysh', 'quagga'], tables: frrTables },
]

/** Case, `-` and blanks do not matter: `Cisco-IOS` is `cisco_ios`. */
export function findPlatform(name: string): Platform | null {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '_')
  return PLATFORMS.find((platform) => [platform.name, ...platform.aliases].includes(wanted)) ?? null
}
