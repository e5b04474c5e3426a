/** What a move will do, step by step, in words; a step that is not needed says why. */
import {
  type ForwardStep,
  type GuestPlace,
  type MovePlan,
  showVerifyCheck,
  stepsOf,
} from '../../../shared/move-guest/move-plan.ts'
import { readCard } from '../../../shared/proxmox/network-card.ts'
import type { Text } from '../../i18n.ts'
import { sayTime } from '../runbooks/say-time.ts'

export interface PlannedStep {
  readonly name: ForwardStep
  readonly text: string
  readonly isLeftOut: boolean
}

export const placeWords = ({ service, node }: GuestPlace): string => `${service}/${node}`

export const checkWords = ({ verify }: MovePlan): string => verify.map(showVerifyCheck).join(', ')

/** `said`: the core's sentences in the language of the screen. */
export function plannedSteps(plan: MovePlan, t: Text, said: (message: string) => string): PlannedStep[] {
  const { wasRunning, archive, hadOnboot, verify, verifySeconds, carrier, diskStorage } = plan
  const words: Readonly<Record<PlannedStep['name'], Omit<PlannedStep, 'name'>>> = {
    storage_old: storageStep(plan, 'old', t),
    storage_new: storageStep(plan, 'new', t),
    shutdown: either(
      wasRunning,
      t('move.will.shutdown', { place: placeWords(plan.old) }),
      t('move.not.shutdown'),
    ),
    backup: archive
      ? {
          text: t('move.not.backup', { at: sayTime(new Date(archive.at * 1000).toISOString()) }),
          isLeftOut: true,
        }
      : { text: t('move.will.backup', { storage: carrier.old }), isLeftOut: false },
    restore: {
      text: t('move.will.restore', {
        vmid: plan.new.vmid,
        place: placeWords(plan.new),
        storage: diskStorage,
      }),
      isLeftOut: false,
    },
    network: { text: t('move.will.network', { cards: cardWords(plan) }), isLeftOut: false },
    clear_onboot: either(hadOnboot, t('move.will.clear_onboot'), t('move.not.clear_onboot')),
    start: either(wasRunning, t('move.will.start'), t('move.not.start')),
    verify: either(
      wasRunning,
      verify.length > 0
        ? t('move.will.verify', { checks: checkWords(plan), seconds: verifySeconds })
        : t('move.will.verify.none'),
      t('move.not.verify'),
    ),
    backup_jobs: { text: said(plan.jobNote), isLeftOut: plan.job === null },
    delete_old: { text: t('move.will.delete_old'), isLeftOut: true },
  }
  return stepsOf(plan).map((name) => ({ name, ...words[name] }))
}

const cardWords = ({ cards = {} }: MovePlan): string =>
  Object.entries(cards)
    .map(([name, text]) => `${name} → ${readCard(name, text).bridge}`)
    .join(', ')

function storageStep({ nfs, ...plan }: MovePlan, side: 'old' | 'new', t: Text) {
  const { service } = plan[side]
  const known = nfs?.known[side] ?? null
  return either(
    known === null,
    t('move.will.storage', {
      ...{ storage: nfs?.storage ?? '', export: `${nfs?.server}:${nfs?.export}`, service },
    }),
    t('move.not.storage', { service, storage: known ?? '' }),
  )
}

const either = (isDone: boolean, will: string, not: string) => ({
  text: isDone ? will : not,
  isLeftOut: !isDone,
})
