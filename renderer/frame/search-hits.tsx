/** Hits of the search, grouped by kind. */
import { Spotlight } from '@mantine/spotlight'
import type { SearchHit } from '../../shared/plan/search.ts'
import { useText } from '../i18n.ts'
import { pointIcons, pointLabels } from '../inspector/point-signs.ts'

const keyOf = ({ point }: SearchHit): string => `${point.kind}:${point.id}`

/** Kinds in the order of their best hit; a thing found in two ways is there once. */
export function groupHits(
  hits: readonly SearchHit[],
): readonly (readonly [SearchHit['kind'], readonly SearchHit[]])[] {
  const firsts = new Map(hits.toReversed().map((hit) => [keyOf(hit), hit]))
  return [
    ...Map.groupBy(
      hits.filter((hit) => firsts.get(keyOf(hit)) === hit),
      (hit) => hit.kind,
    ),
  ]
}

interface Props {
  readonly label: string
  readonly hits: readonly SearchHit[]
  /** Shown selected at first. */
  readonly first: SearchHit | undefined
  readonly onOpen: (hit: SearchHit) => void
}

export function HitGroup({ label, hits, first, onOpen }: Props) {
  const t = useText()
  if (hits.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={label}>
      {hits.map((hit) => {
        const Icon = pointIcons[hit.kind]
        return (
          <Spotlight.Action
            key={keyOf(hit)}
            label={hit.name}
            description={hit.detail}
            leftSection={<Icon size={20} stroke={1.6} role="img" aria-label={t(pointLabels[hit.kind])} />}
            data-selected={hit === first || undefined}
            onClick={() => onOpen(hit)}
          />
        )
      })}
    </Spotlight.ActionsGroup>
  )
}
