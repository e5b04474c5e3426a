/** An address no area answers to. */
import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useText } from '../i18n.ts'
import { EmptyState } from '../ui/empty-state.tsx'

export function NotFound() {
  const t = useText()
  return (
    <EmptyState
      icon={IconMapQuestion}
      title={t('notFound.title')}
      text={t('notFound.text')}
      actions={
        <Button component={Link} href="/">
          {t('nav.home')}
        </Button>
      }
    />
  )
}
