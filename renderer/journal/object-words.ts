/** Sign, word and page for what an entry is about. */
import { type Icon, IconDoor, IconLine } from '@tabler/icons-react'
import type { TextKey } from '../../shared/i18n/catalogue/index.ts'
import { type ObjectKind, type ObjectRef, objectKinds } from '../../shared/journal/log-record.ts'
import type { PlanPoint } from '../../shared/plan/trace.ts'
import { pointIcons, pointLabels } from '../inspector/point-signs.ts'

export const objectIcons: Readonly<Record<ObjectKind, Icon>> = {
  ...pointIcons,
  room: IconDoor,
  cable: IconLine,
}

export const objectLabels: Readonly<Record<ObjectKind, TextKey>> = {
  ...pointLabels,
  room: 'journal.object.room',
  cable: 'journal.object.cable',
}

export const isObjectKind = (kind: string): kind is ObjectKind => objectKinds.some((known) => known === kind)

/** The page of everything about it. */
export const placePath = ({ kind, id }: ObjectRef): string => `/journal/about/${kind}/${id}`

/** The same of a point of a connection; null for a network, which is no place. */
export const placePathOf = ({ kind, id }: PlanPoint): string | null =>
  isObjectKind(kind) ? placePath({ kind, id }) : null
