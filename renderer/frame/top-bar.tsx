/** The bar on top: which site is open, the search, undo and redo, language and colour scheme. */
import { ActionIcon, Group, Text, Tooltip, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLanguage,
  IconMoonStars,
  IconPencilPlus,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { FollowingButton } from '../areas/wapt/following-button.tsx'
import { useSaid, useText } from '../i18n.ts'
import { usePreferences } from '../state/preferences.ts'
import { useQuickEntry } from '../state/quick-entry.ts'
import { useSite } from '../state/site.ts'
import { SearchButton } from './search.tsx'
import style from './top-bar.module.css'
import { useHistory, useHistoryKeys } from './use-history.ts'

function HistoryButtons() {
  const t = useText()
  const said = useSaid()
  const site = useSite((state) => state.site)
  const history = useHistory()
  useHistoryKeys(history)
  const undoLabel = site?.undo ? t('bar.undo', { label: said(site.undo) }) : t('bar.undo.none')
  const redoLabel = site?.redo ? t('bar.redo', { label: said(site.redo) }) : t('bar.redo.none')
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={undoLabel}>
        <ActionIcon variant="subtle" aria-label={undoLabel} disabled={!site?.undo} onClick={history.undo}>
          <IconArrowBackUp size={20} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon
          variant="subtle"
          aria-label={redoLabel}
          disabled={!site?.redo}
          // A phone keeps that room for the name of the site.
          {...(site?.redo ? {} : { visibleFrom: 'xs' })}
          onClick={history.redo}
        >
          <IconArrowForwardUp size={20} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

function NoteButton() {
  const t = useText()
  const site = useSite((state) => state.site)
  const open = useQuickEntry((state) => state.open)
  return (
    <Tooltip label={t('journal.quick.button')}>
      <ActionIcon
        variant="subtle"
        aria-label={t('journal.quick.button')}
        aria-keyshortcuts="Control+J"
        disabled={!site}
        onClick={() => open()}
      >
        <IconPencilPlus size={20} />
      </ActionIcon>
    </Tooltip>
  )
}

function PreferenceButtons() {
  const t = useText()
  const { language, setLanguage } = usePreferences()
  const { toggleColorScheme } = useMantineColorScheme()
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={t('bar.language')}>
        <ActionIcon
          variant="subtle"
          aria-label={t('bar.language')}
          onClick={() => setLanguage(language === 'fr' ? 'en' : 'fr')}
        >
          <IconLanguage size={20} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('bar.scheme')}>
        <ActionIcon variant="subtle" aria-label={t('bar.scheme')} onClick={toggleColorScheme}>
          <IconMoonStars size={20} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

export function TopBar({ menuButton }: { readonly menuButton: ReactNode }) {
  const t = useText()
  const site = useSite((state) => state.site)
  return (
    <div className={style.bar}>
      <Group gap="sm" wrap="nowrap" miw={0}>
        {menuButton}
        <UnstyledButton component={Link} href="/" aria-label={t('bar.home')}>
          <Group gap={8} wrap="nowrap">
            <img src="/icon.svg" alt="" width={26} height={26} />
            <Text fw={700} visibleFrom="xs">
              {t('app.name')}
            </Text>
          </Group>
        </UnstyledButton>
        <Text truncate c="dimmed" size="sm" data-testid="site-name">
          {site ? site.name : t('bar.noSite')}
        </Text>
      </Group>
      <div className={style.acts}>
        <SearchButton />
        <FollowingButton />
        <NoteButton />
        <HistoryButtons />
        <PreferenceButtons />
      </div>
    </div>
  )
}
