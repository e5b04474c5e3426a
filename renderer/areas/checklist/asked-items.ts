/**
 * Which items an address asks for: `?items=patch:3,test:7` these, `?about=outlet:7,panelPort:3` those about any of these
 * things or plugged into them. Pure.
 */
import type { CheckedItem } from '../../../shared/checklist/checklist.ts'

export type AskedItems = (item: CheckedItem) => boolean

const listOf = (text: string | null): ReadonlySet<string> =>
  new Set((text ?? '').split(',').filter((part) => part !== ''))

/** Null: all. */
export function askedItems(search: string): AskedItems | null {
  const told = new URLSearchParams(search)
  const [items, about] = [listOf(told.get('items')), listOf(told.get('about'))]
  if (items.size === 0 && about.size === 0) return null
  return (item) => items.has(item.id) || subjectsOf(item).some((key) => about.has(key))
}

const subjectsOf = ({ subjectKind, subjectId, subject }: CheckedItem): string[] => [
  `${subjectKind}:${subjectId}`,
  ...subject.ends.map(({ kind, id }) => `${kind === 'rear' || kind === 'front' ? 'panelPort' : kind}:${id}`),
]
