/** A type of the site's own as it may be kept (`deviceType.definition`): a DeviceType, checked at every write. */
import { z } from 'zod'
import { capabilityNames } from '../config/intent.ts'
import type { DeviceType } from './device-type.ts'

const text = z.string().trim().min(1).max(120)
const count = z.int().min(1)

const capabilityName = z.enum(capabilityNames)

const limits = z
  .object({
    vlans: count,
    vlansUntilReboot: count,
    highestVid: z.int().min(1).max(4094),
    stpInstances: count,
    managementInterfaces: count,
    lagPorts: count,
    lags: count,
    vlanName: count,
    hostname: count,
    description: count,
  })
  .partial()

const schema = z
  .object({
    slug: text.regex(/^[a-z0-9-]+$/, 'expected lower case letters, digits and hyphens'),
    manufacturer: text,
    model: text,
    partNumber: text.nullable(),
    kind: z.enum(['switch', 'panel', 'router']),
    platform: z.enum(['cisco_ios', 'hp_procurve', 'netgear', 'netgear_smart']).nullable(),
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

/** Zod takes an absent limit for one that may be `undefined`; JSON knows no difference. */
export const storedTypeSchema = schema as unknown as z.ZodType<DeviceType>
