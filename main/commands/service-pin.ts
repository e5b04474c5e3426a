/** `brassage service pin`: a renewed certificate pinned in the place of the old one, both of them shown; the login stays as it is. */
import { readFingerprint } from '../../shared/lan-services/fingerprint.ts'
import { findLanService } from '../db/lan-services.ts'
import { pinService, seePin } from '../services/lan-services/pin-service.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError, WorkError } from './command.ts'
import { askYes } from './push-session.ts'
import { withSite } from './with-site.ts'

export const servicePinCommand: Command = {
  usage: 'brassage service pin FILE NAME [--fingerprint SHA256 | --trust]',
  options: { fingerprint: { type: 'string' }, trust: { type: 'boolean' } },
  async run(input) {
    const name = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    const given = givenFingerprint(input)
    return withSite(input, async (site) => {
      const shown = await seePin(findLanService(site.db, name), { signal: input.signal })
      const { pinned, seen, subject, validFrom, validTo } = shown
      const changed = seen !== pinned
      input.stderr(`pinned: ${pinned}\nseen:   ${seen}\n${subject}, ${validFrom} to ${validTo}\n`)
      if (changed || given !== null) pinService(site, shown, given ?? (await trusted(input, shown)))
      return {
        exit: 0,
        json: { name: shown.name, old: pinned, fingerprint: seen, changed },
        text: changed ? `${shown.name}: ${seen} pinned.` : `${shown.name}: ${seen} is pinned already.`,
      }
    })
  },
}

function givenFingerprint(input: CommandInput): string | null {
  const text = textOption(input, 'fingerprint')
  if (text === undefined) return null
  if (input.options.trust === true) throw new UsageError('--fingerprint and --trust do not go together')
  const fingerprint = readFingerprint(text)
  if (fingerprint !== null) return fingerprint
  throw new UsageError(`--fingerprint ${text}: expected a SHA-256, 32 bytes in hexadecimal`)
}

/** By an explicit word only. Throws WorkError `not_trusted`. */
async function trusted(
  input: CommandInput,
  { url, seen, subject }: Awaited<ReturnType<typeof seePin>>,
): Promise<string> {
  const isMeant =
    input.options.trust === true ||
    (await askYes({ ...input, options: {} }, 'Is this the certificate of the server?'))
  if (isMeant) return seen
  throw new WorkError(
    'not_trusted',
    `${url} shows a certificate nobody has trusted yet: ${seen}. No secret was sent. Compare it on the server, then give it with --fingerprint, or take it as it is with --trust.`,
    { seen, subject },
  )
}
