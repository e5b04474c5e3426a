/** An item in words: what to do with what, what to take along, and who said what of it. */
import type { CheckedItem } from '../../../shared/checklist/checklist.ts'
import type { ItemState } from '../../../shared/checklist/item-state.ts'
import type { ChecklistStep } from '../../../shared/checklist/steps.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { Text } from '../../i18n.ts'
import { metresText } from '../../ui/metres.ts'

export const stepText = (t: Text, step: ChecklistStep): string =>
  t(`checklist.step.${step}` satisfies TextKey)
export const stateText = (t: Text, state: ItemState): string =>
  t(`checklist.state.${state}` satisfies TextKey)

/** What the hand needs to know: number, colour, length, straight or not. */
export function itemFacts(item: CheckedItem, t: Text): string[] {
  const { step, subject, subjectId, subjectKind } = item
  const [from, to] = subject.ends
  if (step === 'mend') return from && to ? [`${from.name} → ${to.name}`] : []
  if (subject.image) return subject.image.at === null ? [] : [subject.image.at]
  if (subjectKind !== 'cable') return []
  return [
    `n° ${subjectId}`,
    // Of one end the title tells only that; a label of the cable's own is worth telling.
    step === 'terminate'
      ? `${from?.name} → ${to?.name}`
      : subject.name === String(subjectId)
        ? ''
        : subject.name,
    subject.color ?? '',
    subject.length === null ? '' : metresText(subject.length),
    subject.wiring === 'crossover' ? t('checklist.crossover') : '',
  ].filter((fact) => fact !== '')
}

const clock = new Intl.DateTimeFormat('fr-FR', {
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** Day and time of a record, as both languages write them. */
export const shortTime = (at: string): string => clock.format(new Date(at)).replace(' ', ' ')
