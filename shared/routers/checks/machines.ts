/** Machines that the plan does not have, or has too many of, and cards that are missing or cannot be what they are called. */
import type { Plan } from '../../model/plan.ts'
import { portsOf } from '../../plan/lag.ts'
import { cardOf, isCardName } from '../cards.ts'
import { routersOf } from '../machines.ts'
import { type RouterMachine, type RouterPair, sides } from '../router-pair.ts'
import { type RouterProblem, reportRouter } from '../router-problem.ts'

export function checkMachines(plan: Plan, pair: RouterPair): RouterProblem[] {
  const all = routersOf(plan)
  const [first, second] = pair.machines.map(({ name }) => name)
  const surplus =
    all.length > 2
      ? [
          reportRouter(
            'warning',
            'router_surplus',
            all
              .slice(2)
              .map(({ name }) => name)
              .join(', '),
            { first: first ?? '', second: second ?? '' },
            { source: pair.rulesSource },
          ),
        ]
      : []
  return [...surplus, ...sides.flatMap((side) => checkMachine(plan, pair, pair.machines[side]))]
}

function checkMachine(plan: Plan, pair: RouterPair, machine: RouterMachine): RouterProblem[] {
  const at = { source: machine.source, host: machine.name }
  const cards = machine.trunks.map(({ card, peer }) => `${card} – ${peer.name}`).join(', ')
  if (!machine.device) return [reportRouter('info', 'router_assumed', machine.name, { cards }, at)]
  const isAssumed = machine.trunks.length > 0 && machine.trunks.every(({ port }) => port === null)
  return [
    ...(isAssumed ? [reportRouter('info', 'trunks_assumed', machine.name, { cards }, at)] : []),
    ...checkNames(plan, machine),
    ...checkBonds(machine),
    ...checkWan(machine),
    ...checkDmz(pair, machine),
  ]
}

function checkNames(plan: Plan, { device, name }: RouterMachine): RouterProblem[] {
  if (!device) return []
  return portsOf(plan, device.id)
    .filter((port) => !isCardName(port.name))
    .map((port) =>
      reportRouter(
        'error',
        'card_name_unusable',
        `${device.name} ${port.name}`,
        { card: cardOf(port) },
        { source: { table: 'interface', id: port.id, text: `port ${device.name} ${port.name}` }, host: name },
      ),
    )
}

const checkBonds = ({ trunks, name }: RouterMachine): RouterProblem[] =>
  trunks
    .filter(({ bond }) => bond?.protocol === 'pagp')
    .map(({ peer, port, source }) =>
      reportRouter(
        'error',
        'bond_by_pagp',
        `${peer.name} ${port?.name}`,
        { router: name },
        { source, host: name },
      ),
    )

function checkWan({ wan, trunks, name, source, rules: { wanInterface } }: RouterMachine): RouterProblem[] {
  const at = { source, host: name }
  if (!wan && wanInterface !== null) {
    const trunk = trunks.find(({ card, bond }) => [card, ...(bond?.members ?? [])].includes(wanInterface))
    const peer = trunk?.peer.name ?? '–'
    return [reportRouter('error', 'wan_on_trunk', name, { card: wanInterface, peer }, at)]
  }
  if (!wan) return [reportRouter('warning', 'wan_missing', name, {}, at)]
  const isStranded = wan.address !== null && wan.gateway === null
  return isStranded ? [reportRouter('warning', 'wan_without_gateway', name, { card: wan.card }, at)] : []
}

function checkDmz({ networks, machines }: RouterPair, machine: RouterMachine): RouterProblem[] {
  const side = machines.indexOf(machine)
  const dmz = networks.find(({ zone }) => zone === 'dmz')
  if (!dmz || dmz.attachments[side]) return []
  return [
    reportRouter(
      'error',
      'dmz_card_missing',
      machine.name,
      {},
      { source: machine.source, host: machine.name },
    ),
  ]
}
