/** What is known of a switch, beside its configuration. */
import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SwitchPicture } from '../../../shared/contract/plan.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'
import { AssumedBadge, LastPush } from './switch-card.tsx'
import style from './switches.module.css'

export function SwitchFacts({ picture }: { readonly picture: SwitchPicture }) {
  const t = useText()
  const used = picture.ports.filter((port) => port.mode !== 'unused' && !port.uplink).length
  const free = picture.ports.filter((port) => port.mode === 'unused').length
  const facts: readonly (readonly [TextKey, ReactNode])[] = [
    [
      'column.model',
      <Group key="model" gap={6}>
        {picture.model}
        {picture.typeAssumed ? <AssumedBadge /> : null}
      </Group>,
    ],
    ['column.number', picture.number],
    ['column.room', picture.room],
    ['column.management', picture.managementAddress],
    ['column.serial', picture.serial],
    ['switches.platform', picture.platform],
    ['column.ports', t('switches.counts', { used, free })],
    ['switches.lastPush', <LastPush key="push" picture={picture} />],
  ]
  return (
    <section aria-labelledby="facts">
      <Title order={2} fz="0.95rem" id="facts" mb={4}>
        {t('switches.facts')}
      </Title>
      <dl className={style.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={style.fact}>
            <dt>{t(label)}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
