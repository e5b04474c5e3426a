/** Where the inspector stands: beside the screen on a laptop, over it on a phone. */
import { AppShell, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useText } from '../i18n.ts'
import { useInspector } from '../state/inspector.ts'
import { useSite } from '../state/site.ts'
import { Inspector } from './inspector.tsx'

export function useInspectorOpen(): boolean {
  const hasPoint = useInspector((state) => state.point !== null)
  const hasSite = useSite((state) => state.site !== null)
  return hasPoint && hasSite
}

export function InspectorPlace() {
  const t = useText()
  const isOpen = useInspectorOpen()
  const { point, close } = useInspector()
  const isNarrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false })
  if (!isNarrow) {
    return (
      <AppShell.Aside aria-label={t('inspector.title')}>
        {isOpen && point ? <Inspector point={point} /> : null}
      </AppShell.Aside>
    )
  }
  return (
    <Drawer.Root opened={isOpen} onClose={close} position="right" size="min(100%, 380px)">
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('inspector.title')}>
        {point ? <Inspector point={point} /> : null}
      </Drawer.Content>
    </Drawer.Root>
  )
}
