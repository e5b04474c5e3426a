/**
 * Asks a switch for what proves where things are: who was heard on which port, which ports are up, in which VLANs, who is
 * at the other end. Nothing is configured. A question that the device refuses is one it cannot answer, no failure.
 */
import { grammars } from '../../../shared/config/grammar/index.ts'
import { redactConfig } from '../../../shared/config/redact.ts'
import {
  type EvidenceKind,
  type EvidenceStep,
  evidenceCommands,
  followUps,
} from '../../../shared/show-output/evidence-commands.ts'
import { findPlatform, findTable, parseShowOutput } from '../../../shared/show-output/index.ts'
import type { SwitchReading } from '../../../shared/verify/reading.ts'
import { readingOfRows } from '../../../shared/verify/reading-of-rows.ts'
import { deviceTime, withoutOldMessages } from '../../../shared/verify/recent-messages.ts'
import type { Answer } from '../../../shared/verify/recognise.ts'
import { isOfReading } from '../../../shared/verify/usable-rows.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import { grammarNameOf } from '../../drivers/grammar-name.ts'
import { WorkError } from '../../work-error.ts'

/** In the order of how much they tell, so that what is stopped half-way has told most. */
const ALL: readonly EvidenceKind[] = [
  'macTable',
  'interfaces',
  'errDisabled',
  'flapping',
  'membership',
  'vlans',
  'neighbours',
  'addresses',
]

/** What changes from one minute to the next. */
const BRIEF: readonly EvidenceKind[] = ['macTable', 'interfaces', 'errDisabled', 'flapping']

export interface EvidenceRead {
  readonly reading: SwitchReading
  readonly tables: readonly string[]
  /** What was typed and shown, without secrets. */
  readonly raw: string
}

export interface ReadOptions {
  readonly deviceId: number
  /** Only what changes all the time: the rest is completed from earlier readings. */
  readonly isBrief: boolean
  readonly report: (step: string) => void
  readonly signal: AbortSignal
}

interface Shown {
  readonly answer: Answer
  readonly text: string
}

/** Throws WorkError `no_evidence` where nobody knows what to ask this kind of device, or it refuses everything. */
export async function readEvidence(
  console: Console,
  { identity, version }: Identified,
  { deviceId, isBrief, report, signal }: ReadOptions,
): Promise<EvidenceRead> {
  const platform = console.driver.name
  const commands = evidenceCommands(platform)
  const shown: Shown[] = []
  const asked = new Set<string>()
  for (const kind of isBrief ? BRIEF : ALL)
    for (const step of commands[kind] ?? [])
      shown.push(...(await askStep(console, step, { report, signal, asked })))
  const answers = shown.map(({ answer }) => answer).filter(({ table }) => isOfReading(table))
  if (answers.length === 0)
    throw new WorkError(
      'no_evidence',
      `${console.transport.peer} tells nothing of what is plugged in: it answers none of the questions known for ${platform}. Paste its tables as text instead.`,
      { platform },
    )
  const running = parseShowOutput(platform, 'show version', version)?.rows ?? []
  const time = deviceTime([...shown.flatMap(({ answer }) => answer.rows), ...running])
  const current = answers.map((answer) => ({ ...answer, rows: withoutOldMessages(answer.rows, time) }))
  const at = console.clock.timestamp()
  const reading = readingOfRows({ deviceId, at }, current, identity.hostname)
  return {
    reading: { ...reading, serial: identity.serial ?? reading.serial },
    tables: [...new Set(answers.map(({ table }) => table))],
    raw: shown.map(({ text }) => text).join('\n'),
  }
}

interface Asking {
  readonly report: (step: string) => void
  readonly signal: AbortSignal
  /** What was asked already: two kinds may need one answer. */
  readonly asked: Set<string>
}

async function askStep(console: Console, step: EvidenceStep, asking: Asking): Promise<Shown[]> {
  for (const command of step.alternatives) {
    const isKnown = asking.asked.has(command) && step.leadsTo === undefined
    const shown = isKnown ? null : await ask(console, command, asking)
    if (isKnown) return []
    if (!shown) continue
    const more: Shown[] = []
    for (const next of followUps(step, shown.answer.rows)) {
      const detail = asking.asked.has(next) ? null : await ask(console, next, asking)
      if (detail) more.push(detail)
    }
    return [shown, ...more]
  }
  return []
}

/** Null where the device refuses the command, or nobody knows how to read its answer. */
async function ask(
  console: Console,
  command: string,
  { report, signal, asked }: Asking,
): Promise<Shown | null> {
  report(command)
  const { lines, error } = await runCommand(console, command, { signal })
  asked.add(command)
  const { name } = console.driver
  const table = findTable(findPlatform(name)?.tables ?? [], command)
  const shown = redactConfig(lines.join('\n'), grammars[grammarNameOf(name)])
  const output = error === null ? parseShowOutput(name, command, shown) : null
  if (!table || !output) return null
  const prompt = console.current().trimEnd()
  return {
    answer: { table: table.table, rows: output.rows, isWhole: true },
    text: `${prompt} ${command}\n${shown}`,
  }
}
