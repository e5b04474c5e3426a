/** The way from a thing to where something can be done with it. */
import { Button } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { TextKey } from '../../shared/i18n/catalogue/index.ts'
import { useText } from '../i18n.ts'

interface Props {
  readonly icon: Icon
  readonly label: TextKey
  readonly href: string
  /** What one does most often there. */
  readonly isMain?: boolean
}

export function LinkButton({ icon: Sign, label, href, isMain = false }: Props) {
  const t = useText()
  return (
    <Button
      size="xs"
      variant={isMain ? 'filled' : 'default'}
      component={Link}
      href={href}
      leftSection={<Sign size={15} aria-hidden />}
    >
      {t(label)}
    </Button>
  )
}
