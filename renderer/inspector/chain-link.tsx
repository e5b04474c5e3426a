/** One link of a chain from top to bottom: its knot with a sign, what it is, and its name. The picture of every trace. */
import { Text } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import style from './inspector.module.css'

export interface ChainLinkProps {
  readonly icon: Icon
  readonly label: string
  readonly detail?: string | null
  readonly children: ReactNode
}

/** Knot and words, for the inside of a link. */
export function ChainLinkBody({ icon: Sign, label, detail, children }: ChainLinkProps) {
  return (
    <>
      <span className={style.knot} aria-hidden>
        <Sign size={16} stroke={1.8} />
      </span>
      <span className={style.words}>
        <Text span size="xs" c="dimmed">
          {label}
          {detail ? ` · ${detail}` : null}
        </Text>{' '}
        {children}
      </span>
    </>
  )
}
