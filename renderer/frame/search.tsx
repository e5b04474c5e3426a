/** Ctrl+K: finds anything by any name; Enter shows its trace. Best hits first within their kind. */
import { Button, Kbd, Text } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SearchHit } from '../../shared/plan/search.ts'
import { useText } from '../i18n.ts'
import { pointIcons, pointLabels } from '../inspector/point-signs.ts'
import { rpc } from '../rpc.ts'
import { useInspector } from '../state/inspector.ts'
import { useRecentPoints } from '../state/recent-points.ts'
import { useSite } from '../state/site.ts'

export function SearchButton() {
  const t = useText()
  const site = useSite((state) => state.site)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        disabled={!site}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          <Kbd size="xs" visibleFrom="sm">
            Ctrl K
          </Kbd>
        }
        onClick={spotlight.open}
        aria-label={t('bar.search')}
      >
        <Text size="xs" truncate maw={230} visibleFrom="md">
          {t('bar.search')}
        </Text>
      </Button>
      <SearchBox isOff={!site} />
    </>
  )
}

function SearchBox({ isOff }: { readonly isOff: boolean }) {
  const t = useText()
  const [text, setText] = useState('')
  const recent = useRecentPoints((state) => state.hits)
  const isAsking = text.trim() !== ''
  const found = useQuery(
    rpc.plan.search.queryOptions({
      input: { text },
      enabled: !isOff && isAsking,
      placeholderData: keepPreviousData,
    }),
  )
  const hits = isAsking ? (found.data ?? []) : recent
  return (
    <Spotlight.Root
      shortcut="mod + K"
      query={text}
      onQueryChange={setText}
      disabled={isOff}
      scrollable
      maxHeight={440}
      aria-label={t('bar.search')}
    >
      <Spotlight.Search
        placeholder={t('bar.search')}
        aria-label={t('bar.search')}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {isAsking ? (
          groupHits(hits).map(([kind, some]) => (
            <HitGroup key={kind} label={t(pointLabels[kind])} hits={some} />
          ))
        ) : (
          <HitGroup label={t('search.recent')} hits={hits} />
        )}
        {hits.length === 0 ? (
          <Spotlight.Empty>{isAsking ? t('search.nothing') : t('search.hint')}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

type Groups = readonly (readonly [SearchHit['kind'], readonly SearchHit[]])[]

const keyOf = ({ point }: SearchHit): string => `${point.kind}:${point.id}`

/** Kinds in the order of their best hit; a thing found in two ways is there once. */
function groupHits(hits: readonly SearchHit[]): Groups {
  const unique = new Map(hits.toReversed().map((hit) => [keyOf(hit), hit]))
  return [
    ...Map.groupBy(
      hits.filter((hit) => unique.get(keyOf(hit)) === hit),
      (hit) => hit.kind,
    ),
  ]
}

interface GroupProps {
  readonly label: string
  readonly hits: readonly SearchHit[]
}

function HitGroup({ label, hits }: GroupProps) {
  if (hits.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={label}>
      {hits.map((hit) => (
        <Hit key={keyOf(hit)} hit={hit} />
      ))}
    </Spotlight.ActionsGroup>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const inspect = useInspector((state) => state.inspect)
  const keep = useRecentPoints((state) => state.keep)
  const Icon = pointIcons[hit.kind]
  return (
    <Spotlight.Action
      label={hit.name}
      description={hit.detail}
      leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
      onClick={() => {
        keep(hit)
        inspect(hit.point)
      }}
    />
  )
}
