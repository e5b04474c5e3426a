/** The inventory: what is short for the plan, what is owned and where it went, and every movement. */
import { Tabs } from '@mantine/core'
import { useLocation } from 'wouter'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { Page } from '../../ui/page.tsx'
import { WhoInput } from '../runbooks/who-input.tsx'
import style from './inventory.module.css'
import { ItemTable } from './item-table.tsx'
import { MovementTable } from './movement-table.tsx'
import { NeedTable } from './need-table.tsx'

const views = ['needs', 'items', 'movements'] as const

export default function Inventory() {
  const t = useText()
  const [location, navigate] = useLocation()
  const view = views.find((one) => location.endsWith(`/${one}`)) ?? 'needs'
  return (
    <RequireSite>
      <Page title={t('inventory.title')} actions={<WhoInput />} fills>
        <Tabs
          value={view}
          onChange={(next) => navigate(`/inventory/${next}`)}
          className={style.tabs}
          keepMounted={false}
        >
          <Tabs.List mb="xs">
            {views.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`inventory.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="needs" className={style.panel}>
            <NeedTable />
          </Tabs.Panel>
          <Tabs.Panel value="items" className={style.panel}>
            <ItemTable />
          </Tabs.Panel>
          <Tabs.Panel value="movements" className={style.panel}>
            <MovementTable />
          </Tabs.Panel>
        </Tabs>
      </Page>
    </RequireSite>
  )
}
