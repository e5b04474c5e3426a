/**
 * `brassage intake FILE`: the switches taken in so far; with a console, takes one in: reads it, makes its VTP harmless,
 * backs it up, and with `--wipe` erases it under its serial number. What was found and done is kept in the site.
 */
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { IntakeFacts, IntakeStep } from '../../shared/contract/intake.ts'
import { systemClock } from '../clock.ts'
import { appendIntake, listIntake } from '../db/intake-records.ts'
import type { SiteFile } from '../db/site-file.ts'
import { stateFolder } from '../db/state-folder.ts'
import { type Identified, identify } from '../driver-engine/identify.ts'
import { highestRevision } from '../services/intake/highest-revision.ts'
import { readFacts } from '../services/intake/read-facts.ts'
import { type TakenIn, takeIn } from '../services/intake/take-in.ts'
import type { OpenedVault } from '../services/push/push-planned.ts'
import { withVaultSecrets } from '../services/session-secrets.ts'
import { openWipeLogs } from '../services/wipe/wipe-log.ts'
import { numberOf } from '../services/wipe/wipe-result.ts'
import { expectAtMost, textOption } from './arguments.ts'
import type { Command, CommandInput, CommandOutput } from './command.ts'
import { readBaud, readSecrets, TRANSPORT_USAGE, transportOptions, withConsole } from './open-console.ts'
import { openGivenVault } from './push-planned.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const intakeCommand: Command = {
  usage: `brassage intake FILE [${TRANSPORT_USAGE} [--harmless] [--backup] [--wipe [--confirm SERIAL]]] [--latest]`,
  options: {
    ...transportOptions,
    harmless: { type: 'boolean' },
    backup: { type: 'boolean' },
    wipe: { type: 'boolean' },
    confirm: { type: 'string' },
    latest: { type: 'boolean' },
  },
  async run(input) {
    expectAtMost(input, 1)
    const isLive = ['serial', 'telnet', 'ssh'].some((way) => textOption(input, way) !== undefined)
    return withSite(input, async (site) => {
      if (!isLive) return listAll(input, site)
      const vault = await openGivenVault(input, site)
      try {
        return await takeOneIn(input, site, vault)
      } finally {
        vault?.close()
      }
    })
  },
}

function listAll(input: CommandInput, site: SiteFile): CommandOutput {
  const rows = listIntake(site.db).filter(({ isLatest }) => isLatest || input.options.latest !== true)
  const shown = rows.map(({ at, model, number, software, facts, outcome, device }) => ({
    at,
    model,
    number,
    software,
    'was on it': sayFacts(facts),
    outcome,
    switch: device,
  }))
  return { exit: 0, json: { rows }, text: formatTable(shown) }
}

function sayFacts(facts: IntakeFacts | null): string {
  if (!facts) return ''
  const { vtp, vlans, hasConfig } = facts
  return [
    ...(vtp ? [`VTP ${vtp.mode ?? '?'} ${vtp.domain ?? ''} revision ${vtp.revision ?? '?'}`] : []),
    ...(vlans.length > 0 ? [`VLANs ${vlans.join(', ')}`] : []),
    ...(hasConfig ? ['a configuration'] : []),
  ].join('; ')
}

async function takeOneIn(
  input: CommandInput,
  site: SiteFile,
  vault: OpenedVault | null,
): Promise<CommandOutput> {
  const secrets = withVaultSecrets(readSecrets(input), vault)
  const { signal } = input
  return withConsole(
    input,
    async (console) => {
      const begun = console.clock.now()
      const identified = await identify(console, { secrets, baud: readBaud(input), signal })
      const number = numberOf(identified.identity)
      const others = (domain: string) => highestRevision(listIntake(site.db), domain, number)
      const facts = await readFacts(console, others, signal)
      input.stderr(`${warnOf(identified, facts)}\n`)
      const confirm = await confirmed(input, identified)
      const taken = await takeIn(console, {
        identified,
        wishes: {
          harmless: input.options.harmless === true || input.options.wipe === true,
          backup: input.options.backup === true,
          wipe: input.options.wipe === true,
        },
        confirm,
        site,
        vault,
        logs: openWipeLogs(join(stateFolder(input.env), 'wipes'), () => systemClock.timestamp()),
        secrets,
        signal,
        onSteps: progress(input),
      })
      const seconds = Math.round((console.clock.now() - begun) / 1000)
      const record = { identity: identified.identity, facts, seconds, device: null }
      const { outcome, message } = taken
      site.record(() => appendIntake(site.db, site.recorder, { ...record, outcome, message }))
      return outputOf(identified, facts, taken, seconds)
    },
    { site, secrets },
  )
}

function warnOf({ identity }: Identified, facts: IntakeFacts): string {
  const name = `${identity.model ?? 'A device'}, number ${numberOf(identity) ?? 'not told'}: ${sayFacts(facts) || 'nothing on it'}.`
  const { vtp } = facts
  if (!vtp?.isThreat) return name
  const higher = vtp.othersRevision !== null && (vtp.revision ?? 0) > vtp.othersRevision
  return `${name} Do not connect it to other switches: as a VTP ${vtp.mode?.toLowerCase()} it could overwrite their VLANs${higher ? `, and its revision is higher than the ${vtp.othersRevision} of the others` : ''}.`
}

/** Only what takes something away needs the number told. */
async function confirmed(input: CommandInput, { identity }: Identified): Promise<string> {
  const number = numberOf(identity) ?? ''
  if (input.options.wipe !== true) return number
  const told = textOption(input, 'confirm')
  if (told !== undefined || !input.interactive) return told ?? ''
  return askNumber(input, `${identity.model ?? 'this device'}, serial number ${number}`)
}

async function askNumber(input: CommandInput, name: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question(
      `Everything on ${name} will be erased. Type its serial number to go on: `,
      {
        signal: input.signal,
      },
    )
  } finally {
    terminal.close()
  }
}

function progress(input: CommandInput): (steps: readonly IntakeStep[]) => void {
  let last = ''
  return (steps) => {
    const step = steps.findLast(({ state }) => state !== 'waiting')
    const line = step ? `${step.name}: ${step.state}${step.message === '' ? '' : ` (${step.message})`}` : ''
    if (line !== last) input.stderr(`${line}\n`)
    last = line
  }
}

function outputOf(
  { identity }: Identified,
  facts: IntakeFacts,
  { outcome, message, steps }: TakenIn,
  seconds: number,
): CommandOutput {
  const isBad = ['refused', 'interrupted', 'unknown'].includes(outcome)
  return {
    exit: isBad ? 1 : 0,
    json: { identity, facts, outcome, message, steps, seconds },
    text: message,
  }
}
