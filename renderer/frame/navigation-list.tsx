/** The list of rooms; those that need a site are there from the start, so that nothing jumps when one opens. */
import { NavLink, ScrollArea } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import { useText } from '../i18n.ts'
import { useSite } from '../state/site.ts'
import { destinations } from './navigation.ts'

const isCurrent = (location: string, path: string): boolean =>
  path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)

export function NavigationList({ onNavigate }: { readonly onNavigate: () => void }) {
  const t = useText()
  const [location] = useLocation()
  const site = useSite((state) => state.site)
  return (
    <ScrollArea type="auto">
      {destinations.map(({ path, label, icon: Icon, needsSite }) => (
        <NavLink
          key={path}
          component={Link}
          href={path}
          label={t(label)}
          leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
          active={isCurrent(location, path)}
          aria-current={isCurrent(location, path) ? 'page' : undefined}
          disabled={needsSite && !site}
          onClick={onNavigate}
          variant="light"
        />
      ))}
    </ScrollArea>
  )
}
