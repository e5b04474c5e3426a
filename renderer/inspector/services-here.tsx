/** The services that are looked at at a place: whether each answers, since when, and how old that is. */
import { Anchor, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconQuestionMark } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CheckedService } from '../../shared/contract/service-check.ts'
import { lookText } from '../../shared/i18n/service-look-texts.ts'
import type { LookState } from '../../shared/service-check/service-look.ts'
import { useText } from '../i18n.ts'
import { rpc } from '../rpc.ts'
import { usePreferences } from '../state/preferences.ts'
import { useAge } from '../ui/age.ts'

/** Other kinds of places have no services. */
export interface Here {
  readonly kind: string
  readonly id: number
}

interface Props {
  readonly here: Here
  /** Puts a title over the list, as the screen has it. */
  readonly children: (list: ReactNode) => ReactNode
}

/** Draws nothing where no service is looked at. */
export function ServicesHere({ here, children }: Props) {
  const list = useQuery(rpc.serviceCheck.list.queryOptions())
  if (list.error) throw list.error
  const own = list.data?.filter((one) => isHere(one, here)) ?? []
  if (own.length === 0) return null
  return children(
    <List size="sm" spacing={6} listStyleType="none">
      {own.map((one) => (
        <Service key={one.row.id} checked={one} />
      ))}
    </List>,
  )
}

const isHere = ({ place }: CheckedService, { kind, id }: Here): boolean =>
  (kind === 'outlet' && place?.outletId === id) ||
  (kind === 'stand' && place?.standId === id) ||
  (kind === 'host' && place?.hostId === id)

/** By form, not by colour alone. */
const signs: Readonly<Record<LookState, typeof IconCircleCheck>> = {
  up: IconCircleCheck,
  down: IconAlertTriangle,
  unknown: IconQuestionMark,
}

function Service({ checked: { row, look } }: { readonly checked: CheckedService }) {
  const t = useText()
  const age = useAge()
  const language = usePreferences((state) => state.language)
  const state = look?.state ?? 'unknown'
  const Sign = signs[state]
  return (
    <List.Item>
      <Group gap={6} wrap="nowrap" align="flex-start" {...(state === 'down' ? { c: 'var(--bad)' } : {})}>
        <Sign size={18} aria-hidden />
        <div>
          <Anchor component={Link} href="/service-checks" size="sm" c="inherit" fw={600}>
            {String(row.name)}
          </Anchor>
          <Text size="sm">{look ? lookText(look, language) : t('checks.neverLooked')}</Text>
          {look ? (
            <Text size="xs" c="dimmed">
              {t('checks.hereAge', { age: age(look.at), since: age(look.since) })}
            </Text>
          ) : null}
        </div>
      </Group>
    </List.Item>
  )
}
