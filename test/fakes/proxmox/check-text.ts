/** Texts of a request against the patterns, lengths, named formats and property strings of the schema (proxmox-api §2, §9). */
import { faultOfFormat } from './text-formats.ts'

/** By the name of a parameter, or of a request and a parameter where that is another: its rule as the schema has it, JSON. */
export type StringFacts = Readonly<Record<string, string>>

interface TextRule {
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  /** A name, or the parts of a property string. */
  readonly format?: string | Readonly<Record<string, PartRule>>
}

interface PartRule extends TextRule {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean'
  readonly optional?: number
  readonly default_key?: number
  readonly enum?: readonly string[]
  readonly minimum?: number | string
  readonly maximum?: number | string
  /** Stands for this part … */
  readonly alias?: string
  /** … and its name is the value of that one: `virtio=MAC`. */
  readonly keyAlias?: string
}

/** Parameter -> what is wrong with it; null: nothing. `params`: also those of the path. */
export function textFaults(
  facts: StringFacts,
  template: string,
  params: Readonly<Record<string, string>>,
): Record<string, string> | null {
  const faults: Record<string, string> = {}
  for (const [name, value] of Object.entries(params)) {
    const fault = faultOfText(ruleFor(facts, template, name), value)
    if (fault !== null) faults[name] = fault
  }
  return Object.keys(faults).length > 0 ? faults : null
}

function ruleFor(facts: StringFacts, template: string, name: string): TextRule {
  const form = name.replace(/\d+$/, '[n]')
  const found = facts[`${template} ${name}`] ?? facts[`${template} ${form}`] ?? facts[name] ?? facts[form]
  return JSON.parse(found ?? '{}') as TextRule
}

function faultOfText({ pattern, minLength, maxLength, format }: TextRule, value: string): string | null {
  if (minLength !== undefined && value.length < minLength)
    return `value must be at least ${minLength} characters long`
  if (maxLength !== undefined && value.length > maxLength)
    return `value may only be ${maxLength} characters long`
  if (pattern !== undefined && !inJavaScript(pattern).test(value))
    return 'value does not match the regex pattern'
  if (format === undefined) return null
  return typeof format === 'string' ? faultOfFormat(format, value) : faultOfParts(format, value)
}

/** `(?^:` sets flags back to their defaults, which are those here. */
const inJavaScript = (pattern: string): RegExp => new RegExp(`^(?:${pattern.replaceAll('(?^:', '(?:')})$`)

/** `virtio=BC:24:11:00:00:01,bridge=vmbr0`: each part once, the one without a name first or not, and no other. */
function faultOfParts(parts: Readonly<Record<string, PartRule>>, value: string): string | null {
  const given: Record<string, string> = {}
  const put = (name: string, text: string): string | null => {
    if (given[name] !== undefined) return `duplicate key in comma-separated list property: ${name}`
    given[name] = text
    return null
  }
  const [byDefault] = Object.entries(parts).flatMap(([name, rule]) => (rule.default_key ? [name] : []))
  for (const part of value.split(',')) {
    const at = part.indexOf('=')
    const word = at < 0 ? byDefault : part.slice(0, at)
    if (word === undefined) return 'value without key, but schema does not define a default key'
    const rule = parts[word]
    if (!rule)
      return `format error\n${word}: property is not defined in schema and the schema does not allow additional properties`
    const text = part.slice(at + 1)
    const fault =
      (rule.keyAlias === undefined ? null : put(rule.keyAlias, word)) ?? put(rule.alias ?? word, text)
    if (fault !== null) return `invalid format - ${fault}`
  }
  for (const [name, rule] of Object.entries(parts)) {
    const text = given[name]
    const isOptional = rule.alias !== undefined || rule.optional === 1
    const fault =
      text === undefined
        ? isOptional
          ? null
          : 'property is missing and it is not optional'
        : faultOfPart(rule, text)
    if (fault !== null) return `invalid format - format error\n${name}: ${fault}`
  }
  return null
}

/** Inside property strings the words for yes and no are taken. */
const YES_NO = /^(0|1|on|off|yes|no|true|false)$/i

function faultOfPart(rule: PartRule, text: string): string | null {
  const { type, minimum, maximum } = rule
  if (rule.enum)
    return rule.enum.includes(text) ? null : `value '${text}' does not have a value in the enumeration`
  if (type === 'boolean') return YES_NO.test(text) ? null : `type check ('boolean') failed - got '${text}'`
  if (type !== 'integer' && type !== 'number') return faultOfText(rule, text)
  if (!(type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(text))
    return `type check ('${type}') failed - got '${text}'`
  if (minimum !== undefined && Number(text) < Number(minimum))
    return `value must have a minimum value of ${minimum}`
  if (maximum !== undefined && Number(text) > Number(maximum))
    return `value must have a maximum value of ${maximum}`
  return null
}
