/**
 * A DHCP server that belongs here, as the plan keeps it: what answers and is not on the list is foreign. Surprising: one
 * machine answers in every network under another address, so it may be given as a host number, like the gateway.
 */
import { z } from 'zod'
import { parseIpv4 } from '../addressing/ipv4.ts'

/** Host numbers as the site's rules have them: 2 the second host of each network, -2 the last but one. */
const HOST_NUMBER = /^-?[1-9]\d{0,4}$/

export const isHostNumber = (text: string): boolean => HOST_NUMBER.test(text)

export const dhcpServerSchema = z.object({
  id: z.int().positive(),
  name: z.string().trim().min(1).max(120),
  /** An IPv4 address, or a host number in each network. */
  address: z
    .string()
    .refine((text) => isHostNumber(text) || parseIpv4(text) !== null, 'an address or a host number'),
  /** Lower case, colons. Null: not known, so it is not looked at. */
  mac: z.string().nullable(),
  /** The only VLAN it may answer in, as an imaging server on its bench; null: everywhere. */
  vlanId: z.int().positive().nullable(),
  note: z.string().max(2000).nullable(),
})

export type DhcpServer = z.infer<typeof dhcpServerSchema>
