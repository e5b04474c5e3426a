/** `brassage service login`: a password or token that changed, tried on the pinned server and kept in the place of the old one. */
import { findLanService } from '../db/lan-services.ts'
import { changeLogin } from '../services/lan-services/change-login.ts'
import { expectAtMost, filledVariable, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { LOGIN_USAGE, loginOptions, readLogin, sayPlain } from './login-options.ts'
import { withVaultForLogin } from './vault-for-login.ts'
import { withSite } from './with-site.ts'

export const serviceLoginCommand: Command = {
  usage: `brassage service login FILE NAME ${LOGIN_USAGE}`,
  options: loginOptions,
  async run(input) {
    const given = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    return withSite(input, async (site) => {
      const { kind, fingerprint } = findLanService(site.db, given)
      const login = readLogin(input, kind)
      const passphrase = filledVariable(input, 'passphrase-env')
      if (fingerprint === null) sayPlain(input, kind)
      const { name, auth, user, version } = await withVaultForLogin(site, passphrase, (vault) =>
        changeLogin(site, vault, given, login, { signal: input.signal }),
      )
      return {
        exit: 0,
        json: { name, auth, user, version },
        text: `${name}: ${user === null ? 'the new login' : `the login as ${user}`} was taken, and is kept.`,
      }
    })
  },
}
