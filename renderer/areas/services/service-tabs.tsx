/** The tabs of a server's screen: one is shown, named by the end of the address, and a table in it fills what is left. */
import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'
import style from './service-tabs.module.css'

export interface ServiceTab {
  /** The end of the address. */
  readonly key: string
  readonly label: TextKey
  readonly show: () => ReactNode
}

interface Props {
  /** Without the tab: `/fog`. */
  readonly path: string
  /** The first is shown where the address names none. */
  readonly tabs: readonly ServiceTab[]
}

export function ServiceTabs({ path, tabs }: Props) {
  const t = useText()
  const [location, navigate] = useLocation()
  const shown = tabs.find(({ key }) => location === `${path}/${key}`) ?? tabs[0]
  return (
    <Tabs
      value={shown?.key ?? null}
      onChange={(next) => navigate(`${path}/${next}`)}
      className={style.tabs}
      keepMounted={false}
    >
      <Tabs.List mb="xs">
        {tabs.map(({ key, label }) => (
          <Tabs.Tab key={key} value={key}>
            {t(label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ key, show }) => (
        <Tabs.Panel key={key} value={key} className={style.panel}>
          {key === shown?.key ? show() : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
