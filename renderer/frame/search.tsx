/**
 * Ctrl+K: finds anything by any name; Enter shows its trace, also where Enter is quicker than the answer. The first hit
 * is always the selected one: the library selects before the hits of a new text have come.
 */
import { Button, Kbd, Text, VisuallyHidden } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Fragment, type KeyboardEvent, useCallback, useEffect, useState } from 'react'
import type { SearchHit } from '../../shared/plan/search.ts'
import { useText } from '../i18n.ts'
import { pointLabels } from '../inspector/point-signs.ts'
import { rpc } from '../rpc.ts'
import { useInspector } from '../state/inspector.ts'
import { useRecentPoints } from '../state/recent-points.ts'
import { useSite } from '../state/site.ts'
import { groupHits, HitGroup } from './search-hits.tsx'

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
        aria-keyshortcuts="Control+K"
      >
        <Text size="xs" truncate maw={230} visibleFrom="md">
          {t('bar.search')}
        </Text>
        <VisuallyHidden hiddenFrom="md">{t('bar.search')}</VisuallyHidden>
      </Button>
      <SearchBox isOff={!site} />
    </>
  )
}

function SearchBox({ isOff }: { readonly isOff: boolean }) {
  const t = useText()
  const [text, setText] = useState('')
  const open = useOpenHit()
  const { hits, isAsking, isFresh } = useHits(text, isOff)
  const openFirst = useEnterBeforeAnswer(isFresh, hits[0], open)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isAsking && !isFresh) openFirst()
  }
  return (
    <Spotlight.Root
      shortcut="mod + K"
      query={text}
      onQueryChange={setText}
      disabled={isOff}
      scrollable
      maxHeight={440}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('bar.search') } }}
      styles={{ actionDescription: { opacity: 1 } }}
    >
      <Spotlight.Search
        placeholder={t('bar.search')}
        aria-label={t('bar.search')}
        leftSection={<IconSearch size={20} aria-hidden />}
        onKeyDown={onKeyDown}
      />
      <Spotlight.ActionsList>
        <Fragment key={hits.map((hit) => hit.name).join()}>
          {isAsking ? (
            groupHits(hits).map(([kind, some]) => (
              <HitGroup key={kind} label={t(pointLabels[kind])} hits={some} first={hits[0]} onOpen={open} />
            ))
          ) : (
            <HitGroup label={t('search.recent')} hits={hits} first={hits[0]} onOpen={open} />
          )}
        </Fragment>
        {hits.length === 0 && (isFresh || !isAsking) ? (
          <Spotlight.Empty>{isAsking ? t('search.nothing') : t('search.hint')}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function useHits(text: string, isOff: boolean) {
  const recent = useRecentPoints((state) => state.hits)
  const isAsking = text.trim() !== ''
  const found = useQuery(
    rpc.plan.search.queryOptions({
      input: { text },
      enabled: !isOff && isAsking,
    }),
  )
  const isFresh = found.isSuccess
  // Never the hits of an older text: Enter would open one of those.
  return { hits: isAsking ? (found.data ?? []) : recent, isAsking, isFresh }
}

function useOpenHit(): (hit: SearchHit) => void {
  const inspect = useInspector((state) => state.inspect)
  const keep = useRecentPoints((state) => state.keep)
  return useCallback(
    (hit) => {
      keep(hit)
      inspect(hit.point)
    },
    [keep, inspect],
  )
}

/** Remembers an Enter that came before the answer, and opens the first hit once it is there. */
function useEnterBeforeAnswer(
  isFresh: boolean,
  first: SearchHit | undefined,
  open: (hit: SearchHit) => void,
): () => void {
  const [isWanted, setIsWanted] = useState(false)
  useEffect(() => {
    if (!isWanted || !isFresh) return
    setIsWanted(false)
    if (!first) return
    spotlight.close()
    open(first)
  }, [isWanted, isFresh, first, open])
  return () => setIsWanted(true)
}
