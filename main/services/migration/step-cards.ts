/** The tagged card of a migration's step through Proxmox, for screens: shown before, added, and taken out by the run that added it. */
import type { StepCardPreview, StepCardRequest } from '../../../shared/contract/migration.ts'
import { findLanService } from '../../db/lan-services.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { expectKind } from '../lan-services/connect.ts'
import { withProxmox } from '../proxmox/with-proxmox.ts'
import type { Workspace } from '../workspace.ts'
import { addGuestCard, type CardWork, planGuestCard, removeGuestCard } from './guest-card.ts'
import { readRun } from './migration-runs.ts'

export interface StepCards {
  /** Only reads, but notes what became of a card that was cut. Null: it is there by this run. Throws WorkError, a ReachReason. */
  plan(request: StepCardRequest, signal?: AbortSignal): Promise<StepCardPreview | null>
  add(request: StepCardRequest): Promise<void>
  remove(request: StepCardRequest): Promise<void>
}

export function createStepCards(workspace: Workspace, vault: () => OpenVault | null): StepCards {
  // Two clicks, or two windows, are one card: each would find none there yet.
  const underWay = new Map<string, Promise<void>>()

  async function on<T>(
    { run, step: id, service: name }: StepCardRequest,
    work: (card: CardWork) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const site = workspace.site()
    const service = expectKind(findLanService(site.db, name), 'proxmox')
    const step = readRun(site, run).steps.find((one) => one.id === id && one.kind === 'dhcp_interface')
    if (!step) throw new WorkError('no_step', `This migration has no step "${id}" with a card.`)
    const open = vault()
    if (!open) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    return withProxmox(service, open, signal ? { signal } : {}, (api) =>
      work({ site, run, step, service, api }),
    )
  }

  // Not stopped with the screen: what has begun is followed to its end, and the run says how it ended.
  function once(request: StepCardRequest, work: (card: CardWork) => Promise<unknown>): Promise<void> {
    const key = `${request.run} ${request.step}`
    const known = underWay.get(key)
    if (known) return known
    const going = on(request, async (card) => void (await work(card))).finally(() => {
      underWay.delete(key)
      if (workspace.current()) workspace.touch()
    })
    underWay.set(key, going)
    return going
  }

  return {
    plan: (request, signal) =>
      on(
        request,
        async (card) => {
          const planned = await planGuestCard(card)
          if (planned === null) return null
          const { service, vmid, guest, tag } = planned.intent
          return { service, vmid, guest, tag, checks: planned.plan.checks }
        },
        signal,
      ),
    add: (request) =>
      once(request, async (card) => {
        const planned = await planGuestCard(card)
        if (planned !== null) await addGuestCard(card, planned)
      }),
    remove: (request) => once(request, removeGuestCard),
  }
}
