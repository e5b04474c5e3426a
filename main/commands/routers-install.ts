/**
 * `brassage routers install`: one router over SSH, shown first, then checked, swapped, restarted and verified, with a way back
 * on the machine itself. Without `--yes` it only shows, and exits 1.
 */
import type { MigrationRequest } from '../../shared/migration/migration-request.ts'
import { otherSide } from '../../shared/routers/router-pair.ts'
import { systemClock } from '../clock.ts'
import type { SiteFile } from '../db/site-file.ts'
import { openRunOf, tickInstalled } from '../services/migration/installed-router.ts'
import { migratedPlan } from '../services/migration/plan-site-migration.ts'
import { compareMachineJson } from '../services/routers/install/install-json.ts'
import type { OtherWay } from '../services/routers/install/look-at-vrrp.ts'
import { knownAddressOf } from '../services/routers/install/other-way.ts'
import {
  type PreparedInstall,
  prepareInstall,
  refuseOther,
} from '../services/routers/install/prepare-install.ts'
import { type InstallResult, runInstall } from '../services/routers/install/run-install.ts'
import { settleOpen } from '../services/routers/install/settle-installs.ts'
import { hostNamed, plannedRouters } from '../services/routers/routers-of.ts'
import type { OpenVault } from '../vault/vault.ts'
import { expectAtMost, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { differenceText } from './difference-text.ts'
import { changeOption } from './migrate.ts'
import { hostsFor } from './open-ssh-console.ts'
import { openGivenVault } from './push-planned.ts'
import { askYes } from './push-session.ts'
import { MACHINE_USAGE, type MachineWay, machineOptions, machineWay } from './router-machine.ts'
import { dhcpOption, problemJson, problemText, replaceOption } from './routers.ts'
import { withSite } from './with-site.ts'

/** Seconds. Long enough for services of many networks, short enough for people who wait for their network. */
const WAY_BACK = 120

export const routersInstallCommand: Command = {
  usage: `brassage routers install FILE --host NAME ${MACHINE_USAGE} [--yes] [--dry-run] [--dhcp isc|kea] [--replace PATH|all]... [--way-back SECONDS] [--change F.json] [--other-ssh HOST[:PORT]]`,
  options: {
    ...machineOptions,
    host: { type: 'string' },
    dhcp: { type: 'string' },
    replace: { type: 'string', multiple: true },
    'way-back': { type: 'string' },
    'dry-run': { type: 'boolean' },
    change: { type: 'string' },
    'other-ssh': { type: 'string' },
  },
  async run(input) {
    expectAtMost(input, 1)
    const name = requiredOption(input, 'host', 'the router, as the plan calls it')
    requiredOption(input, 'ssh', 'HOST:PORT of that router')
    const dhcp = dhcpOption(input)
    const seconds = wayBackOption(input)
    const change = input.options.change === undefined ? null : changeOption(input)
    return withSite(input, async (site) => {
      const vault = await openGivenVault(input, site)
      try {
        const plan = change === null ? site.plan() : migratedPlan(site, change)
        const planned = plannedRouters(plan, dhcp)
        const host = hostNamed(planned.hosts, name)
        return await install({ input, site, vault, planned, host, seconds, change })
      } finally {
        vault?.close()
      }
    })
  },
}

function wayBackOption(input: CommandInput): number {
  const text = textOption(input, 'way-back') ?? String(WAY_BACK)
  const seconds = Number(text)
  if (Number.isInteger(seconds) && seconds >= 20 && seconds <= 3600) return seconds
  throw new UsageError(`--way-back ${text}: expected seconds, 20 to 3600`)
}

interface Installing {
  readonly input: CommandInput
  readonly site: SiteFile
  readonly vault: OpenVault | null
  readonly planned: ReturnType<typeof plannedRouters>
  readonly host: ReturnType<typeof hostNamed>
  readonly seconds: number
  /** The migration whose plan it is; null: the plan as it is. */
  readonly change: MigrationRequest | null
}

async function install({
  input,
  site,
  vault,
  planned,
  host,
  seconds,
  change,
}: Installing): Promise<CommandOutput> {
  const isDry = input.options['dry-run'] === true
  const way = machineWay(input, site, vault)
  if (!isDry) refuseOther(site, host.host, systemClock.timestamp())
  const request = { site, planned, host, address: way.address, vault, replace: replaceOption(input) }
  const machine = await way.connect()
  let prepared: PreparedInstall
  let settled: readonly object[] = []
  try {
    if (!isDry && (input.options.yes === true || input.interactive))
      settled = await settleOpen(machine, request)
    prepared = await prepareInstall(machine, request)
  } finally {
    await machine.close()
  }
  const shown = { ...compareMachineJson(prepared), settled }
  const said = [...differenceText(shown.files), '', `restarted: ${shown.restarts.join(', ') || 'nothing'}`]
  input.stderr(`${host.host} at ${way.address} (${prepared.hostname})\n${said.join('\n')}\n`)
  const { refusal, changes } = prepared
  if (refusal) return answer(shown, 'refused', refusal.message, refusal)
  const tick = () => {
    const run = change === null || isDry ? null : openRunOf(site, change)
    return run === null ? {} : { ticked: tickInstalled(site, run, host.host) }
  }
  if (changes.length === 0)
    return answer({ ...shown, ...tick() }, 'done', `${host.host} is as planned: nothing was changed.`)
  if (isDry) return answer(shown, 'done', 'Nothing was sent: a dry run.')
  if (!(await askYes(input, `Install these files on ${host.host}?`)))
    return answer(shown, 'refused', 'Nothing was sent: this needs a yes, on a terminal or with --yes.')
  const result = await runInstall(
    prepared,
    hooksOf(input, way, seconds, otherWay(input, site, vault, request)),
  )
  return ended(result.state === 'done' ? { ...shown, ...tick() } : shown, result)
}

/** Where `--other-ssh` says, else where its host key is known; null: nobody knows a way to the other router. */
function otherWay(
  input: CommandInput,
  site: SiteFile,
  vault: OpenVault | null,
  { planned, host }: Pick<Installing, 'planned' | 'host'>,
): OtherWay {
  const told = textOption(input, 'other-ssh')
  const known =
    told === undefined ? knownAddressOf(hostsFor(input, site), planned.pair, otherSide(host.side)) : null
  const ssh = told ?? (known && `${known.host}:${known.port}`)
  if (ssh === null) return null
  const user = known?.user ?? input.options.user
  // A key that nobody has looked at is accepted where somebody named the address, and only there.
  return machineWay({ ...input, options: { ...input.options, ssh, user } }, site, vault).connect
}

const hooksOf = (input: CommandInput, { connect }: MachineWay, seconds: number, other: OtherWay) => ({
  ...{ clock: systemClock, connect, seconds, other, signal: input.signal },
  onStep: (step: string) => input.stderr(`${step} ...\n`),
})

/** `ticked`: steps of the migration that are done by it. */
type Shown = ReturnType<typeof compareMachineJson> & { readonly ticked?: readonly number[] }

function answer(
  shown: Shown,
  state: InstallResult['state'],
  message: string,
  error?: { readonly code: string; readonly message: string },
): CommandOutput {
  return {
    exit: state === 'done' ? 0 : 1,
    json: { ...shown, state, message, ...(error && { error: { code: error.code, message: error.message } }) },
    text: message,
  }
}

function ended(shown: Shown, result: InstallResult): CommandOutput {
  const { state, message, error, problems, look, ...rest } = result
  const rows = problems.map(problemJson)
  return {
    exit: state === 'done' ? 0 : 1,
    json: {
      ...{ ...shown, ...rest, state, message, look },
      problems: [...shown.problems, ...rows],
      ...(error && { error }),
    },
    text: [message, ...rest.verified, ...(rows.length > 0 ? problemText(rows) : [])].join('\n'),
  }
}
