/** What needs a site is shown only with one; without, the way to one. */
import { Button, Center, Loader } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../i18n.ts'
import { useSite } from '../state/site.ts'
import { EmptyState } from '../ui/empty-state.tsx'

export function RequireSite({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const { site, known } = useSite()
  if (site) return children
  if (!known) {
    return (
      <Center h={200}>
        <Loader aria-label={t('loading')} />
      </Center>
    )
  }
  return (
    <EmptyState
      icon={IconFolderOpen}
      title={t('needsSite.title')}
      text={t('needsSite.text')}
      actions={
        <Button component={Link} href="/">
          {t('nav.home')}
        </Button>
      }
    />
  )
}
