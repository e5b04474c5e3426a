/** The copies this computer keeps by itself: of the open site, else of all. Either way back to one loses nothing. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SiteCopy, SiteState } from '../../../shared/contract/site.ts'
import { type Text as Say, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'

const MOST_LISTED = 5

/** Local time to the second: two copies of one minute are two copies. */
const timeIn = (language: string, at: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(at))

const sizeIn = (language: string, bytes: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(bytes / 1e6)

interface CopyRowProps {
  readonly copy: SiteCopy
  readonly at: string
  readonly canRestore: boolean
  readonly onOpen: () => void
  readonly onRestore: () => void
}

function CopyRow({ copy, at, canRestore, onOpen, onRestore }: CopyRowProps) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  return (
    <Paper withBorder px="md" py="xs" component="li">
      <Group justify="space-between" gap="xs">
        <Stack gap={0} flex={1} miw={200}>
          <Text size="sm" fw={600}>
            {at}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {[
              copy.site,
              t('copies.size', { size: sizeIn(language, copy.bytes) }),
              ...(copy.before ? [t(`copies.before.${copy.before}`)] : []),
            ].join(' · ')}
          </Text>
        </Stack>
        <Group gap="xs">
          <Button size="xs" variant="default" aria-label={t('copies.openAs.of', { at })} onClick={onOpen}>
            {t('copies.openAs')}
          </Button>
          {canRestore ? (
            <Button
              size="xs"
              variant="default"
              aria-label={t('copies.restore.of', { at })}
              onClick={onRestore}
            >
              {t('copies.restore')}
            </Button>
          ) : null}
        </Group>
      </Group>
    </Paper>
  )
}

const askToRestore = (t: Say, site: SiteState, at: string): Promise<boolean> =>
  confirm({
    title: t('copies.restore'),
    text: t('copies.restore.ask', { at }),
    names: [site.path],
    action: t('copies.restore'),
    isDestructive: true,
  })

export function RollingCopies({ site }: { readonly site: SiteState | null }) {
  const t = useText()
  const act = useAct()
  const language = usePreferences((state) => state.language)
  // Made in passing, a while after opening: what was listed last time may lack the newest.
  const copies = useQuery(rpc.site.copies.queryOptions({ staleTime: 0 }))
  const [opening, setOpening] = useState<SiteCopy | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const all = copies.data ?? []
  if (all.length === 0) return null
  const restore = async (copy: SiteCopy, at: string) => {
    if (!site || !(await askToRestore(t, site, at))) return
    const restored = await act(() => client.site.restoreCopy({ copy: copy.path }))
    if (restored) notifications.show({ message: t('copies.restored', { at }) })
  }
  return (
    <Stack gap="xs">
      <Title order={2} fz="1.05rem">
        {t('copies.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('copies.text')}
      </Text>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {(showsAll ? all : all.slice(0, MOST_LISTED)).map((copy) => (
          <CopyRow
            key={copy.path}
            copy={copy}
            at={timeIn(language, copy.at)}
            canRestore={site !== null && !site.scratch && !site.readOnly}
            onOpen={() => setOpening(copy)}
            onRestore={() => void restore(copy, timeIn(language, copy.at))}
          />
        ))}
      </Stack>
      {!showsAll && all.length > MOST_LISTED ? (
        <Button variant="subtle" size="xs" w="fit-content" onClick={() => setShowsAll(true)}>
          {t('confirm.more', { count: all.length - MOST_LISTED })}
        </Button>
      ) : null}
      <FileChooser
        opened={opening !== null}
        title={t('copies.openAs')}
        extensions={['.brassage']}
        mode="save"
        suggestion={opening ? `${opening.site} ${opening.at.slice(0, 10)}` : ''}
        onClose={() => setOpening(null)}
        onChoose={([path]) =>
          opening && path && void act(() => client.site.openCopy({ copy: opening.path, path }))
        }
      />
    </Stack>
  )
}
