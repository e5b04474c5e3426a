/** `brassage read`: keeps what a planned switch's device has, says where it differs from the plan, and takes over what is told. */
import { openDraft } from '../../shared/model/draft.ts'
import { adoptFromDevice } from '../../shared/plan/edits/index.ts'
import type { SiteFile } from '../db/site-file.ts'
import type { Console } from '../driver-engine/console.ts'
import { identify } from '../driver-engine/identify.ts'
import { readStartup } from '../driver-engine/read-config.ts'
import type { KeptReading } from '../services/backup/keep-reading.ts'
import { refuseEdit } from '../services/edit-service.ts'
import { type AdoptableDifference, adoptableDifferences } from '../services/push/adoptable.ts'
import { keepTexts, type PlannedPush, preparePlanned } from '../services/push/push-planned.ts'
import { renderSwitch } from '../services/render-switch.ts'
import { WorkError } from '../work-error.ts'
import { expectAtMost, switchOption, textOption } from './arguments.ts'
import type { Command, CommandInput, CommandOutput } from './command.ts'
import { DEVICES_USAGE, devicesOptions, expectOneDevice } from './on-devices.ts'
import { checkTransport, TRANSPORT_USAGE, transportOptions, withConsole } from './open-console.ts'
import { openGivenVault, sessionSecrets } from './push-planned.ts'
import { readMany } from './read-many.ts'
import { withSite } from './with-site.ts'

export const readCommand: Command = {
  usage: `brassage read FILE --switch S ${TRANSPORT_USAGE} [--accept-device SERIAL] [--adopt ID|all]...
       brassage read FILE ${DEVICES_USAGE}`,
  options: {
    ...transportOptions,
    ...devicesOptions,
    switch: { type: 'string' },
    'accept-device': { type: 'string' },
    adopt: { type: 'string', multiple: true },
  },
  async run(input) {
    expectAtMost(input, 1)
    if (textOption(input, 'devices') !== undefined) return readMany(input)
    expectOneDevice(input)
    checkTransport(input)
    const name = switchOption(input)
    return withSite(input, async (site) => {
      const vault = await openGivenVault(input, site)
      try {
        const attach = sessionSecrets(input, vault)
        const work = async (console: Console): Promise<CommandOutput> => {
          const identified = await identify(console, attach)
          const acceptSerial = textOption(input, 'accept-device')
          const { signal } = input
          // Nothing is sent, so a secret that nobody can tell hinders nothing.
          const options = { vault, acceptSerial, signal, dryRun: true }
          const push = await preparePlanned(site, name, console, identified, options)
          const startup = await readStartup(console, signal)
          const { refusal } = push
          if (refusal)
            return { exit: 1, json: { error: refusal, identity: identified.identity }, text: refusal.message }
          const snapshots = keepTexts(push, { ...push.before, startup })
          const adoptable = adoptableDifferences(renderSwitch(site.plan(), name), push.before)
          const adopted = adopt(site, name, adoptable, adoptOption(input))
          return report(push, { snapshots, adoptable, adopted })
        }
        return await withConsole(input, work, { site, secrets: attach.secrets })
      } finally {
        vault?.close()
      }
    })
  },
}

const adoptOption = (input: CommandInput): string[] =>
  [input.options.adopt ?? []].flat().filter((one) => typeof one === 'string')

/** Ids of what was taken into the plan. Throws WorkError `no_such_difference`, or the edit's own code. */
function adopt(
  site: SiteFile,
  name: string,
  adoptable: readonly AdoptableDifference[],
  wanted: readonly string[],
): string[] {
  const chosen = wanted.includes('all') ? adoptable : adoptable.filter(({ id }) => wanted.includes(id))
  const unknown = wanted.find((id) => id !== 'all' && !adoptable.some((one) => one.id === id))
  if (unknown !== undefined)
    throw new WorkError(
      'no_such_difference',
      `--adopt "${unknown}": the device has no such difference. Without --adopt, --json lists them.`,
      { difference: unknown },
    )
  if (chosen.length === 0) return []
  const draft = openDraft(site.plan())
  try {
    adoptFromDevice(draft, name, chosen)
  } catch (error) {
    refuseEdit(error)
  }
  site.commit(`Adopt ${chosen.length} differences from the device of ${name}`, draft.changes())
  return chosen.map(({ id }) => id)
}

interface Read {
  readonly snapshots: KeptReading
  readonly adoptable: readonly AdoptableDifference[]
  readonly adopted: readonly string[]
}

function report({ identified, planned, before }: PlannedPush, read: Read): CommandOutput {
  const differences = planned.lines.map(({ depth, text, source }) => ({ depth, text, source }))
  const lacking = differences.map((line) => ' '.repeat(line.depth) + line.text).join('\n')
  const same = differences.length === 0
  return {
    exit: 0,
    json: {
      identity: identified.identity,
      lines: before.running.split('\n').length - 1,
      same,
      differences,
      notOurs: planned.notOurs,
      ...read,
    },
    text: [
      same ? 'The device has what the plan says.' : `The device lacks:\n${lacking}`,
      ...(read.adopted.length > 0 ? [`Taken into the plan: ${read.adopted.join(', ')}`] : []),
    ].join('\n'),
  }
}
