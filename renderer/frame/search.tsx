/** Ctrl+K: finds anything by any name; Enter shows its trace. Results come from the core as one types. */
import { Button, Kbd, Text } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../i18n.ts'
import { rpc } from '../rpc.ts'
import { useInspector } from '../state/inspector.ts'
import { useSite } from '../state/site.ts'

export function SearchButton() {
  const t = useText()
  const site = useSite((state) => state.site)
  const [text, setText] = useState('')
  const inspect = useInspector((state) => state.inspect)
  const hits = useQuery(
    rpc.plan.search.queryOptions({ input: { text }, enabled: Boolean(site) && text.trim() !== '' }),
  )
  return (
    <>
      <Button
        variant="default"
        size="xs"
        disabled={!site}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        onClick={spotlight.open}
        aria-label={t('bar.search')}
      >
        <Text size="xs" truncate maw={230} visibleFrom="md">
          {t('bar.search')}
        </Text>
      </Button>
      <Spotlight.Root shortcut="mod + K" query={text} onQueryChange={setText} disabled={!site}>
        <Spotlight.Search placeholder={t('bar.search')} leftSection={<IconSearch size={20} aria-hidden />} />
        <Spotlight.ActionsList>
          {(hits.data ?? []).map((hit) => (
            <Spotlight.Action
              key={`${hit.point.kind}:${hit.point.id}`}
              label={hit.name}
              description={hit.detail}
              onClick={() => inspect(hit.point)}
            />
          ))}
          {text && hits.data?.length === 0 ? <Spotlight.Empty>{t('search.nothing')}</Spotlight.Empty> : null}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </>
  )
}
