/** An operating system for tests: its files, what its programs print, and Node's addresses. What is left out is not there. */
import type { NetworkInterfaceInfo } from 'node:os'
import type { System } from '../../../main/integrations/own-network/system.ts'

export interface FakeSystem {
  readonly platform: NodeJS.Platform
  /** Path -> text. */
  readonly files?: Readonly<Record<string, string>>
  /** `nmcli -t ...` by its program alone, or by all words -> standard output. */
  readonly programs?: Readonly<Record<string, string>>
  /** Interface -> `10.1.101.23/24`. */
  readonly addresses?: Readonly<Record<string, string>>
}

export function fakeSystem({ platform, files = {}, programs = {}, addresses = {} }: FakeSystem): System {
  const told = Object.entries(addresses).map(([name, cidr]) => {
    const info = { address: cidr.split('/')[0] ?? '', cidr, family: 'IPv4', internal: name === 'lo' }
    return [name, [{ ...info, netmask: '', mac: '02:00:00:00:00:01' } as NetworkInterfaceInfo]] as const
  })
  return {
    platform,
    addresses: () => Object.fromEntries(told),
    read: async (path) => files[path] ?? null,
    async list(folder) {
      const inside = Object.keys(files).filter((path) => path.startsWith(`${folder}/`))
      return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))]
    },
    run: async (program, args) => programs[[program, ...args].join(' ')] ?? programs[program] ?? null,
  }
}
