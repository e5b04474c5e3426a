/**
 * The base part of a configuration as an editable text. Its whole language:
 *
 *   {{hostname}} {{management.address}} ...   a value (the names: `templateValues`)
 *   {{secret:NAME}}                           left as it is; the push puts the secret in
 *   {{#if NAME}} ... {{/if}}                  only with this capability, or where this value is there
 *   {{#unless NAME}} ... {{/unless}}          only without; both stand alone on their line and can be nested
 *   {{! remark}}                              dropped, as are lines that begin with `!`
 *   {{vlans}} and {{ports}}                   alone on their line: where the VLANs and ports of the plan go
 *
 * A line indented by one blank stands in the section above it.
 */
import {
  type Capabilities,
  type ConfigLine,
  capabilityNames,
  type DeviceIntent,
  type PlanSource,
} from '../intent.ts'
import { formatNumbers } from '../ranges.ts'
import type { RenderProfile } from '../render/profile.ts'
import { sanitiseHostname } from '../render/sanitise.ts'

/** A template that cannot be used; `line` is 1-based. */
export class TemplateError extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`)
    this.line = line
  }
}

/** Where the generated parts go; such a line is replaced by them. */
export const VLANS_MARK = '{{vlans}}'
export const PORTS_MARK = '{{ports}}'

export type TemplateValues = Readonly<Record<string, string | null>>

/** Every value a template may name; null where this device has none. */
export function templateValues(intent: DeviceIntent, profile: RenderProfile): TemplateValues {
  const edges = intent.ports.filter((port) => port.mode === 'access' && port.untagged !== null)
  const { management } = intent
  return {
    hostname: sanitiseHostname(intent.hostname, profile.hostnameLength),
    'management.vlan': management ? String(management.vid) : null,
    'management.address': management?.address ?? null,
    'management.netmask': management?.netmask ?? null,
    'management.gateway': management?.gateway ?? null,
    'access.vlans': formatNumbers(edges.map((port) => port.untagged ?? 1)) || null,
  }
}

interface Block {
  readonly kind: string
  readonly line: number
  readonly isKept: boolean
}

/** Fills in `body`. Throws TemplateError for what it does not know, an unclosed block, or a value that is missing. */
export function renderTemplate(
  body: string,
  intent: DeviceIntent,
  capabilities: Partial<Capabilities>,
  profile: RenderProfile,
): ConfigLine[] {
  const values = templateValues(intent, profile)
  const blocks: Block[] = []
  const lines: ConfigLine[] = []
  for (const [index, raw] of body.split(/\r?\n/).entries()) {
    const number = index + 1
    const text = raw.replace(/\{\{!.*?\}\}/g, '').trimEnd()
    if (text.trim() === '' || text.startsWith('!')) continue
    if (readBlock(text.trim(), number, blocks, values, capabilities)) continue
    if (blocks.every((block) => block.isKept))
      lines.push(fillLine(text, number, values, intent, lines.at(-1)?.depth ?? -1))
  }
  const open = blocks.at(-1)
  if (open) throw new TemplateError(open.line, `{{#${open.kind}}} is never closed: add {{/${open.kind}}}`)
  return lines
}

/** True where the line opened or closed a block. */
function readBlock(
  text: string,
  line: number,
  blocks: Block[],
  values: TemplateValues,
  capabilities: Partial<Capabilities>,
): boolean {
  const opened = /^\{\{#(if|unless) +([\w.]+)\}\}$/.exec(text)
  if (opened) {
    const [, kind = '', name = ''] = opened
    const isThere = isPresent(name, line, values, capabilities)
    blocks.push({ kind, line, isKept: kind === 'if' ? isThere : !isThere })
    return true
  }
  const closed = /^\{\{\/(if|unless)\}\}$/.exec(text)
  if (!closed) return false
  const block = blocks.pop()
  if (!block) throw new TemplateError(line, `${text} closes nothing`)
  if (block.kind !== closed[1])
    throw new TemplateError(
      line,
      `${text} closes {{#${block.kind}}} of line ${block.line}: write {{/${block.kind}}}`,
    )
  return true
}

function isPresent(
  name: string,
  line: number,
  values: TemplateValues,
  capabilities: Partial<Capabilities>,
): boolean {
  const capability = capabilityNames.find((known) => known === name)
  if (capability) return capabilities[capability] === true
  if (name === 'management') return values['management.address'] !== null
  if (Object.hasOwn(values, name)) return values[name] !== null
  const known = [...capabilityNames, 'management', ...Object.keys(values)]
  throw new TemplateError(line, `unknown condition ${name}; known are ${known.join(', ')}`)
}

function fillLine(
  text: string,
  line: number,
  values: TemplateValues,
  intent: DeviceIntent,
  depthBefore: number,
): ConfigLine {
  const depth = text.length - text.trimStart().length
  if (depth > depthBefore + 1)
    throw new TemplateError(
      line,
      `indented by ${depth}, but nothing above opens that section: use one blank a level`,
    )
  let source: PlanSource | null = intent.source
  const filled = text.trim().replace(/\{\{([^}]*)\}\}/g, (whole, name: string) => {
    if (whole === VLANS_MARK || whole === PORTS_MARK || /^secret:[\w.-]+$/.test(name)) return whole
    if (!Object.hasOwn(values, name))
      throw new TemplateError(line, `unknown value ${whole}; known are ${Object.keys(values).join(', ')}`)
    const value = values[name]
    if (value === null || value === undefined)
      throw new TemplateError(
        line,
        `${whole} has no value on this switch: put the line inside {{#if ${name}}}`,
      )
    if (name.startsWith('management.')) source = intent.management?.source ?? intent.source
    return value
  })
  if (/\{\{#|\{\{\//.test(filled)) throw new TemplateError(line, `a block mark must stand alone on its line`)
  return { depth, text: filled, source }
}
