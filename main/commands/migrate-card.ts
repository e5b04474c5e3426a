/** The step of a migration that gives a guest of Proxmox a tagged card: done through the service of `--service`, else left to a person. */
import type { MigrationStepView } from '../../shared/contract/migration.ts'
import { isOutOfReach } from '../../shared/lan-services/reach-reason.ts'
import type { Direction } from '../../shared/migration/run-state.ts'
import { findLanService } from '../db/lan-services.ts'
import type { SiteFile } from '../db/site-file.ts'
import { expectKind } from '../services/lan-services/connect.ts'
import {
  addGuestCard,
  type CardWork,
  cardStateOf,
  planGuestCard,
  removeGuestCard,
} from '../services/migration/guest-card.ts'
import { withProxmox } from '../services/proxmox/with-proxmox.ts'
import type { OpenVault } from '../vault/vault.ts'
import { textOption } from './arguments.ts'
import { type CommandInput, UsageError, WorkError } from './command.ts'
import { NOT_CONFIRMED } from './expect-yes.ts'
import { askYes } from './push-session.ts'

export interface DoneCard {
  readonly step: string
  readonly service: string
  /** `refused`, `not_reached`: then the instruction of the step says what to do by hand. */
  readonly state: 'added' | 'there' | 'removed' | 'none' | 'refused' | 'not_reached' | 'not_confirmed'
  readonly message: string
}

export interface CardRequest {
  readonly input: CommandInput
  readonly site: SiteFile
  readonly vault: OpenVault | null
  readonly run: string
  readonly direction: Direction
}

/** Null: no service is named, or this step is none of those. Throws UsageError. */
export async function doCard(request: CardRequest, step: MigrationStepView): Promise<DoneCard | null> {
  const { input, site, vault, run, direction } = request
  const name = textOption(input, 'service')
  if (name === undefined || step.kind !== 'dhcp_interface') return null
  if (!vault)
    throw new UsageError('--service takes its login from the vault: --passphrase-env says its passphrase')
  const service = expectKind(findLanService(site.db, name), 'proxmox')
  const about = { step: step.id, service: name }
  try {
    return await withProxmox(service, vault, { signal: input.signal }, async (api) => {
      const work: CardWork = { site, run, step, service, api }
      const end = direction === 'run' ? await add(input, work) : await remove(input, work)
      return { ...about, ...end }
    })
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    return { ...about, state: isOutOfReach(error.code) ? 'not_reached' : 'refused', message: error.message }
  }
}

type End = Pick<DoneCard, 'state' | 'message'>
const NO: End = { state: 'not_confirmed', message: NOT_CONFIRMED }

async function add(input: CommandInput, work: CardWork): Promise<End> {
  const planned = await planGuestCard(work)
  if (planned === null) return { state: 'there', message: cardWords(work) }
  const { intent } = planned
  for (const { severity, message } of planned.plan.checks) input.stderr(`${severity}: ${message}\n`)
  const question = `A card in VLAN ${intent.tag} on ${intent.guest} (${intent.vmid}) of ${intent.service}: add it?`
  if (!(await askYes(input, question))) return NO
  await addGuestCard(work, planned)
  return { state: 'added', message: cardWords(work) }
}

async function remove(input: CommandInput, work: CardWork): Promise<End> {
  if (cardStateOf(work).kind === 'none') return { state: 'none', message: 'This run added no card.' }
  if (!(await askYes(input, `The card that this run added to ${work.step.device}: take it out?`))) return NO
  const card = await removeGuestCard(work)
  return card
    ? { state: 'removed', message: `${card.name} is taken out of ${card.guest} (${card.vmid}).` }
    : { state: 'none', message: 'This run added no card.' }
}

function cardWords(work: CardWork): string {
  const state = cardStateOf(work)
  return state.kind === 'added'
    ? `${state.card.guest} (${state.card.vmid}) has ${state.card.name}, ${state.card.mac}, in VLAN ${state.card.tag}.`
    : ''
}

/** What keeps a step from being ticked as taken back: its card is still in the guest. */
export const isHeldBack = (done: DoneCard | null, direction: Direction): boolean =>
  direction === 'back' && done !== null && done.state !== 'removed' && done.state !== 'none'
