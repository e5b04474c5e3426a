/**
 * Ctrl+K: finds anything by any name; Enter shows its trace, also where Enter is quicker than the answer. The first hit
 * is always the selected one: the library selects before the hits of a new text have come.
 */
import { Button, Kbd, Text, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Fragment, type KeyboardEvent, useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { SearchHit } from '../../shared/plan/search.ts'
import { useText } from '../i18n.ts'
import { pointLabels } from '../inspector/point-signs.ts'
import { queryClient } from '../queries.ts'
import { rpc } from '../rpc.ts'
import { useInspector } from '../state/inspector.ts'
import { useRecentPoints } from '../state/recent-points.ts'
import { useSite } from '../state/site.ts'
import { ScreenHits, screensMeant } from './screen-hits.tsx'
import { CommandGroup, doCommand, useCommands } from './search-commands.tsx'
import { groupHits, HitGroup } from './search-hits.tsx'

const noTags: string[] = []

export function SearchButton() {
  const t = useText()
  const site = useSite((state) => state.site)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        px={{ base: 6, sm: 'sm' }}
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

/** After so long the first search of a large plan says that it is not ready yet. */
const SLOW_MS = 500

function SearchBox({ isOff }: { readonly isOff: boolean }) {
  const t = useText()
  const [text, setText] = useState('')
  const open = useOpenHit()
  const [, navigate] = useLocation()
  const { hits, isAsking, isFresh } = useHits(text, isOff)
  const found = useCommands(text, hits)
  // Not before the hits: Enter would do the first of them, though a stand is called just so.
  const commands = isFresh ? found.commands : []
  const isKnown = isFresh && (hits.length > 0 || found.areKnown)
  const isSlow = useDebouncedValue(isAsking && !isFresh, SLOW_MS)[0] && isAsking && !isFresh
  const screens = isFresh ? screensMeant(t, text) : []
  const [isEnterWanted, openFirst] = useEnterBeforeAnswer(isKnown, () => {
    if (hits[0]) open(hits[0])
    else if (screens[0]) navigate(screens[0].path)
    else if (commands[0]) doCommand(commands[0].go, navigate)
    else return
    spotlight.close()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isAsking && !isKnown) openFirst()
  }
  return (
    <Spotlight.Root
      shortcut="mod + K"
      // From a field too: nobody types Ctrl K into one.
      tagsToIgnore={noTags}
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
        {/* Who pressed Enter already does not read a list that closes as it comes. */}
        {isEnterWanted ? null : (
          <Fragment
            key={
              [...hits, ...screens].map(({ name }) => name).join() + commands.map(({ label }) => label).join()
            }
          >
            {isAsking ? (
              groupHits(hits).map(([kind, some]) => (
                <HitGroup key={kind} label={t(pointLabels[kind])} hits={some} first={hits[0]} onOpen={open} />
              ))
            ) : (
              <HitGroup label={t('search.recent')} hits={hits} first={hits[0]} onOpen={open} />
            )}
            <ScreenHits screens={screens} isFirst={hits.length === 0} />
            <CommandGroup found={commands} isFirst={hits.length + screens.length === 0} />
          </Fragment>
        )}
        {isSlow ? <Spotlight.Empty>{t('search.preparing')}</Spotlight.Empty> : null}
        {hits.length === 0 && screens.length === 0 && commands.length === 0 && (isFresh || !isAsking) ? (
          <Spotlight.Empty>{isAsking ? t('search.nothing') : t('search.hint')}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** The hits of a text, and ready for Enter what the inspector will want of the first. */
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
  const first = found.data?.[0]?.point
  useEffect(() => {
    if (!first) return
    void queryClient.prefetchQuery(rpc.plan.trace.queryOptions({ input: first }))
    void queryClient.prefetchQuery(rpc.plan.object.queryOptions({ input: first }))
  }, [first])
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

/** Remembers an Enter that came before the answer, and does what it is for once it is there: whether it waits, and how to ask. */
function useEnterBeforeAnswer(isKnown: boolean, doFirst: () => void): readonly [boolean, () => void] {
  const [isWanted, setIsWanted] = useState(false)
  useEffect(() => {
    if (!isWanted || !isKnown) return
    setIsWanted(false)
    doFirst()
  }, [isWanted, isKnown, doFirst])
  return [isWanted, () => setIsWanted(true)]
}
