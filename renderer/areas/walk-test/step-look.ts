/** A step of the walk as it is shown: its colour, what stands above the large name, the name, what stands below. Pure. */

import type { Language, TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { evidenceText } from '../../../shared/i18n/walk-evidence.ts'
import type { WalkView } from '../../../shared/walk/walk-view.ts'
import type { Text } from '../../i18n.ts'

export interface StepLook {
  readonly tone: 'wait' | 'good' | 'ask' | 'bad'
  readonly lead: string
  readonly name: string
  readonly below: string
}

const place = (one: { readonly stand: string | null; readonly room: string | null }): string =>
  [one.stand, one.room].filter((part) => part !== null).join(' · ')

export function stepLook(view: WalkView, t: Text): StepLook {
  const { step, asked, where, own } = view
  const say = (tone: StepLook['tone'], lead: TextKey, name: string, below = ''): StepLook => ({
    ...{ tone, name, below },
    lead: t(lead, { asked: asked?.outlet ?? '' }),
  })
  switch (step.kind) {
    case 'no_socket':
      return say('ask', 'walk.noSocket', '—', t('walk.noSocket.text'))
    case 'unplugged':
      return asked
        ? say('wait', 'walk.plugInto', asked.outlet, place(asked))
        : say('wait', 'walk.plugAnywhere', '…')
    case 'waiting':
      return say('wait', 'walk.plugged', asked?.outlet ?? '…', t('walk.waiting', { count: step.seconds }))
    case 'right':
      return say('good', 'walk.youAreAt', step.outlet.outlet, place(step.outlet))
    case 'unlisted':
      return say('good', 'walk.youAreAt', step.outlet.outlet, t('walk.unlisted'))
    case 'recorded':
      return step.test.state === 'done'
        ? say('good', 'walk.recorded', step.test.outlet, place(step.test))
        : say('bad', 'walk.recordedFault', step.test.outlet, step.test.note)
    case 'other':
      return say('ask', 'walk.isOther', step.found.outlet, place(step.found))
    case 'which':
      return say('ask', 'walk.which', where?.vlan == null ? '?' : `VLAN ${where.vlan}`, where?.switch ?? '')
    case 'fault':
      return say('bad', `walk.fault.${step.why}`, step.asked.outlet, place(step.asked))
    case 'elsewhere':
      return say('ask', 'walk.elsewhere', own?.addresses[0]?.address ?? '?')
  }
}

/** What is written down of a fault that nobody described otherwise. */
export function faultNote({ step, where }: WalkView, t: Text, language: Language): string {
  if (step.kind === 'unplugged') return t('walk.note.noLink')
  if (step.kind === 'other') {
    const port = [where?.switch, where?.interface].filter((part) => part != null).join(' ')
    return t('walk.note.other', { found: step.found.outlet, port })
  }
  if (step.kind === 'waiting' || (step.kind === 'fault' && step.why === 'no_address'))
    return t('walk.note.noAddress')
  const against = where?.evidence.filter(({ isAgainst }) => isAgainst) ?? []
  return against.map((one) => evidenceText(one, language)).join('; ') || t('walk.note.other.text')
}
