/** A titled part of the inspector. */
import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import style from './inspector.module.css'

interface PartProps {
  readonly title: string
  readonly children: ReactNode
}

export function Part({ title, children }: PartProps) {
  return (
    <section>
      <Title order={3} className={style.part}>
        {title}
      </Title>
      {children}
    </section>
  )
}
