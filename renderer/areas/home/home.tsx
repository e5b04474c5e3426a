/** The first screen: plug in a console, go on with a site, or begin one. */
import { Stack } from '@mantine/core'
import { useText } from '../../i18n.ts'
import { useSite } from '../../state/site.ts'
import { Page } from '../../ui/page.tsx'
import { BeginCards } from './begin-cards.tsx'
import { OpenSiteCard } from './open-site-card.tsx'
import { RecentSites } from './recent-sites.tsx'
import { RollingCopies } from './rolling-copies.tsx'

export default function Home() {
  const t = useText()
  const site = useSite((state) => state.site)
  return (
    <Page title={t('home.title')} about={t('home.intro')}>
      <Stack gap="md" maw={1120}>
        {site ? <OpenSiteCard site={site} /> : null}
        <BeginCards />
        <RecentSites />
        <RollingCopies site={site} />
      </Stack>
    </Page>
  )
}
