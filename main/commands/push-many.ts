/**
 * `brassage push FILE --devices ...`: all are read and compared, what each would be sent is shown, and after one yes it
 * is sent to those that are ready. What was cut goes on when the command is given again.
 */

import { formatLines } from '../../shared/config/tree.ts'
import type { JobPreview } from '../../shared/contract/job.ts'
import type { SiteFile } from '../db/site-file.ts'
import { waitsIn } from '../services/jobs/push-waits.ts'
import type { PushContext, PushOutcome } from '../services/jobs/push-work.ts'
import { prepareOn, sendOn } from '../services/jobs/push-work.ts'
import type { OpenVault } from '../vault/vault.ts'
import { expectAtMost } from './arguments.ts'
import { type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { type DeviceReport, type DeviceTask, onDevices } from './on-devices.ts'
import { openGivenVault, sessionSecrets } from './push-planned.ts'
import { askYes, mayAsk, namesOf, sessionOf } from './push-session.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

const SINGLE_ONLY = ['switch', 'commands', 'record', 'remove', 'serial', 'ssh', 'telnet', 'baud']

/** `SW3=FOC0920W003`: accepted by name, so that no serial number is taken for another switch. */
function readAccepted(input: CommandInput): ReadonlyMap<string, string> {
  return new Map(
    namesOf(input, 'accept-device').map((word) => {
      const [, name, serial] = /^([^=]+)=(.+)$/.exec(word) ?? []
      if (!name || !serial) throw new UsageError(`--accept-device ${word}: expected NAME=SERIAL`)
      return [name, serial] as const
    }),
  )
}

/** One device as JSON tells it: its state in words of its own, the lines as they would be sent. */
function described({ device, address, ...report }: DeviceReport): DeviceReport {
  const { end, preview, seconds, error, ...rest } = report as DeviceReport & Partial<PushOutcome>
  const failure = error as { code: string; message: string } | undefined
  const shown = preview as JobPreview | undefined
  return {
    ...rest,
    device,
    address,
    state: (end as DeviceReport['state'] | undefined) ?? report.state,
    ...(seconds === undefined ? {} : { seconds }),
    ...(failure ?? {}),
    ...(shown
      ? {
          preview: formatLines(shown.send).split('\n').filter(Boolean),
          warnings: report.warnings ?? shown.unproven,
          withheld: shown.withheld,
          ownPort: shown.ownPort,
          hasWayBack: shown.hasWayBack,
          serial: shown.identity.serial,
        }
      : {}),
  }
}

function showDevice(report: DeviceReport): string {
  const { preview } = report as Partial<PushOutcome>
  const head = `${report.device}: ${report.message ?? (report.error as { message?: string })?.message ?? report.state}`
  if (!preview) return head
  const held = preview.withheld.map((line) => `  not sent, it would cut the way to the device: ${line}`)
  const port =
    preview.isNetwork && preview.ownPort === null ? ['  the port we come through is not known'] : []
  const lines = formatLines(preview.send).split('\n').filter(Boolean)
  const doubts = preview.unproven.map((doubt) => `  ${doubt}`)
  return [head, ...lines.map((line) => `  ${line}`), ...held, ...port, ...doubts].join('\n')
}

const counted = (devices: readonly DeviceReport[], state: string): number =>
  devices.filter((device) => device.state === state).length

function outputOf(reports: readonly DeviceReport[], isDryRun: boolean): CommandOutput {
  const devices = reports.map(described)
  const good = isDryRun ? 'ready' : 'done'
  const counts = Object.fromEntries(
    (['done', 'failed', 'refused', 'stopped', 'ready'] as const).map((state) => [
      state,
      counted(devices, state),
    ]),
  )
  const others = (['failed', 'refused', 'stopped'] as const)
    .filter((state) => counts[state] !== 0)
    .map((state) => `, ${counts[state]} ${state}`)
  const table = formatTable(
    devices.map(({ device, state, confirmed, lines, message }) => ({
      device,
      state,
      lines: lines === undefined ? '' : `${confirmed} of ${lines}`,
      message: message ?? '',
    })),
  )
  return {
    exit: counts[good] === devices.length ? 0 : 1,
    json: { ...counts, devices },
    text: `${table}\n${counts[good]} of ${devices.length} ${good}${others.join('')}.`,
  }
}

export async function pushMany(input: CommandInput): Promise<CommandOutput> {
  expectAtMost(input, 1)
  const stray = SINGLE_ONLY.find((name) => input.options[name] !== undefined)
  if (stray) throw new UsageError(`--${stray} goes with one device, not with --devices`)
  const accepted = readAccepted(input)
  if (!mayAsk(input))
    return {
      exit: 1,
      json: { error: { code: 'unconfirmed', message: 'Nothing was sent: this needs a yes.' } },
      text: 'Nothing was sent: this needs a yes, on a terminal or with --yes. --dry-run shows the lines.',
    }
  return withSite(input, async (site) => {
    const vault = await openGivenVault(input, site)
    try {
      return await pushOn(input, site, accepted, vault)
    } finally {
      vault?.close()
    }
  })
}

async function pushOn(
  input: CommandInput,
  site: SiteFile,
  accepted: ReadonlyMap<string, string>,
  vault: OpenVault | null,
): Promise<CommandOutput> {
  const { quiet, save, dryRun, withoutWayBack } = sessionOf(input)
  const { secrets } = sessionSecrets(input, vault)
  const base = { site, secrets, judgesDevice: true } satisfies Partial<DeviceTask<PushOutcome>>
  const contextOf = (
    console: PushContext['console'],
    identified: PushContext['identified'],
  ): PushContext => ({
    site,
    vault,
    console,
    identified,
    signal: input.signal,
  })
  const shown = await onDevices<PushOutcome>(input, {
    ...base,
    work: (console, identified, target) =>
      prepareOn(target, contextOf(console, identified), accepted.get(target.name) ?? null),
  })
  input.stderr(`${shown.map(showDevice).join('\n')}\n`)
  const judged = shown.map((report) => refuseUnguarded(report, withoutWayBack))
  const ready = judged.filter(({ end }) => end === 'ready')
  if (dryRun || ready.length === 0) return outputOf(judged, dryRun)
  if (!(await askYes(input, `Send to ${ready.length} switches?`)))
    return outputOf(
      judged.map((report) =>
        report.end === 'ready'
          ? { ...report, end: 'refused', message: 'Not confirmed: nothing was sent.' }
          : report,
      ),
      false,
    )
  const previews = new Map(ready.map((report) => [report.device, report.preview as JobPreview]))
  const devices = ready.map(({ device, address }) => `${device}=${address}`).join(',')
  const sent = await onDevices<PushOutcome>(
    { ...input, options: { ...input.options, devices } },
    {
      ...base,
      after: (targets) => waitsIn(site.plan(), targets),
      work: (console, identified, target, report) =>
        sendOn(
          target,
          contextOf(console, identified),
          {
            acceptSerial: accepted.get(target.name) ?? null,
            withoutWayBack: withoutWayBack.includes(target.name),
            save,
            quiet,
            lines: previews.get(target.name)?.send ?? [],
          },
          {
            onPush: () => {},
            onProgress: ({ phase, confirmed, lines }) =>
              report(phase === 'sending' ? `${confirmed} of ${lines} lines confirmed` : phase),
          },
        ),
    },
  )
  const ends = new Map(sent.map((report) => [report.device, report]))
  return outputOf(
    judged.map((report) => ends.get(report.device) ?? report),
    false,
  )
}

/** Nothing takes it back, and nobody knows which port must not be cut: it goes only where it was named. */
function refuseUnguarded(report: DeviceReport, named: readonly string[]): DeviceReport {
  const { end, preview } = report as DeviceReport & Partial<PushOutcome>
  if (end !== 'ready' || !preview?.isUnguarded || named.includes(report.device)) return report
  return {
    ...report,
    end: 'refused',
    code: 'no_way_back',
    message: `Nothing takes ${report.device} back should it be cut off, and the port it is reached through is not known: confirm it by its name.`,
  }
}
