/** `brassage service-check`: what answers on the network of what the plan wants looked at, how fast, and since when not. */
import { lookText } from '../../shared/i18n/service-look-texts.ts'
import { nameKey } from '../../shared/model/name-key.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { ServiceCheck } from '../../shared/service-check/check-row.ts'
import { runChecks } from '../services/service-checks/run-checks.ts'
import { positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, WorkError } from './command.ts'
import { languageOption } from './run-output.ts'
import { withVault } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const serviceCheckCommand: Command = {
  usage: 'brassage service-check FILE [NAME...] [--lang fr|en] [--passphrase-env VAR]',
  options: { lang: { type: 'string' }, 'passphrase-env': { type: 'string' } },
  async run(input) {
    positional(input, 0, 'FILE')
    const language = languageOption(input)
    return withSite(input, async (site) => {
      const checks = checksNamed(site.plan(), input.positionals.slice(1))
      const run = (secretOf: (name: string) => string | null) =>
        runChecks(site, {
          ...{ checks, signal: input.signal, secretOf },
          onLook: (done, total) => input.stderr(`${done}/${total}\r`),
        })
      const { looks, unkept } =
        textOption(input, 'passphrase-env') === undefined
          ? await run(() => null)
          : await withVault(input, site, (vault) => run((name) => vault.get(name)))
      if (unkept !== null) input.stderr(`\n${unkept}\n`)
      const rows = checks.map(({ name, kind, target }, at) => {
        const look = looks[at]
        if (!look) throw new Error(`no look at ${name}`)
        const { state, code, ms, since } = look
        return {
          name,
          kind,
          target,
          state,
          code,
          ms: ms && Math.round(ms * 10) / 10,
          since,
          message: lookText(look, language),
        }
      })
      return {
        exit: rows.every(({ state }) => state !== 'down') ? 0 : 1,
        json: { ok: rows.every(({ state }) => state !== 'down'), rows, unkept },
        text: formatTable(rows.map(({ code: _code, ...row }) => row)),
      }
    })
  },
}

/** All where none is named. Throws WorkError `not_found`, `no_checks`. */
function checksNamed(plan: Plan, names: CommandInput['positionals']): readonly ServiceCheck[] {
  if (plan.serviceCheck.length === 0)
    throw new WorkError(
      'no_checks',
      'The site has no check of a service yet. Add one with "brassage add FILE service-check NAME kind=ping target=10.1.0.25".',
    )
  if (names.length === 0) return plan.serviceCheck
  return names.map((name) => {
    const found = plan.serviceCheck.find((check) => nameKey(check.name) === nameKey(name))
    if (found) return found
    throw new WorkError('not_found', `there is no check "${name}"`, { name })
  })
}
