/** An installation looked at before anybody says yes: what is there, what would change, and what stands in the way. */
import { type ChangedCards, changedCards } from '../../../../shared/routers/install/changed-cards.ts'
import type { ComparedFile, FileChange } from '../../../../shared/routers/install/file-changes.ts'
import { hideSecrets } from '../../../../shared/routers/install/hide-secrets.ts'
import { type RouterService, services, servicesOf } from '../../../../shared/routers/install/services.ts'
import { readTree } from '../../../../shared/routers/read/read-tree.ts'
import type { Statement } from '../../../../shared/routers/read/statement.ts'
import type { FileKind } from '../../../../shared/routers/router-files.ts'
import type { SiteFile } from '../../../db/site-file.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import {
  readStates,
  type ServiceState,
  UNIT_STATES,
} from '../../../integrations/router-machine/service-scripts.ts'
import { WorkError } from '../../../work-error.ts'
import { lostByInstall } from '../../migration/installed-router.ts'
import type { Secrets } from '../fill-secrets.ts'
import type { PlannedHost, PlannedRouters } from '../routers-of.ts'
import { drillUnderWay } from '../watch/drill-records.ts'
import { compareMachine, type MachineComparison } from './compare-machine.ts'
import { installsUnderWay } from './install-records.ts'
import { readMachineFile, withIncluded } from './machine-files.ts'

export interface InstallRequest {
  readonly site: SiteFile
  readonly planned: PlannedRouters
  readonly host: PlannedHost
  /** For people and records: `192.0.2.1:22`. */
  readonly address: string
  readonly vault: Secrets | null
  readonly replace: readonly string[]
}

export interface PreparedInstall extends InstallRequest {
  readonly comparison: MachineComparison
  readonly changes: readonly FileChange[]
  readonly restarts: readonly RouterService[]
  readonly states: readonly ServiceState[]
  readonly cards: ChangedCards
  /** What the machine calls itself. */
  readonly hostname: string
  /** Why it cannot be installed as it is; null: it can. */
  readonly refusal: WorkError | null
}

/** Throws WorkError `other_install` while the other machine is being installed, `drill_running` while the failover is tested. */
export function refuseOther(site: SiteFile, host: string, now: string): void {
  const drill = drillUnderWay(site, now)
  if (drill)
    throw new WorkError(
      'drill_running',
      `The test of the failover that ${drill.by} began on ${drill.from} runs, or was cut and is not settled. Wait for its end, or settle it (Routers, Failover test). Nothing was sent.`,
      { drill: drill.id },
    )
  const other = installsUnderWay(site, now).find((one) => one.host !== host)
  if (!other) return
  throw new WorkError(
    'other_install',
    `The installation of ${other.host} at ${other.address} was cut and is not settled; one router at a time. Install ${other.host} again first: what was begun there is finished or taken back.`,
    { host: other.host, address: other.address },
  )
}

export async function prepareInstall(
  machine: RouterMachine,
  request: InstallRequest,
): Promise<PreparedInstall> {
  const { planned, host, vault, replace } = request
  const hostname = await askHostname(machine)
  const { rules } = planned.pair
  const compared = await compareMachine(machine, {
    host: host.host,
    files: host.files,
    rules,
    vault,
    replace,
  })
  const lost = lostByInstall(request.site, planned.pair, host.host)
  const comparison = { ...compared, problems: [...compared.problems, ...lost] }
  const changes = comparison.files.flatMap((file) => file.changes)
  const wanted = servicesOf(host.files.map(({ kind }) => kind))
  const states = readStates(
    await machine.need(
      UNIT_STATES,
      wanted.map(({ unit }) => unit),
    ),
  )
  const cards = await cardsOf(machine, comparison.files)
  const prepared = {
    ...request,
    ...{ comparison, changes, states, cards, hostname },
    restarts: servicesOf(changes.map(({ kind }) => kind)),
  }
  return { ...prepared, refusal: await refusalOf(machine, prepared) }
}

async function cardsOf(machine: RouterMachine, files: readonly ComparedFile[]): Promise<ChangedCards> {
  const file = files.find(({ kind }) => kind === 'interfaces')
  if (!file || file.changes.length === 0) return { left: [], entered: [] }
  const texts = new Map(file.changes.map(({ path, text }) => [path, text]))
  const found = await readMachineFile(machine, file.path)
  const before = found ? await withIncluded(machine, (open) => readTree('interfaces', found, open)) : []
  const after = await withIncluded(machine, (open): readonly Statement[] => {
    const main = {
      path: found?.path ?? file.path,
      text: texts.get(found?.path ?? file.path) ?? found?.text ?? '',
    }
    return readTree('interfaces', main, (path, from) => {
      const opened = open(path, from)
      return opened?.map((one) => ({ ...one, text: texts.get(one.path) ?? one.text })) ?? null
    })
  })
  return changedCards(before, after)
}

type Looked = Omit<PreparedInstall, 'refusal'>

async function refusalOf(machine: RouterMachine, looked: Looked): Promise<WorkError | null> {
  const { host, planned, comparison, states } = looked
  const own = planned.problems.filter((one) => one.host === null || one.host === host.host)
  const error = [...own, ...comparison.problems].find(({ severity }) => severity === 'error')
  if (error)
    return new WorkError('router_not_sound', `${error.message} Nothing was sent.`, { problem: error.code })
  const other = planned.hosts.find((one) => one !== host)
  if (other && (await isMachineOf(machine, looked.hostname, host, other)))
    return new WorkError(
      'other_router',
      `What answers at ${looked.address} is ${other.host}, not ${host.host}. Nothing was sent.`,
      { host: host.host, other: other.host },
    )
  const [secret] = comparison.untold
  if (secret !== undefined)
    return new WorkError(
      'secret_needed',
      `The files need the secret ${secret}: open the vault (--passphrase-env VAR). Nothing was sent.`,
      { secret },
    )
  const absent = states.filter(({ isInstalled }) => !isInstalled).map(({ unit }) => unit)
  if (absent.length === 0) return null
  const packages = services.filter(({ unit }) => absent.includes(unit)).map(({ packageName }) => packageName)
  return new WorkError(
    'packages_missing',
    `${looked.address} lacks ${packages.join(', ')}. Install them there (apt-get install ${packages.join(' ')}), then try again. Nothing was sent.`,
    { packages },
  )
}

export const askHostname = async (machine: RouterMachine): Promise<string> =>
  (await machine.need('hostname 2>/dev/null || cat /etc/hostname')).trim()

export const isCalled = (hostname: string, { host }: Pick<PlannedHost, 'host'>): boolean =>
  hostname.split('.')[0]?.toLowerCase() === host.toLowerCase()

/** Whether it is the other: by its name, or by the name that its gateways' file has. */
export async function isMachineOf(
  machine: RouterMachine,
  hostname: string,
  own: PlannedHost,
  other: PlannedHost,
): Promise<boolean> {
  if (isCalled(hostname, own)) return false
  if (isCalled(hostname, other)) return true
  const text = await readMachineFile(machine, '/etc/keepalived/keepalived.conf')
  const named = /^\s*router_id\s+"?([^\s"]+)/m.exec(text?.text ?? '')?.[1]
  return named?.toLowerCase() === other.host.toLowerCase()
}

/** Number of a changed file in the manifest, as the scripts count them. */
export const numberOf = (changes: readonly FileChange[], kind: FileKind): number | null => {
  const at = changes.findIndex((change) => change.kind === kind)
  return at < 0 ? null : at
}

/** What is written into the journal before anything is sent. */
export const recordOf = ({ changes, restarts, cards, comparison }: PreparedInstall) => ({
  files: changes.map(({ path, text, mode }) => ({ path, mode, text: hideSecrets(text, comparison.hidden) })),
  restarts: restarts.map(({ unit }) => unit),
  cards: cards.entered,
})
