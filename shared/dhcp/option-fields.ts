/** The options of a message by name, and those that have none here as bytes, so that nothing an offer holds is hidden. */
import type { DhcpOptions } from './message.ts'
import { OPTIONS, type OptionName } from './option-table.ts'
import { type FormValues, type OptionForm, toHex, valueCodecs } from './option-value.ts'

export type DhcpFields = {
  readonly [O in (typeof OPTIONS)[number] as O['name']]?: FormValues[O['form']]
}

export interface OtherOption {
  readonly code: number
  readonly hex: string
}

export interface ReadOptions {
  readonly fields: DhcpFields
  /** Options without a name here, and those whose bytes are not of their form. By number. */
  readonly others: readonly OtherOption[]
}

const byCode = new Map<number, (typeof OPTIONS)[number]>(OPTIONS.map((option) => [option.code, option]))

export function readOptions(options: DhcpOptions): ReadOptions {
  const fields: Partial<Record<OptionName, unknown>> = {}
  const others: OtherOption[] = []
  for (const [code, bytes] of [...options].toSorted(([a], [b]) => a - b)) {
    const known = byCode.get(code)
    const value = known ? valueCodecs[known.form].read(bytes) : null
    if (known && value !== null) fields[known.name] = value
    else others.push({ code, hex: toHex(bytes) })
  }
  return { fields: fields as DhcpFields, others }
}

/** The bytes of named options, in the order of the table. */
export function writeOptions(fields: DhcpFields): DhcpOptions {
  return new Map(
    OPTIONS.flatMap(({ code, name, form }) => {
      const value = fields[name]
      if (value === undefined) return []
      const write = valueCodecs[form].write as (value: FormValues[OptionForm]) => Uint8Array
      return [[code, write(value)] as const]
    }),
  )
}
