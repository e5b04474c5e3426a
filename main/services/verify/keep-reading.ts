/**
 * Keeps what a switch said as a reading of the site: from a live session, or from a text that a person gives. The text is
 * kept without secrets, whatever else stands in it. A text that another planned switch printed is not kept for this one.
 */
import { grammars } from '../../../shared/config/grammar/index.ts'
import { redactConfig } from '../../../shared/config/redact.ts'
import type { Device } from '../../../shared/model/entities.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { deviceNamed } from '../../../shared/plan/device-named.ts'
import { cordPlanOf } from '../../../shared/verify/cord-plan.ts'
import { readSwitch, textOf } from '../../../shared/verify/read-switch.ts'
import { resolveReading } from '../../../shared/verify/resolved-reading.ts'
import { fitsItself } from '../../../shared/verify/wrong-tables.ts'
import { appendJournal } from '../../db/journal.ts'
import { appendReading, type ReadingSource } from '../../db/reading-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import type { EvidenceRead } from './read-evidence.ts'

export interface GivenText {
  readonly text: string
  /** Name of the switch; null: the one that its prompt names. */
  readonly device: string | null
  readonly source: Exclude<ReadingSource, 'session'>
  /** Name of the file. */
  readonly origin: string | null
}

export interface KeptText {
  readonly id: string
  readonly device: string
  /** Kinds of tables in it. */
  readonly tables: readonly string[]
  /** Lines that nobody understands. */
  readonly unparsed: readonly string[]
}

/** Appends a live reading; returns its id. Not told in the journal: at an interval it would be nothing else. */
export const keepLive = (
  site: SiteFile,
  { name }: Device,
  { reading, tables, raw }: EvidenceRead,
  origin: string,
): string =>
  appendReading(site.db, site.recorder, { reading, device: name, source: 'session', origin, tables, raw })

/**
 * Appends the reading of a text. Throws WorkError `unknown_switch`, `switch_text_empty`, `switch_text_unknown`,
 * `switch_text_of_others`, `other_switch`, `no_switch_told`; then nothing was kept.
 */
export function keepText(site: SiteFile, { text, device: name, source, origin }: GivenText): KeptText {
  const plan = site.plan()
  const at = site.recorder.timestamp()
  const device = name === null ? deviceOfPrompt(plan, text, at) : planned(plan, name)
  const { read, fault } = readSwitch(text, textOf(plan, device.id), at)
  if (fault) throw new WorkError(fault.code, fault.message, { ...fault.values, device: device.name })
  const { reading, understood: tables, unparsed } = read
  if (!fitsItself(plan, cordPlanOf(plan), resolveReading(plan, reading)))
    requireOwn(plan, device, reading.hostname)
  const raw = redactConfig(text, grammars.generic)
  const id = site.record(() => {
    appendJournal(site.db, site.recorder, {
      kind: 'reading',
      text: `${device.name} read from ${origin ?? 'a pasted text'}: ${tables.join(', ') || 'messages'}`,
      data: { device: device.name, tables, unparsed: unparsed.length },
    })
    return appendReading(site.db, site.recorder, {
      reading,
      device: device.name,
      source,
      origin,
      tables,
      raw,
    })
  })
  return { id, device: device.name, tables, unparsed }
}

function planned(plan: Plan, name: string): Device {
  const device = deviceNamed(plan, name)
  if (device) return device
  throw new WorkError('unknown_switch', `There is no switch ${name} in this site.`, { device: name })
}

/** Reads it as anybody's, for the name in its prompt. */
function deviceOfPrompt(plan: Plan, text: string, at: string): Device {
  const anybody = { deviceId: 1, name: '', platform: null, words: [] }
  const { read, fault } = readSwitch(text, anybody, at)
  if (fault) throw new WorkError(fault.code, fault.message, fault.values)
  const { hostname } = read.reading
  const device = hostname === null ? null : named(plan, hostname)
  if (device) return device
  throw new WorkError(
    'no_switch_told',
    hostname === null
      ? 'The text does not say which switch printed it. Choose the switch.'
      : `The text was printed by ${hostname}, which is no switch of this site. Choose the switch.`,
    { hostname },
  )
}

const named = (plan: Plan, hostname: string): Device | null =>
  plan.device.find(({ name }) => nameKey(name) === nameKey(hostname)) ?? null

/**
 * A name that no planned switch has proves nothing: a switch from its box is called Switch. Nor does any name where the known
 * hosts are all at its ports: two switches have got one name.
 */
function requireOwn(plan: Plan, device: Device, hostname: string | null): void {
  const other = hostname === null ? null : named(plan, hostname)
  if (!other || other.id === device.id) return
  throw new WorkError(
    'other_switch',
    `The text was printed by ${other.name}, not by ${device.name}: nothing was kept. Keep it for ${other.name}, or give the text of ${device.name}.`,
    { device: device.name, other: other.name },
  )
}
