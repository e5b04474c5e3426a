/**
 * The list of rooms; those that need a site are there from the start, so that nothing jumps when one opens. Low enough
 * to fit a window 768 pixels high while the further tables are folded.
 */
import { NavLink, ScrollArea } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useText } from '../i18n.ts'
import { useSite } from '../state/site.ts'
import { type Destination, destinations, furtherTables } from './navigation.ts'
import style from './navigation-list.module.css'

const isCurrent = (location: string, path: string): boolean =>
  path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)

interface Props {
  readonly onNavigate: () => void
}

export function NavigationList({ onNavigate }: Props) {
  return (
    <ScrollArea type="auto">
      {destinations.map((destination) => (
        <div key={destination.path}>
          <Entry destination={destination} onNavigate={onNavigate} />
          {destination.path === '/tables/vlans' ? <FurtherTables onNavigate={onNavigate} /> : null}
        </div>
      ))}
    </ScrollArea>
  )
}

function Entry({ destination, onNavigate }: Props & { readonly destination: Destination }) {
  const t = useText()
  const [location] = useLocation()
  const site = useSite((state) => state.site)
  const { path, label, icon: Icon, needsSite, holds = [] } = destination
  const isDisabled = needsSite && !site
  const isHere = isCurrent(location, path)
  return (
    <NavLink
      component={Link}
      href={path}
      className={style.entry}
      label={t(label)}
      leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
      active={isHere || holds.some((one) => isCurrent(location, one))}
      aria-current={isHere ? 'page' : undefined}
      disabled={isDisabled}
      aria-disabled={isDisabled || undefined}
      onClick={onNavigate}
      variant="light"
    />
  )
}

function FurtherTables({ onNavigate }: Props) {
  const t = useText()
  const [location] = useLocation()
  const site = useSite((state) => state.site)
  const isInside = furtherTables.some(({ path }) => isCurrent(location, path))
  const [isOpen, setIsOpen] = useState(isInside)
  return (
    <NavLink
      component="button"
      type="button"
      className={style.entry}
      label={t('nav.moreTables')}
      leftSection={<IconTable size={18} stroke={1.7} aria-hidden />}
      opened={isOpen || isInside}
      onChange={setIsOpen}
      aria-expanded={isOpen || isInside}
      disabled={!site}
      aria-disabled={!site || undefined}
      childrenOffset={14}
    >
      {furtherTables.map((destination) => (
        <Entry key={destination.path} destination={destination} onNavigate={onNavigate} />
      ))}
    </NavLink>
  )
}
