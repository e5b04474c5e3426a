/** Settings of the site, its vault and templates, and what this application is. */
import { Tabs } from '@mantine/core'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { Page } from '../../ui/page.tsx'
import { About } from './about.tsx'
import { KnownHosts } from './known-hosts.tsx'
import { SiteRules } from './site-rules.tsx'
import { Templates } from './templates.tsx'
import { Types } from './types.tsx'
import { Vault } from './vault.tsx'

export default function Settings() {
  const t = useText()
  return (
    <Page title={t('settings.title')}>
      <Tabs defaultValue="site" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="site">{t('settings.site')}</Tabs.Tab>
          <Tabs.Tab value="vault">{t('settings.vault')}</Tabs.Tab>
          <Tabs.Tab value="templates">{t('settings.templates')}</Tabs.Tab>
          <Tabs.Tab value="types">{t('types.title')}</Tabs.Tab>
          <Tabs.Tab value="hosts">{t('hosts.title')}</Tabs.Tab>
          <Tabs.Tab value="about">{t('settings.about')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="site">
          <RequireSite>
            <SiteRules />
          </RequireSite>
        </Tabs.Panel>
        <Tabs.Panel value="vault">
          <RequireSite>
            <Vault />
          </RequireSite>
        </Tabs.Panel>
        <Tabs.Panel value="templates">
          <RequireSite>
            <Templates />
          </RequireSite>
        </Tabs.Panel>
        <Tabs.Panel value="types">
          <RequireSite>
            <Types />
          </RequireSite>
        </Tabs.Panel>
        <Tabs.Panel value="hosts">
          <RequireSite>
            <KnownHosts />
          </RequireSite>
        </Tabs.Panel>
        <Tabs.Panel value="about">
          <About />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
