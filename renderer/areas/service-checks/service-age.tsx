/** How old what is shown of the services is, and the way to looking anew. */
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useAge } from '../../ui/age.ts'

export function ServiceAge() {
  const t = useText()
  const age = useAge()
  const list = useQuery(rpc.serviceCheck.list.queryOptions())
  if (!list.data) return null
  // The oldest look: nothing that is shown is older.
  const [oldest] = list.data.flatMap(({ look }) => look?.at ?? []).sort()
  return (
    <Text size="sm">
      <Anchor component={Link} href="/service-checks" size="sm">
        {oldest === undefined ? t('checks.neverLooked') : t('checks.lookedAt', { age: age(oldest) })}
      </Anchor>
    </Text>
  )
}
