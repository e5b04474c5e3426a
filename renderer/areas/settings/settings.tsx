/** Settings of the site, its vault and templates, and what this application is. */
import { Stack, Tabs, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../i18n.ts'
import { useSite } from '../../state/site.ts'
import { About } from './about.tsx'
import { SiteRules } from './site-rules.tsx'
import { Templates } from './templates.tsx'
import { Types } from './types.tsx'
import { Vault } from './vault.tsx'

function OfSite({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const site = useSite((state) => state.site)
  return site ? children : <Text c="dimmed">{t('settings.needsSite')}</Text>
}

export default function Settings() {
  const t = useText()
  return (
    <Stack maw={1080}>
      <Title order={1}>{t('settings.title')}</Title>
      <Tabs defaultValue="site" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="site">{t('settings.site')}</Tabs.Tab>
          <Tabs.Tab value="vault">{t('settings.vault')}</Tabs.Tab>
          <Tabs.Tab value="templates">{t('settings.templates')}</Tabs.Tab>
          <Tabs.Tab value="types">{t('types.title')}</Tabs.Tab>
          <Tabs.Tab value="about">{t('settings.about')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="site">
          <OfSite>
            <SiteRules />
          </OfSite>
        </Tabs.Panel>
        <Tabs.Panel value="vault">
          <OfSite>
            <Vault />
          </OfSite>
        </Tabs.Panel>
        <Tabs.Panel value="templates">
          <OfSite>
            <Templates />
          </OfSite>
        </Tabs.Panel>
        <Tabs.Panel value="types">
          <OfSite>
            <Types />
          </OfSite>
        </Tabs.Panel>
        <Tabs.Panel value="about">
          <About />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
