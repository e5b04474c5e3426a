/** What an item is about, in one line: `P1A 12 → SW1 FastEthernet0/3`, or the name of the thing. */
import type { ChecklistStep } from './steps.ts'
import type { ItemSubject } from './subject.ts'

export interface TitledItem {
  readonly step: ChecklistStep
  readonly subject: ItemSubject
}

export function itemTitle({ step, subject }: TitledItem): string {
  const [from, to] = subject.ends
  if (step === 'terminate') return subject.name.split(' - ').at(-1) ?? subject.name
  // Of a mistake the outlets say which it is; there may be more than two ends to it.
  if (step === 'mend') return subject.name
  if (subject.image) return `${subject.name}: ${subject.image.name}`
  return from && to ? `${from.name} → ${to.name}` : subject.name
}
