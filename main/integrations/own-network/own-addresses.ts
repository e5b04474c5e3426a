/** The IPv4 addresses of an interface, as Node tells them on every system. */
import { parseInterfaceAddress } from '../../../shared/addressing/ipv4.ts'
import type { OwnAddress } from '../../../shared/walk/own-interface.ts'
import type { System } from './system.ts'

type Told = ReturnType<System['addresses']>[string]

export const ownAddresses = (told: Told): OwnAddress[] =>
  (told ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address, cidr }) => ({
      address,
      length: cidr === null ? null : (parseInterfaceAddress(cidr)?.prefix.length ?? null),
    }))
