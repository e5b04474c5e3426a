/** A tagged network card on a guest: only what guest and bridge can have, and never a second one in the same VLAN. */

import type { GuestConfig } from '../../../shared/proxmox/guest-config.ts'
import {
  type CardModel,
  cardsOf,
  cardText,
  freeCard,
  type NetworkCard,
  USUAL_BRIDGE,
} from '../../../shared/proxmox/network-card.ts'
import { fine, hindrance, type SetupCheck, warning } from '../../../shared/proxmox/setup.ts'
import { networkRow, rowsOf } from '../../integrations/proxmox/answer-shapes.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import { checkBridge } from './check-bridge.ts'
import {
  checkIsFree,
  type FoundGuest,
  findGuests,
  labelOfGuest,
  pathOfGuest,
  readGuestConfig,
} from './find-guest.ts'
import type { PlannedSetup } from './setup.ts'

export interface CardRequest {
  readonly vmid: number
  readonly tag: number
  /** Null: the bridge of its first card. */
  readonly bridge: string | null
  readonly model: CardModel
}

export interface PlannedCard extends PlannedSetup {
  readonly guest: FoundGuest
  /** As the server would write it, with its name. */
  readonly card: string
}

/** Only reads. Throws WorkError `unknown_guest`, `guest_locked`, `no_free_card`, `bad_tag`. */
export async function planCard(api: ProxmoxApi, service: string, wanted: CardRequest): Promise<PlannedCard> {
  if (!Number.isInteger(wanted.tag) || wanted.tag < 1 || wanted.tag > 4094)
    throw new WorkError('bad_tag', `VLAN ${wanted.tag}: a number from 1 to 4094 is expected.`)
  const [guest] = await findGuests(api, service, [wanted.vmid])
  if (!guest) throw new Error('findGuests finds or throws')
  const config = await readGuestConfig(api, guest)
  checkIsFree(guest, config.lock === undefined ? null : String(config.lock))
  const label = labelOfGuest(guest)
  const name = freeCard(config)
  if (name === null)
    throw new WorkError(
      'no_free_card',
      `${label} has 32 network cards already: there is no room for another.`,
    )
  const cards = cardsOf(config)
  const bridge = bridgeFor(wanted, cards)
  const inside = `eth${Number(name.slice(3))}`
  const text = cardText(guest.kind, { bridge, tag: wanted.tag, model: wanted.model, firewall: false, inside })
  const networks = rowsOf(networkRow, await api.get(`/nodes/${guest.node}/network`))
  return {
    ...{ guest, card: `${name}: ${text}` },
    checks: [
      checkBridge(networks, guest.node, bridge, wanted.tag),
      ...checkGuest(guest, config, cards, bridge, wanted.tag),
    ],
    request: {
      ...{ method: 'PUT', path: `${pathOfGuest(guest)}/config` },
      params: { [name]: text, digest: config.digest === undefined ? undefined : String(config.digest) },
    },
    before: linesOf(config),
    look: async () => lineOfCard(await readGuestConfig(api, guest), bridge, wanted.tag),
  }
}

/**
 * The card as the server writes it, with its name; null: the guest has none in this VLAN. Whether it could have another (it has 32, it
 * is locked) does not matter to one who only looks. Throws WorkError `unknown_guest`.
 */
export async function lookForCard(
  api: ProxmoxApi,
  service: string,
  wanted: CardRequest,
): Promise<string | null> {
  const [guest] = await findGuests(api, service, [wanted.vmid])
  if (!guest) throw new Error('findGuests finds or throws')
  const config = await readGuestConfig(api, guest)
  return lineOfCard(config, bridgeFor(wanted, cardsOf(config)), wanted.tag)
}

const bridgeFor = (wanted: CardRequest, cards: readonly NetworkCard[]): string =>
  wanted.bridge ?? cards.find((card) => card.bridge !== null)?.bridge ?? USUAL_BRIDGE

function lineOfCard(config: GuestConfig, bridge: string, tag: number): string | null {
  const card = cardsOf(config).find((one) => one.bridge === bridge && one.tag === tag)
  return card ? `${card.name}: ${String(config[card.name])}` : null
}

const linesOf = (config: GuestConfig): string =>
  cardsOf(config)
    .map(({ name }) => `${name}: ${String(config[name])}`)
    .join('\n')

function checkGuest(
  guest: FoundGuest,
  config: GuestConfig,
  cards: readonly NetworkCard[],
  bridge: string,
  tag: number,
): SetupCheck[] {
  const label = labelOfGuest(guest)
  const same = cards.find((card) => card.bridge === bridge && card.tag === tag)
  if (same) return [hindrance(`${label} has a card in VLAN ${tag} on ${bridge} already: ${same.name}.`)]
  // Network is among what can be plugged while it runs unless the list leaves it out (proxmox-api §9).
  const isHot = config.hotplug === undefined || /network|^1$/.test(String(config.hotplug))
  return guest.status === 'running' && guest.kind === 'qemu' && !isHot
    ? [warning(`${label} takes no card while it runs: it is there after the next cold start.`)]
    : [fine(`${label} has room for the card.`)]
}
