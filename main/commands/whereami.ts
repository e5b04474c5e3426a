/** `brassage whereami`: where this computer, or one with a given address, is plugged in, and whether the plan says so. */
import { parseInterfaceAddress, parseIpv4 } from '../../shared/addressing/ipv4.ts'
import { evidenceText } from '../../shared/i18n/walk-evidence.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { normalizeMac } from '../../shared/plan/mac.ts'
import { chooseInterface } from '../../shared/walk/choose-interface.ts'
import { outletsNamed, outletsOfHosts } from '../../shared/walk/outlets-named.ts'
import type { PlannedPlace } from '../../shared/walk/planned-place.ts'
import { whereAmI } from '../../shared/walk/where-am-i.ts'
import { nothingSeen, type Seen, type Whereabouts } from '../../shared/walk/whereabouts.ts'
import { heardOn, LLDPD } from '../integrations/heard-neighbours/lldpd.ts'
import { readOwnNetwork } from '../integrations/own-network/read-own-network.ts'
import { thisSystem } from '../integrations/own-network/system.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { languageOption } from './run-output.ts'
import { readTables, tablesOption } from './tables-option.ts'
import { withSite } from './with-site.ts'

export const whereamiCommand: Command = {
  usage:
    'brassage whereami FILE [--address A] [--mac M] [--tables SW1=a.txt ...] [--at STAND|OUTLET] [--lang fr|en]',
  options: {
    ...tablesOption,
    address: { type: 'string' },
    mac: { type: 'string' },
    at: { type: 'string' },
    lang: { type: 'string' },
  },
  async run(input) {
    expectAtMost(input, 1)
    const language = languageOption(input)
    const given = givenSeen(input)
    return withSite(input, async (site) => {
      const plan = site.plan()
      const readings = readTables(input, plan)
      const seen = given ?? (await ownSeen(plan))
      const said = saidOutlets(input, plan) ?? outletsOfHosts(plan, seen.macs)
      const found = whereAmI(plan, { ...seen, readings }, said)
      return showPlace(found, language)
    })
  },
}

/** What the options tell; null where they tell nothing, and this computer itself is meant. */
function givenSeen(input: CommandInput): Seen | null {
  const [address, mac] = [textOption(input, 'address'), textOption(input, 'mac')]
  if (address === undefined && mac === undefined) return null
  return {
    ...nothingSeen,
    addresses: address === undefined ? [] : [readAddress(address)],
    macs: mac === undefined ? [] : [readMac(mac)],
  }
}

function readAddress(text: string): Seen['addresses'][number] {
  const address = parseIpv4(text.split('/')[0] ?? '')
  const withLength = parseInterfaceAddress(text)
  if (address === null || (text.includes('/') && !withLength))
    throw new UsageError(`--address ${text}: expected an IPv4 address, as in 10.1.101.23`)
  return { address: (text.split('/')[0] ?? '').trim(), length: withLength?.prefix.length ?? null }
}

function readMac(text: string): string {
  const mac = normalizeMac(text)
  if (mac === null)
    throw new UsageError(`--mac ${text}: expected a MAC address, as in 00:11:22:33:44:55 or 0011.2233.4455`)
  return mac
}

async function ownSeen(plan: Plan): Promise<Seen> {
  const own = chooseInterface(plan, await readOwnNetwork())
  if (!own) return nothingSeen
  const { addresses, gateway, dhcpServer, mac, name } = own
  const heard = heardOn((await thisSystem.run(LLDPD.program, LLDPD.args)) ?? '', name)
  return { ...nothingSeen, addresses, gateway, dhcpServer, heard, macs: mac === null ? [] : [mac] }
}

/** Where the person says to be; null: not said, and then a computer of the plan should be where that has it. */
function saidOutlets(input: CommandInput, plan: Plan): readonly number[] | null {
  const at = textOption(input, 'at')
  if (at === undefined) return null
  const outlets = outletsNamed(plan, at)
  if (outlets.length > 0) return outlets
  throw new WorkError(
    'not_found',
    `There is no stand with an outlet, and no outlet, that is called "${at}".`,
    {
      name: at,
    },
  )
}

function showPlace(found: Whereabouts, language: 'fr' | 'en'): CommandOutput {
  const { switch: device, interface: port, vlan, outlet, candidates, confidence, isAsPlanned } = found
  const evidence = found.evidence.map((one) => ({
    source: one.source,
    code: one.code,
    message: evidenceText(one, language),
    against: one.isAgainst,
  }))
  const json = {
    ...{
      switch: device,
      interface: port,
      vlan,
      outlet: outlet?.outlet ?? null,
      stand: outlet?.stand ?? null,
    },
    room: outlet?.room ?? null,
    candidates: candidates.map(({ outlet: name, stand, room }) => ({ outlet: name, stand, room })),
    expected: found.expected && expectedJson(found.expected),
    asPlanned: isAsPlanned,
    confidence,
    evidence,
  }
  const place = outlet
    ? `${outlet.outlet}${outlet.stand === null ? '' : ` (${outlet.stand})`}`
    : candidates.map((one) => one.outlet).join(' or ') || 'unknown outlet'
  const where = [place, [device, port].filter((part) => part !== null).join(' '), vlan && `VLAN ${vlan}`]
  const verdict = isAsPlanned === null ? 'cannot be told' : isAsPlanned ? 'as planned' : 'not as planned'
  return {
    exit: 0,
    json,
    text: [
      `${where.filter(Boolean).join(', ')}: ${verdict} (${Math.round(confidence * 100)} %)`,
      ...evidence.map(({ message, against }) => `  ${against ? '!' : '-'} ${message}`),
    ].join('\n'),
  }
}

const expectedJson = ({ outlet, stand, room, switch: device, interface: port, ...rest }: PlannedPlace) => ({
  ...{ outlet, stand, room, switch: device, interface: port },
  ...{ vlan: rest.vlan, prefix: rest.prefix, gateway: rest.gateway },
})
