/** What the laptop sees here, and what speaks for and against the place: the proof behind the large name. */
import { List, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { evidenceText } from '../../../shared/i18n/walk-evidence.ts'
import type { WalkView } from '../../../shared/walk/walk-view.ts'
import { useText, type Text as Words } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import style from './walk-test.module.css'

export function SeenFacts({ view }: { readonly view: WalkView }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const { where, hearing } = view
  return (
    <section className={style.seen} aria-label={t('walk.seen')}>
      <dl className={style.facts}>
        {factsOf(view, t).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || t('table.unset')}</dd>
          </div>
        ))}
      </dl>
      {where && where.evidence.length > 0 ? (
        <List className={style.evidence} spacing={4} size="sm">
          {where.evidence.map((one) => (
            <List.Item
              key={`${one.code}-${JSON.stringify(one.values)}`}
              data-against={one.isAgainst || undefined}
              icon={
                one.isAgainst ? (
                  <IconAlertTriangle size={16} role="img" aria-label={t('walk.against')} />
                ) : (
                  <IconCheck size={16} role="img" aria-label={t('walk.for')} />
                )
              }
            >
              {evidenceText(one, language)}
            </List.Item>
          ))}
        </List>
      ) : null}
      {hearing?.kind === 'cannot' ? (
        <Text size="xs" c="dimmed">
          {t(`walk.hear.${hearing.why}`)}
        </Text>
      ) : null}
    </section>
  )
}

function factsOf({ own, where }: WalkView, t: Words): [string, string][] {
  const [address] = own?.addresses ?? []
  const length = address?.length == null ? '' : `/${address.length}`
  return [
    [t('walk.fact.address'), address ? `${address.address}${length}` : ''],
    [t('walk.fact.server'), own?.dhcpServer ?? ''],
    [t('walk.fact.gateway'), own?.gateway ?? ''],
    [t('walk.fact.vlan'), where?.vlan == null ? '' : String(where.vlan)],
    [t('walk.fact.port'), [where?.switch, where?.interface].filter((part) => part != null).join(' ')],
    [t('walk.fact.socket'), own?.name ?? ''],
  ]
}
