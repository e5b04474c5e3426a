/**
 * The tagged card of a migration's DHCP machine, where that is a guest of Proxmox: on disk before the request, found again after a cut
 * or a lost answer, and taken out again only as the card that this run added.
 */

import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import {
  type AddedCard,
  type CardIntent,
  type GuestCardState,
  guestCardOf,
} from '../../../shared/migration/guest-card.ts'
import type { MigrationStep } from '../../../shared/migration/migration-step.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import { cardsOf, type NetworkCard } from '../../../shared/proxmox/network-card.ts'
import { placeGuests } from '../../../shared/proxmox/placed-guests.ts'
import { appendJournal } from '../../db/journal.ts'
import { appendMigrationRecords, readMigrationRecords } from '../../db/migration-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { guestRow, rowsOf } from '../../integrations/proxmox/answer-shapes.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import { planCard } from '../proxmox/add-card.ts'
import { wasRefused } from '../proxmox/begin-task.ts'
import {
  type FoundGuest,
  findGuests,
  labelOfGuest,
  pathOfGuest,
  readGuestConfig,
} from '../proxmox/find-guest.ts'
import { lastProxmox } from '../proxmox/read-proxmox.ts'
import { carrySetup, checkSetup, type PlannedSetup } from '../proxmox/setup.ts'
import { readRun } from './migration-runs.ts'

export interface CardWork {
  readonly site: SiteFile
  readonly run: string
  readonly step: MigrationStep
  readonly service: LanService
  readonly api: ProxmoxApi
}

export const cardStateOf = ({ site, run, step }: Pick<CardWork, 'site' | 'run' | 'step'>): GuestCardState =>
  guestCardOf(readMigrationRecords(site.db, run), step.id)

export interface PlannedCard {
  readonly intent: CardIntent
  readonly plan: PlannedSetup
}

/** Only reads. Null: the card is there by this run already. Throws WorkError `no_such_guest`, `not_ready`, what `planCard` throws. */
export async function planGuestCard(work: CardWork): Promise<PlannedCard | null> {
  const { site, run, service, api } = work
  const settled = await settleCard(work)
  if (settled.kind === 'added') return null
  const { vlan } = readRun(site, run).started.request.to
  const [guest] = await findGuests(api, service.name, [await vmidOf(work)])
  if (!guest) throw new Error('findGuests finds or throws')
  const plan = await planCard(api, service.name, {
    vmid: guest.vmid,
    tag: vlan,
    bridge: null,
    model: 'virtio',
  })
  checkSetup(plan)
  const known = macsOf(cardsOf(await readGuestConfig(api, guest)))
  return { intent: { service: service.name, vmid: guest.vmid, guest: guest.name, tag: vlan, known }, plan }
}

/** Throws WorkError; where nobody knows what became of it, the run says so until it is looked at again. */
export async function addGuestCard(work: CardWork, { intent, plan }: PlannedCard): Promise<AddedCard> {
  note(work, 'card_intended', intent)
  try {
    await carrySetup(work.api, plan)
  } catch (error) {
    if (wasRefused(error)) note(work, 'card_failed', null, error.message)
    throw error
  }
  const settled = await settleCard(work)
  if (settled.kind === 'added') return settled.card
  throw new WorkError('not_there', 'The server took it, and shows nothing of it: look at its own page.')
}

/** What became of a card that was about to be sent. Only reads, and writes down what it finds. */
async function settleCard(work: CardWork): Promise<GuestCardState> {
  const state = cardStateOf(work)
  if (state.kind !== 'open') return state
  const { intent } = state
  expectService(work, intent)
  const [guest] = await findGuests(work.api, work.service.name, [intent.vmid])
  const cards = guest ? cardsOf(await readGuestConfig(work.api, guest)) : []
  const found = cards.find(
    ({ tag, mac }) => tag === intent.tag && mac !== null && !intent.known.includes(mac),
  )
  if (!found?.mac) return { kind: 'none' }
  const card: AddedCard = { ...intent, name: found.name, mac: found.mac }
  note(work, 'card_added', card, null, `${card.name} in VLAN ${card.tag} added to ${labelOf(card)}`)
  return { kind: 'added', card }
}

/** Null: this run added none, or it is gone. Throws WorkError where it cannot be taken out. */
export async function removeGuestCard(work: CardWork): Promise<AddedCard | null> {
  const { api, service } = work
  const wasOpen = cardStateOf(work).kind === 'open'
  const state = await settleCard(work)
  // Looked for on the way back and not found: nothing is left open that somebody would look for again and again.
  if (wasOpen && state.kind === 'none') note(work, 'card_failed', null)
  if (state.kind !== 'added') return null
  const { card } = state
  expectService(work, card)
  const [guest] = await findGuests(api, service.name, [card.vmid])
  if (!guest) throw new Error('findGuests finds or throws')
  const config = await readGuestConfig(api, guest)
  if (hasCard(cardsOf(config), card)) await sendRemoval(api, guest, card, config.digest)
  note(work, 'card_removed', card, null, `${card.name} in VLAN ${card.tag} taken out of ${labelOf(card)}`)
  return card
}

/** The digest refuses it where somebody changed the guest meanwhile. Whether it is gone is read, and it is never sent twice. */
async function sendRemoval(
  api: ProxmoxApi,
  guest: FoundGuest,
  card: AddedCard,
  digest: unknown,
): Promise<void> {
  try {
    await api.send('PUT', `${pathOfGuest(guest)}/config`, {
      delete: card.name,
      digest: digest === undefined ? undefined : String(digest),
    })
  } catch (error) {
    if (!(error instanceof WorkError) || wasRefused(error)) throw error
    if (hasCard(cardsOf(await readGuestConfig(api, guest)), card)) throw error
    return
  }
  if (hasCard(cardsOf(await readGuestConfig(api, guest)), card))
    throw new WorkError(
      'card_still_there',
      `${card.name} is still on ${labelOfGuest(guest)}: it goes with its next cold start, or take it out on the server's own page.`,
    )
}

const hasCard = (cards: readonly NetworkCard[], { name, mac }: AddedCard): boolean =>
  cards.some((one) => one.name === name && one.mac === mac)

const macsOf = (cards: readonly NetworkCard[]): string[] => cards.flatMap(({ mac }) => mac ?? [])

const labelOf = ({ guest, vmid }: CardIntent): string => `${guest} (${vmid})`

function expectService({ service }: CardWork, { service: name }: CardIntent): void {
  if (service.name === name) return
  throw new WorkError('other_service', `The card of this step is on ${name}: name that one with --service.`)
}

/** By its name on the server, else as the machine of the plan that the last reading knew it for. */
async function vmidOf({ site, service, api, step }: CardWork): Promise<number> {
  const machine = step.device ?? ''
  const rows = rowsOf(guestRow, await api.get('/cluster/resources', { type: 'vm' }))
  const reading = lastProxmox(site, service)
  const placed = reading ? placeGuests(site.plan(), reading) : []
  const isMeant = (vmid: number, name: string | undefined) =>
    (name !== undefined && nameKey(name) === nameKey(machine)) ||
    placed.some(
      (one) => one.vmid === vmid && one.place?.by === 'mac' && nameKey(one.place.name) === nameKey(machine),
    )
  const [found, ...more] = rows.filter(({ vmid, name, template }) => !template && isMeant(vmid, name))
  if (found && more.length === 0) return found.vmid
  throw new WorkError(
    'no_such_guest',
    found
      ? `Several guests of ${service.name} are called ${machine}: give the card on the server's own page.`
      : `${service.name} has no guest ${machine}, or this account may not see it (VM.Audit): give the card by hand.`,
  )
}

type CardRecord = 'card_intended' | 'card_added' | 'card_failed' | 'card_removed'

function note(
  { site, run, step }: CardWork,
  kind: CardRecord,
  value: unknown,
  text: string | null = null,
  journal: string | null = null,
): void {
  site.record(() => {
    appendMigrationRecords(site.db, site.recorder, [{ runId: run, kind, step: step.id, value, note: text }])
    if (journal !== null)
      appendJournal(site.db, site.recorder, {
        ...{ kind: 'migration', text: `Migration ${readRun(site, run).started.request.name}: ${journal}` },
        data: { run, step: step.id },
      })
  })
}
