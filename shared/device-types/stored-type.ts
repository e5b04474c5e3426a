/** The form in which a site keeps a type of its own (`deviceType.definition`): a DeviceType as JSON. */
import { z } from 'zod'
import type { Capability } from '../config/intent.ts'
import type { DeviceType } from './device-type.ts'

const text = z.string().trim().min(1).max(120)
const count = z.int().min(1)

const capabilityNames = {
  interfaceRange: true,
  vlanDatabase: true,
  trunkEncapsulation: true,
  nonegotiate: true,
  bpduGuard: true,
  portfast: true,
  stormControl: true,
  dhcpSnooping: true,
  portSecurity: true,
  errdisableRecovery: true,
  lldp: true,
  vtp: true,
  macTableHyphen: true,
} satisfies Record<Capability, true>

const capabilityName = z.enum(Object.keys(capabilityNames) as [Capability, ...Capability[]])

const limits = z
  .object({
    vlans: count,
    vlansUntilReboot: count,
    highestVid: z.int().min(1).max(4094),
    stpInstances: count,
    managementInterfaces: count,
    vlanName: count,
    hostname: count,
    description: count,
  })
  .partial()

export const storedTypeSchema = z
  .object({
    slug: text.regex(/^[a-z0-9-]+$/, 'expected lower case letters, digits and hyphens'),
    manufacturer: text,
    model: text,
    partNumber: text.nullable(),
    kind: z.enum(['switch', 'panel', 'router']),
    platform: z.enum(['cisco_ios', 'hp_procurve', 'netgear']).nullable(),
    ports: z
      .array(z.object({ name: text, media: text, label: text }))
      .min(1)
      .max(1024),
    uplinks: z.int().min(0),
    console: z.object({ connector: text, baud: count }).nullable(),
    capabilities: z.partialRecord(capabilityName, z.boolean()),
    limits,
    origin: z.enum(['library', 'ours', 'site']),
  })
  .refine(({ uplinks, ports }) => uplinks <= ports.length, 'more uplinks than ports')
  .refine(
    ({ ports }) => new Set(ports.map((port) => port.name.toLowerCase())).size === ports.length,
    'two ports have the same name',
  )

/** Reads a stored definition. Throws, naming the field, where it is not one. */
export function typeFromStored(definition: unknown): DeviceType {
  const read = storedTypeSchema.safeParse(definition)
  if (read.success) return read.data as DeviceType
  const [issue] = read.error.issues
  throw new Error(`device type definition, ${issue?.path.join('.') || 'as a whole'}: ${issue?.message}`)
}
