/** The head of a screen: its one title, a line about it, and what it offers; `fills` leaves the rest of the window to a table. */
import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import style from './page.module.css'

interface Props {
  readonly title: string
  readonly about?: ReactNode
  readonly actions?: ReactNode
  readonly fills?: boolean
  readonly children: ReactNode
}

export function Page({ title, about, actions, fills, children }: Props) {
  return (
    <div className={style.page} data-fills={fills || undefined}>
      <Group justify="space-between" align="center" gap="sm" mb="xs" mih={30} flex="none">
        <Group gap="sm" align="baseline">
          <Title order={1} fz="1.25rem">
            {title}
          </Title>
          {about ? (
            <Text size="sm" c="dimmed">
              {about}
            </Text>
          ) : null}
        </Group>
        {actions}
      </Group>
      {children}
    </div>
  )
}
