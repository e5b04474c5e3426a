/**
 * `brassage backup restore`: a device back to what was read of it, by the lines that make up the difference. What it had
 * before is a reading too, told as `before`: restoring that one undoes it.
 */
import { listPushes } from '../db/push-records.ts'
import type { SiteFile } from '../db/site-file.ts'
import { identify } from '../driver-engine/identify.ts'
import { findSnapshot } from '../services/backup/find-config.ts'
import { emptyResult, type PushResult } from '../services/push/push-result.ts'
import { snapshotAsGoal } from '../services/push/push-views.ts'
import { settle } from '../services/push/run-push.ts'
import { planReturn } from '../services/push/unplanned.ts'
import type { OpenVault } from '../vault/vault.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command, CommandInput } from './command.ts'
import { checkTransport, TRANSPORT_USAGE, withConsole } from './open-console.ts'
import { openGivenVault, sessionSecrets, showAndRun } from './push-planned.ts'
import { mayAsk, outputOf, pushOptions, sessionOf, unconfirmed } from './push-session.ts'
import { withSite } from './with-site.ts'

const {
  switch: _switch,
  commands: _commands,
  record: _record,
  remove: _remove,
  'accept-device': _accept,
  ...options
} = pushOptions

export const backupRestoreCommand: Command = {
  usage: `brassage backup restore FILE READING ${TRANSPORT_USAGE} [--dry-run] [--no-save] [--no-logging] [--yes] [--passphrase-env VAR]   (READING: the id of a snapshot, S, S:startup, S:previous)`,
  options,
  async run(input) {
    expectAtMost(input, 2)
    const reading = positional(input, 1, 'READING')
    checkTransport(input)
    return withSite(input, async (site) => {
      const { id } = findSnapshot(site, reading)
      if (!mayAsk(input)) return unconfirmed(input, [], 0)
      const vault = await openGivenVault(input, site)
      try {
        const output = outputOf(await restore(input, site, id, vault))
        return { ...output, json: { ...output.json, reading: id, before: beforeOf(site, output.json) } }
      } finally {
        vault?.close()
      }
    })
  },
}

function restore(
  input: CommandInput,
  site: SiteFile,
  id: string,
  vault: OpenVault | null,
): Promise<PushResult> {
  const attach = sessionSecrets(input, vault)
  return settle(emptyResult('unknown', 0, ''), () =>
    withConsole(
      input,
      async (console) => {
        sessionOf(input).hooks.onPhase('reading')
        const identified = await identify(console, attach)
        const goal = snapshotAsGoal(site, id, vault)
        return showAndRun(input, await planReturn(site, console, identified, goal, vault, input.signal))
      },
      { site, secrets: attach.secrets },
    ),
  )
}

/** What the device had before lines were sent; null where none were. */
const beforeOf = (site: SiteFile, { bytesOut }: { readonly bytesOut?: unknown }): string | null =>
  bytesOut === 0 ? null : (listPushes(site.db)[0]?.beforeId ?? null)
