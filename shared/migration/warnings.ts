/** What a migration rests on and cannot see to: said beside its steps, so that nobody finds out at the changeover. */
import { effectivePrefix } from '../addressing/effective-prefix.ts'
import { broadcastOf, prefixHolds } from '../addressing/ipv4.ts'
import { inBoth } from '../i18n/both-texts.ts'
import type { Plan } from '../model/plan.ts'
import { vlanName } from '../plan/names.ts'
import { vlansOnSwitch } from '../plan/served-vlans.ts'
import type { Warn } from './migration-notes.ts'
import type { MigrationRequest } from './migration-request.ts'
import type { Moves } from './moves.ts'
import { telephonesIn } from './repatch-list.ts'
import type { SwitchStages } from './switch-stages.ts'
import type { TargetNetwork } from './target-network.ts'
import type { ServerPlace, Way } from './way.ts'

export interface Known {
  readonly plan: Plan
  readonly after: Plan
  readonly request: MigrationRequest
  readonly network: TargetNetwork
  readonly moves: Moves
  readonly server: ServerPlace | null
  readonly way: Way
}

export function warnOfNetwork(known: Known, warn: Warn): void {
  warnOfServer(known, warn)
  warnOfMoves(known, warn)
  warnOfOverlaps(known, warn)
  const { way, network, plan } = known
  if (way.apart.length > 0) {
    const names = way.apart.map(({ name }) => name).join(', ')
    warn(
      'several_domains',
      inBoth(
        `${names} are joined by no link between switches in the plan: VLAN ${network.vid} is one network there only if whatever joins them bridges it.`,
        `${names} ne sont reliés par aucun lien entre commutateurs dans le plan : le VLAN ${network.vid} n’y est un seul réseau que si ce qui les relie en fait un pont.`,
      ),
    )
  }
  if (plan.site.managementVlan === network.vid)
    warn(
      'management_vlan',
      inBoth(
        `VLAN ${network.vid} is that of the switches' management: whoever moves there reaches them.`,
        `Le VLAN ${network.vid} est celui de l’administration des commutateurs : qui y passe les atteint.`,
      ),
    )
}

function warnOfServer({ request, network, server, plan }: Known, warn: Warn): void {
  const { dhcp } = request
  if (!dhcp) {
    warn(
      'dhcp_missing',
      inBoth(
        'No machine is named that hands out addresses: see to it before the first port moves.',
        'Aucune machine n’est nommée pour distribuer les adresses : veillez-y avant de déplacer le premier port.',
      ),
    )
    return
  }
  if (!server || (server.ports.length === 0 && server.device?.role !== 'router'))
    warn(
      'dhcp_not_in_plan',
      inBoth(
        `Where ${dhcp.host} is plugged in is not in the plan: the switch port it hangs on has to carry VLAN ${network.vid} tagged.`,
        `Le plan ne dit pas où ${dhcp.host} est branché : le port de commutateur qui y mène doit porter le VLAN ${network.vid} étiqueté.`,
      ),
    )
  if (server?.device?.role === 'router')
    warn(
      'dhcp_on_router',
      inBoth(
        `${dhcp.host} is one of the routers whose files the plan makes, and the plan has the new network from the first port on. Rather than by hand, install both routers with this migration before (at the step, or routers install --change): each gets the network with its gateway, is checked, and goes back by itself where something fails. Taken back, both are installed as the plan is then.`,
        `${dhcp.host} est l’un des routeurs dont le plan fait les fichiers, et le plan contient le nouveau réseau à partir du premier port. Plutôt qu’à la main, installez avant les deux routeurs avec ce changement (à l’étape, ou routers install --change) : chacun reçoit le réseau avec sa passerelle, est vérifié, et revient de lui-même si quelque chose échoue. Au retour, on installe les deux selon le plan du moment.`,
      ),
    )
  if (network.isServerAssumed)
    warn(
      'server_address_assumed',
      inBoth(
        `${dhcp.host} gets ${network.server} in the new network, the first free address, since the change names none.`,
        `${dhcp.host} reçoit ${network.server} dans le nouveau réseau, la première adresse libre, car le changement n’en nomme aucune.`,
      ),
    )
  if (!network.pool)
    warn(
      'pool_missing',
      inBoth(
        'No pool is named: nobody is handed out an address in the new network.',
        'Aucune plage n’est nommée : personne ne reçoit d’adresse dans le nouveau réseau.',
      ),
    )
  const isRouted = plan.device.some(({ role }) => role === 'router')
  if (network.gateway !== network.server)
    warn(
      'gateway_elsewhere',
      inBoth(
        `The gateway ${network.gateway} has to be there before the first port moves: it is ${isRouted ? 'the routers’' : 'not this migration’s'} to give.`,
        `La passerelle ${network.gateway} doit exister avant le premier port : ${isRouted ? 'ce sont les routeurs qui la donnent' : 'ce changement ne la crée pas'}.`,
      ),
    )
}

function warnOfMoves({ plan, moves, network }: Known, warn: Warn): void {
  const telephones = telephonesIn(moves, plan).map(({ name }) => name)
  if (telephones.length > 0)
    warn(
      'telephone',
      inBoth(
        `Telephone outlets are among those that move: ${telephones.join(', ')}.`,
        `Des prises téléphoniques sont parmi celles qui changent : ${telephones.join(', ')}.`,
      ),
    )
  for (const { device, port } of moves.moves) {
    const name = `${device.name} ${port.name}`
    if (!port.enabled && port.mode !== 'unused')
      warn('port_disabled', inBoth(`${name} is shut and stays so.`, `${name} est fermé et le reste.`))
    if (plan.vlan.some(({ id, vid }) => id === port.vlanId && vid === network.vid))
      warn(
        'there_already',
        inBoth(`${name} is in VLAN ${network.vid} already.`, `${name} est déjà dans le VLAN ${network.vid}.`),
      )
  }
}

function warnOfOverlaps({ plan, after, network, moves }: Known, warn: Warn): void {
  const own = new Set(
    moves.moves.flatMap(({ port }) => after.interface.find(({ id }) => id === port.id)?.vlanId ?? []),
  )
  const last = broadcastOf(network.prefix)
  const overlapping = plan.vlan.filter(({ id }) => {
    const prefix = own.has(id) ? null : (effectivePrefix(plan, id)?.prefix ?? null)
    return (
      prefix &&
      (prefixHolds(prefix, network.prefix.network) ||
        (prefix.network >= network.prefix.network && prefix.network <= last))
    )
  })
  if (overlapping.length === 0) return
  const names = overlapping
    .slice(0, 5)
    .map(({ id }) => vlanName(plan, id))
    .join(', ')
  warn(
    'prefix_overlaps',
    inBoth(
      `${network.cidr} overlaps with the addresses of VLAN ${names}: a router reaches only one of them.`,
      `${network.cidr} recouvre les adresses du VLAN ${names} : un routeur n’en atteint qu’un.`,
    ),
  )
}

export function warnOfSwitches(stages: readonly SwitchStages[], plan: Plan, after: Plan, warn: Warn): void {
  for (const { device, platform, type } of stages) {
    if (!platform)
      warn(
        'by_hand',
        inBoth(
          `Nobody writes the configuration of ${device.name} (${type?.model ?? device.typeSlug}): its steps are done by hand.`,
          `Personne n’écrit la configuration de ${device.name} (${type?.model ?? device.typeSlug}) : ses étapes se font à la main.`,
        ),
      )
    else if (device.typeAssumed)
      warn(
        'type_assumed',
        inBoth(
          `The model of ${device.name} is assumed: check the names of its ports before anything is sent.`,
          `Le modèle de ${device.name} est supposé : vérifiez les noms de ses ports avant tout envoi.`,
        ),
      )
    const left = leftBehind(plan, after, device.id)
    if (left.length > 0)
      warn(
        'vlan_left_behind',
        inBoth(
          `${device.name} uses VLAN ${left.join(', ')} no more: it stays where it is, and the next push of the plan takes it off the uplinks.`,
          `${device.name} n’utilise plus le VLAN ${left.join(', ')} : il reste en place, et le prochain envoi du plan le retire des liaisons montantes.`,
        ),
      )
  }
}

/** Numbers of VLANs that the plan has on a switch before and not after. */
function leftBehind(plan: Plan, after: Plan, deviceId: number): number[] {
  const device = plan.device.find(({ id }) => id === deviceId)
  if (!device) return []
  const now = new Set(vlansOnSwitch(after, device))
  return vlansOnSwitch(plan, device).flatMap((id) =>
    now.has(id) ? [] : (plan.vlan.find((vlan) => vlan.id === id)?.vid ?? []),
  )
}
