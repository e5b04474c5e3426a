/**
 * `brassage service add`: looks at the certificate, logs in once, and keeps what answered. Secrets come from the environment and
 * go to the vault, which is made where the site has none.
 */
import { readFingerprint } from '../../shared/lan-services/fingerprint.ts'
import { kindFacts, lanServiceKinds } from '../../shared/lan-services/lan-service.ts'
import { addService, checkRequest, type Trust } from '../services/lan-services/add-service.ts'
import { expectAtMost, filledVariable, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { LOGIN_USAGE, loginOptions, readLogin, sayPlain } from './login-options.ts'
import { askYes } from './push-session.ts'
import { withVaultForLogin } from './vault-for-login.ts'
import { withSite } from './with-site.ts'

export const serviceAddCommand: Command = {
  usage: `brassage service add FILE proxmox|fog|wapt NAME --url URL [--fingerprint SHA256 | --trust] ${LOGIN_USAGE}`,
  options: {
    ...loginOptions,
    url: { type: 'string' },
    fingerprint: { type: 'string' },
    trust: { type: 'boolean' },
  },
  async run(input) {
    const word = positional(input, 1, 'KIND')
    const kind = lanServiceKinds.find((one) => one === word.toLowerCase())
    if (!kind) throw new UsageError(`"${word}" is no kind of service: expected ${lanServiceKinds.join(', ')}`)
    const name = positional(input, 2, 'NAME')
    expectAtMost(input, 3)
    const url = requiredOption(input, 'url', 'the address of the service, as in https://192.0.2.10:8006')
    const trust = readTrust(input)
    const request = { kind, name, url, ...readLogin(input, kind) }
    const passphrase = filledVariable(input, 'passphrase-env')
    const added = await withSite(input, (site) => {
      const address = checkRequest(site, request)
      if (address.startsWith('http:')) {
        refusePlain(trust)
        sayPlain(input, kind)
      }
      return withVaultForLogin(site, passphrase, (vault) =>
        addService(site, vault, request, trust, { signal: input.signal }),
      )
    })
    const { version, fingerprint } = added
    return {
      exit: 0,
      json: { name: added.name, version, fingerprint },
      text: `${added.name}: ${kindFacts[kind].title} ${version ?? ''} at ${added.url}, ${fingerprint ?? 'without TLS'}`,
    }
  },
}

function readTrust(input: CommandInput): Trust {
  const text = textOption(input, 'fingerprint')
  if (text !== undefined && input.options.trust === true)
    throw new UsageError('--fingerprint and --trust do not go together')
  if (text === undefined)
    return {
      kind: 'ask',
      ask: (seen) => {
        input.stderr(`${seen.subject}\n${seen.fingerprint}\n`)
        return (
          input.options.trust === true ||
          askYes({ ...input, options: {} }, 'Is this the certificate of the server?')
        )
      },
    }
  const fingerprint = readFingerprint(text)
  if (fingerprint === null)
    throw new UsageError(`--fingerprint ${text}: expected a SHA-256, 32 bytes in hexadecimal`)
  return { kind: 'fingerprint', fingerprint }
}

function refusePlain(trust: Trust): void {
  if (trust.kind === 'fingerprint')
    throw new UsageError('--fingerprint goes with https://: with http:// there is no certificate')
}
