/**
 * Reads a device type of the public collection's form (NetBox). Virtual and management-only interfaces are left out,
 * and a combined port listed once for copper and once for its SFP slot is one port.
 */
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { lineOfNode } from '../line-of-node.ts'
import type { DeviceType, TypePort } from './device-type.ts'
import { portOf } from './expand-type.ts'
import { makeSiteType } from './site-type.ts'

/** Read without types (`failsafe`): port 08 and model 2524 stay as written. */
const word = z.string().trim().min(1)
const component = z.object({ name: word, type: word, mgmt_only: z.string().optional() })
const list = z.preprocess((value) => (value === '' ? undefined : value), z.array(component).optional())

const yamlType = z.object({
  manufacturer: word,
  model: word,
  part_number: z.string().optional(),
  interfaces: list,
  'front-ports': list,
  'console-ports': list,
})
type YamlType = z.infer<typeof yamlType>

const NOT_PORTS = new Set(['virtual', 'bridge', 'lag', 'other', 'cisco-stackwise', 'cisco-stackwise-plus'])

const isPort = ({ type, mgmt_only }: z.infer<typeof component>): boolean =>
  !/^true$/i.test(mgmt_only ?? '') && !NOT_PORTS.has(type) && !/stack|^ieee802\.11|^other-wireless/.test(type)

/** The copper side's name of a combined port: `9-RJ45` and `9-SFP` are 9, `27F` is 27. */
function sharedName(name: string, media: ReadonlyMap<string, string>): string {
  const base = name.replace(/[- ](RJ45|SFP\+?)$/i, '').replace(/(\d)F$/, '$1')
  if (base !== name && (media.has(base) || /RJ45|SFP/i.test(name))) return base
  // A Juniper slot is ge- or xe- by what is plugged into it; copper ports of that number are others.
  const slow = name.replace(/^xe-/, 'ge-')
  return /sfp/.test(media.get(slow) ?? '') ? slow : name
}

function physicalPorts(components: readonly z.infer<typeof component>[]): TypePort[] {
  const physical = components.filter(isPort)
  const media = new Map(physical.map(({ name, type }) => [name, type]))
  const ports = new Map<string, TypePort>()
  for (const { name, type } of physical) {
    const shared = sharedName(name, media)
    if (!ports.has(shared)) ports.set(shared, portOf(shared, type))
  }
  return [...ports.values()]
}

function consoleOf(read: YamlType): DeviceType['console'] {
  const [first] = read['console-ports'] ?? []
  return first ? { connector: first.type, baud: 9600 } : null
}

function readYaml(text: string): YamlType {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' })
  const [broken] = document.errors
  if (broken) throw new Error(`line ${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`)
  const read = yamlType.safeParse(document.toJS())
  if (read.success) return read.data
  const [issue] = read.error.issues
  const path = issue?.path ?? []
  const what = path.length > 0 ? path.join('.') : 'the file'
  throw new Error(`line ${lineOfNode(document, path, lines)}: ${what}: ${issue?.message}`)
}

/**
 * The device type that a YAML text of the NetBox form describes; a file with front ports and no interface is a panel.
 * Throws, naming the line, what is wrong there and what was expected.
 */
export function typeFromYaml(text: string): DeviceType {
  const read = readYaml(text)
  const interfaces = physicalPorts(read.interfaces ?? [])
  const panel = interfaces.length === 0 && (read['front-ports'] ?? []).length > 0
  const ports = panel ? physicalPorts(read['front-ports'] ?? []) : interfaces
  if (ports.length === 0)
    throw new Error('line 1: expected `interfaces` with a physical port, or `front-ports` of a patch panel')
  return makeSiteType({
    manufacturer: read.manufacturer,
    model: read.model,
    partNumber: read.part_number || null,
    kind: panel ? 'panel' : 'switch',
    console: panel ? null : consoleOf(read),
    ports,
  })
}
