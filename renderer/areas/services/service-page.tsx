/** The screen of one kind of server: which of them is shown, chosen where there are several, and what to do where there is none. */
import { Select } from '@mantine/core'
import { Fragment, type ReactNode, useState } from 'react'
import { Page } from '../../ui/page.tsx'

interface Props {
  readonly title: string
  /** What a screen reader calls the choice. */
  readonly label: string
  /** Names of the services; undefined: not known yet. */
  readonly names: readonly string[] | undefined
  readonly none: ReactNode
  readonly children: (service: string) => ReactNode
}

export function ServicePage({ title, label, names = [], none, children }: Props) {
  const [chosen, choose] = useState<string | null>(null)
  const service = chosen ?? names[0]
  return (
    <Page
      title={title}
      fills
      actions={
        names.length > 1 ? (
          <Select
            size="xs"
            aria-label={label}
            data={[...names]}
            value={service ?? null}
            onChange={choose}
            allowDeselect={false}
          />
        ) : null
      }
    >
      {service ? <Fragment key={service}>{children(service)}</Fragment> : none}
    </Page>
  )
}
