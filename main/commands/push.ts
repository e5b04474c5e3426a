/** `brassage push`: a planned switch, or the lines of a text, onto the device on a console; or the plan onto many. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createSite } from '../db/create-site.ts'
import { openSite } from '../db/open-site.ts'
import type { SiteFile } from '../db/site-file.ts'
import { readSourceLines } from '../driver-engine/source-lines.ts'
import { ciscoIos } from '../drivers/cisco-ios.ts'
import { decodeText } from '../import/text-encoding.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { DEVICES_USAGE, expectOneDevice } from './on-devices.ts'
import { checkTransport, TRANSPORT_USAGE } from './open-console.ts'
import { pushMany } from './push-many.ts'
import { pushPlanned } from './push-planned.ts'
import { mayAsk, outputOf, pushOptions, runText, unconfirmed } from './push-session.ts'

export const pushCommand: Command = {
  usage: `brassage push (FILE --switch S | --commands F [--record R.brassage]) ${TRANSPORT_USAGE} [--dry-run] [--no-save] [--no-logging] [--yes] [--accept-device SERIAL] [--without-way-back S] [--remove LINE]...
       brassage push FILE ${DEVICES_USAGE} [--dry-run] [--no-save] [--no-logging] [--yes] [--accept-device NAME=SERIAL,...] [--without-way-back NAME,...]`,
  options: pushOptions,
  async run(input) {
    if (textOption(input, 'devices') !== undefined) return pushMany(input)
    expectOneDevice(input)
    checkTransport(input)
    if (textOption(input, 'commands') !== undefined) return pushText(input)
    return pushPlanned(input)
  },
}

async function pushText(input: CommandInput): Promise<CommandOutput> {
  expectAtMost(input, 0)
  if (textOption(input, 'switch') !== undefined)
    throw new UsageError('--switch goes with a site file, not with --commands')
  if (input.options.remove !== undefined)
    throw new UsageError(
      '--remove goes with a planned switch, not with --commands: write the "no" line there',
    )
  const path = textOption(input, 'commands') ?? ''
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be read: ${error.code ?? error.message}`)
  })
  const source = decodeText(bytes)
  const lines = readSourceLines(ciscoIos, source)
  if (!mayAsk(input))
    return unconfirmed(
      input,
      lines.map((line) => line.shown),
      lines.length,
    )
  const recordPath = textOption(input, 'record')
  const record = recordPath === undefined ? null : openRecord(recordPath)
  try {
    return outputOf(await runText(input, source, record))
  } finally {
    record?.close()
  }
}

function openRecord(path: string): SiteFile {
  return existsSync(path) ? openSite(path) : createSite(path, { name: 'Console record' })
}
