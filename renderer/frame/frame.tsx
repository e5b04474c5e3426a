/** The window: bar on top, rooms at the left, one area in the middle. It knows no area's inside. */
import { AppShell, Burger } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useOutboxOffer } from '../areas/outbox/use-offer.tsx'
import { useFollowingEnd } from '../areas/wapt/use-following-end.tsx'
import { useText } from '../i18n.ts'
import { InspectorPlace, useInspectorOpen } from '../inspector/inspector-place.tsx'
import { QuickEntryBox } from '../journal/quick-entry-box.tsx'
import { useQuickEntryKey } from '../journal/quick-entry-key.ts'
import { useFollowingsWatch } from '../state/followings.ts'
import { useSiteWatch } from '../state/site.ts'
import { ConfirmDialog } from '../ui/confirm/confirm-dialog.tsx'
import { Areas } from './areas.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { useMenuCommands } from './menu-commands.ts'
import { NavigationList } from './navigation-list.tsx'
import { OtherWriterBanner } from './other-writer-banner.tsx'
import { TopBar } from './top-bar.tsx'
import { useFirstScreen } from './use-first-screen.ts'

export function Frame() {
  const t = useText()
  const [menuOpen, menu] = useDisclosure(false)
  const isInspecting = useInspectorOpen()
  useSiteWatch()
  useMenuCommands()
  useFirstScreen()
  useQuickEntryKey()
  useOutboxOffer()
  useFollowingsWatch()
  useFollowingEnd()
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 200, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      aside={{ width: 348, breakpoint: 'md', collapsed: { desktop: !isInspecting, mobile: true } }}
      padding="md"
    >
      <a className="skip" href="#content">
        {t('nav.skip')}
      </a>
      <AppShell.Header>
        <TopBar
          menuButton={
            <Burger
              opened={menuOpen}
              onClick={menu.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('nav.open')}
            />
          }
        />
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('nav.main')}>
        <NavigationList onNavigate={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="content">
        <ConnectionBanner />
        <OtherWriterBanner />
        <Areas />
      </AppShell.Main>
      <InspectorPlace />
      <ConfirmDialog />
      <QuickEntryBox />
    </AppShell>
  )
}
