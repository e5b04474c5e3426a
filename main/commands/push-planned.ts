/** `brassage push FILE --switch S`, and its resume: the plan against the device, shown, confirmed, sent, verified. */
import { formatLines } from '../../shared/config/tree.ts'
import { listPushes, type PushRow } from '../db/push-records.ts'
import type { SiteFile } from '../db/site-file.ts'
import { identify } from '../driver-engine/identify.ts'
import { describeMissing } from '../services/push/planned-lines.ts'
import { type PlannedPush, preparePlanned, previewOf, runPlanned } from '../services/push/push-planned.ts'
import { emptyResult, type PushResult } from '../services/push/push-result.ts'
import { settle } from '../services/push/run-push.ts'
import { unproven } from '../services/push/unproven.ts'
import { renderSwitch } from '../services/render-switch.ts'
import { withVaultSecrets } from '../services/session-secrets.ts'
import { type OpenVault, openVault } from '../vault/vault.ts'
import { expectAtMost, filledVariable, switchOption, textOption } from './arguments.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { withConsole } from './open-console.ts'
import { mayAsk, outputOf, sessionOf, unconfirmed } from './push-session.ts'
import { withSite } from './with-site.ts'

/** The vault, where a passphrase was given; null: it stays closed. */
export async function openGivenVault(input: CommandInput, site: SiteFile): Promise<OpenVault | null> {
  return textOption(input, 'passphrase-env') === undefined
    ? null
    : openVault(site, filledVariable(input, 'passphrase-env'))
}

/** Passwords of the session: given, else the vault's own names for them. */
export function sessionSecrets(input: CommandInput, vault: OpenVault | null) {
  const { attach } = sessionOf(input)
  return { ...attach, secrets: withVaultSecrets(attach.secrets, vault) }
}

export async function pushPlanned(
  input: CommandInput,
  kind: 'push' | 'resume' = 'push',
): Promise<CommandOutput> {
  expectAtMost(input, 1)
  const name = switchOption(input)
  return withSite(input, async (site) => {
    const { lines, device } = renderSwitch(site.plan(), name)
    const last = listPushes(site.db, device.id)[0]
    const resumes = kind === 'resume' && last && last.state !== 'done' ? last : null
    if (!mayAsk(input)) return unconfirmed(input, formatLines(lines).split('\n'), lines.length)
    const vault = await openGivenVault(input, site)
    try {
      return outputOf(await runOn(input, site, name, { vault, resumes }))
    } finally {
      vault?.close()
    }
  })
}

/** Lines that are not ours and are to go, as a dry run names them. */
const removeOption = (input: CommandInput): string[] =>
  [input.options.remove ?? []].flat().filter((one) => typeof one === 'string')

function runOn(
  input: CommandInput,
  site: SiteFile,
  name: string,
  { vault, resumes }: { readonly vault: OpenVault | null; readonly resumes: PushRow | null },
): Promise<PushResult> {
  const { dryRun, acceptSerial, hooks } = sessionOf(input)
  const attach = sessionSecrets(input, vault)
  const device = { site, secrets: attach.secrets }
  return settle(emptyResult('unknown', 0, ''), () =>
    withConsole(
      input,
      async (console) => {
        hooks.onPhase('reading')
        const identified = await identify(console, attach)
        const push = await preparePlanned(site, name, console, identified, {
          vault,
          acceptSerial,
          signal: input.signal,
          dryRun,
          remove: removeOption(input),
          resumes,
        })
        return showAndRun(input, push)
      },
      device,
    ),
  )
}

/** What a push would send, shown; confirmed, sent. A dry run ends with what it shows. */
export async function showAndRun(input: CommandInput, push: PlannedPush): Promise<PushResult> {
  const { quiet, save, dryRun, withoutWayBack, confirm, hooks } = sessionOf(input)
  const count = push.planned.send.length
  if (push.refusal) {
    const { code, message } = push.refusal
    return { ...emptyResult('refused', count, message), error: { code, message } }
  }
  const preview = previewOf(push, quiet)
  if (dryRun) {
    const { secretsMissing, offers, withheld } = push.planned
    const notOurs = offers.filter((line) => line.guard === null && !line.isChosen).map(({ id }) => id)
    const remarks = [
      ...withheld.map((line) => `not sent, it would cut the way to the device: ${line}`),
      ...notOurs.map((id) => `not ours: ${id}`),
    ]
    const warnings = unproven(push.console.driver, push.planned.send)
    input.stderr(`${[...preview, ...remarks, ...warnings].join('\n')}\n`)
    const lack = secretsMissing.length > 0 ? ` ${describeMissing(secretsMissing)}` : ''
    return {
      ...emptyResult('done', count, `Nothing was sent: a dry run.${lack}`),
      preview,
      notOurs,
      warnings,
    }
  }
  if (count > 0 && !(await confirm(preview)))
    return emptyResult('refused', count, 'Not confirmed: nothing was sent.')
  const isMeant = push.name !== null && withoutWayBack.includes(push.name)
  return runPlanned(push, { quiet, save, withoutWayBack: isMeant, signal: input.signal, ...hooks })
}
