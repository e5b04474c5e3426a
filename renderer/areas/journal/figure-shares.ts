/** The shares of the figures with their names, for pictures and tables alike. Pure. */
import type { Figures, RepairTimes } from '../../../shared/journal/figures.ts'
import type { Text } from '../../i18n.ts'

export const measures = ['count', 'median'] as const
export type Measure = (typeof measures)[number]

export interface NamedShare extends RepairTimes {
  readonly name: string
  readonly count: number
}

export interface SharesOfChart {
  readonly id: 'byCause' | 'byRoom' | 'byHour'
  readonly shares: readonly NamedShare[]
}

export const sharesFor = ({ byCause, byRoom, byHour }: Figures, t: Text): readonly SharesOfChart[] => [
  {
    id: 'byCause',
    shares: byCause.map(({ key, ...share }) => ({
      ...share,
      name: key === null ? t('journal.cause.none') : t(`journal.cause.${key}`),
    })),
  },
  {
    id: 'byRoom',
    shares: byRoom.map(({ key, ...share }) => ({ ...share, name: key ?? t('journal.room.none') })),
  },
  {
    id: 'byHour',
    shares: byHour.map(({ hour, ...share }) => ({ ...share, name: t('journal.hour', { hour }) })),
  },
]

/** How many, or seconds; 0 where nobody measured. */
export const measured = (share: NamedShare, measure: Measure): number =>
  measure === 'count' ? share.count : (share.median ?? 0)
