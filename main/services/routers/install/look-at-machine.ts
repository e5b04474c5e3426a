/**
 * How a router does: services, own addresses, which gateways it has or reaches, and so what it is in each VRRP group. Read from
 * the kernel and the manager of services, so that it needs no word of a daemon.
 */
import type { GatewayGroup } from '../../../../shared/contract/router-watch.ts'
import type { PromisedNetwork } from '../../../../shared/routers/install/promises.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import {
  readStates,
  type ServiceState,
  UNIT_STATES,
} from '../../../integrations/router-machine/service-scripts.ts'

/**
 * `here`: it has the address; `there`: another answers for it; `silent`: nobody does; `unplugged`: its card has no carrier;
 * `absent`: it has no such card.
 */
export type GatewayState = 'here' | 'there' | 'silent' | 'unplugged' | 'absent' | 'unknown'

export interface NetworkLook extends PromisedNetwork {
  /** Null: the machine cannot tell. */
  readonly hasAddress: boolean | null
  readonly state: GatewayState
}

export interface MachineLook {
  readonly services: readonly ServiceState[]
  readonly networks: readonly NetworkLook[]
  /** By VRRP group: `fault` where the card of its adverts is unplugged or nobody has the gateway. */
  readonly groups: readonly GatewayGroup[]
}

/** Exit code 127: there is no `ip`. Addresses, a line of its own, then cards with their flags. */
const CARDS = `
command -v ip >/dev/null || exit 127
ip -o -4 address show
echo --
ip -o link show
`

/**
 * Words: pairs of card and gateway. Those that answer, a line each. A machine without `ping` asks the neighbours' table, which
 * is filled by a packet to any port.
 */
export const REACH = `
while [ $# -gt 1 ]; do
  ( if command -v ping >/dev/null; then ping -c 1 -W 1 -I "$1" "$2" >/dev/null 2>&1 && echo "$1 $2"
    else
      command -v bash >/dev/null && timeout 1 bash -c "echo > /dev/udp/$2/9" 2>/dev/null
      sleep 1
      ip -4 neighbour show to "$2" dev "$1" | grep -q lladdr && echo "$1 $2"
    fi ) &
  shift 2
done
wait
`

export async function lookAtMachine(
  machine: RouterMachine,
  units: readonly string[],
  promised: readonly PromisedNetwork[],
): Promise<MachineLook> {
  const services = readStates(await machine.need(UNIT_STATES, units))
  const { exit, output } = await machine.ask(CARDS)
  if (exit !== 0) return { services, networks: promised.map(untold), groups: groupsOf(promised.map(untold)) }
  const [addresses = '', cards = ''] = output.toString('utf8').split(/^--$/m)
  const held = new Set(
    [...addresses.matchAll(/^\d+: (\S+) +inet ([\d.]+)/gm)].map(([, card, address]) => `${card} ${address}`),
  )
  const flags = new Map(
    [...cards.matchAll(/^\d+: ([^:@\s]+)\S* <([^>]*)>/gm)].map(([, card = '', all = '']) => [
      card,
      all.split(','),
    ]),
  )
  const isPlugged = (card: string) => flags.get(card)?.includes('LOWER_UP') === true
  const elsewhere = promised.filter(
    ({ card, gateway }) => gateway !== null && !held.has(`${card} ${gateway}`) && isPlugged(card),
  )
  const words = elsewhere.flatMap(({ card, gateway }) => [card, gateway ?? ''])
  const answered = new Set(words.length === 0 ? [] : (await machine.need(REACH, words)).trim().split('\n'))
  const stateOf = ({ card, gateway }: PromisedNetwork): GatewayState => {
    if (held.has(`${card} ${gateway}`)) return 'here'
    if (!flags.has(card)) return 'absent'
    if (!isPlugged(card)) return 'unplugged'
    return answered.has(`${card} ${gateway}`) ? 'there' : 'silent'
  }
  const networks = promised.map(
    (one): NetworkLook => ({
      ...one,
      hasAddress: held.has(`${one.card} ${one.address}`),
      state: stateOf(one),
    }),
  )
  return { services, networks, groups: groupsOf(networks) }
}

const untold = (one: PromisedNetwork): NetworkLook => ({ ...one, hasAddress: null, state: 'unknown' })

function groupsOf(networks: readonly NetworkLook[]): MachineLook['groups'] {
  const grouped = networks.flatMap((one) => (one.group === null ? [] : [{ ...one, group: one.group }]))
  return [...Map.groupBy(grouped, ({ group }) => group)].map(([name, own]) => {
    const has = (state: GatewayState) => own.some((one) => one.state === state)
    const counts = { gateways: own.length, here: own.filter(({ state }) => state === 'here').length }
    if (has('unknown')) return { name, state: 'unknown', ...counts }
    return { name, state: has('here') ? 'master' : has('there') ? 'backup' : 'fault', ...counts }
  })
}

/** What is not as it has to be, one sentence each; nothing: all is well. A card without carrier is nobody's fault here. */
export const faultsIn = ({ services, networks }: MachineLook): string[] => [
  ...services.filter(({ isActive }) => !isActive).map(({ unit }) => `${unit} does not run`),
  ...networks
    .filter(({ hasAddress, state }) => hasAddress === false && state !== 'unplugged')
    .map(({ card, address }) => `${card} has not its address ${address}`),
  ...networks
    .filter(({ gateway, state }) => gateway !== null && state === 'silent')
    .map(({ name, gateway }) => `the gateway ${gateway} of ${name} does not answer`),
]
