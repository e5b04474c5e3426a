/** The first screen: plug in a console, go on with a site, or begin one. */
import { Stack, Text, Title } from '@mantine/core'
import { useText } from '../../i18n.ts'
import { useSite } from '../../state/site.ts'
import { BeginCards } from './begin-cards.tsx'
import { OpenSiteCard } from './open-site-card.tsx'
import { RecentSites } from './recent-sites.tsx'

export default function Home() {
  const t = useText()
  const site = useSite((state) => state.site)
  return (
    <Stack gap="lg" maw={1080}>
      <Stack gap={2}>
        <Title order={1}>{t('home.title')}</Title>
        <Text c="dimmed">{t('home.intro')}</Text>
      </Stack>
      {site ? <OpenSiteCard site={site} /> : null}
      <BeginCards />
      <RecentSites />
    </Stack>
  )
}
