/** The journal: everything that was noted and done, the incidents, and what they add up to. */
import { Button, Group, Tabs } from '@mantine/core'
import { IconPencilPlus, IconPrinter } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { useQuickEntry } from '../../state/quick-entry.ts'
import { Page } from '../../ui/page.tsx'
import { FiguresTab } from './figures-tab.tsx'
import { IncidentTable } from './incident-table.tsx'
import style from './journal.module.css'
import { JournalTable } from './journal-table.tsx'

const views = ['all', 'incidents', 'figures'] as const

export default function Journal() {
  const t = useText()
  const [location, navigate] = useLocation()
  const view = views.find((one) => location.endsWith(`/${one}`)) ?? 'all'
  return (
    <Page title={t('journal.title')} actions={<Actions />} fills>
      <RequireSite>
        <Tabs
          value={view}
          onChange={(next) => navigate(next === 'all' ? '/journal' : `/journal/${next}`)}
          className={style.tabs}
          keepMounted={false}
        >
          <Tabs.List mb="xs">
            {views.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`journal.tab.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="all" className={style.panel}>
            <JournalTable />
          </Tabs.Panel>
          <Tabs.Panel value="incidents" className={style.panel}>
            <IncidentTable />
          </Tabs.Panel>
          <Tabs.Panel value="figures" className={style.panel}>
            <FiguresTab />
          </Tabs.Panel>
        </Tabs>
      </RequireSite>
    </Page>
  )
}

function Actions() {
  const t = useText()
  const open = useQuickEntry((state) => state.open)
  return (
    <Group gap="xs">
      <Button size="xs" leftSection={<IconPencilPlus size={16} aria-hidden />} onClick={() => open()}>
        {t('journal.quick.note')}
      </Button>
      <Button
        size="xs"
        variant="default"
        component={Link}
        href="/print?kind=hand-over"
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {t('print.kind.hand-over')}
      </Button>
    </Group>
  )
}
