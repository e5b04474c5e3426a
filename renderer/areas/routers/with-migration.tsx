/** Said above an installation that somebody began at a migration's step: which plan it is made from, and the ways out of it. */
import { Alert, Anchor, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'

export function WithMigration({ run }: { readonly run: string }) {
  const t = useText()
  const view = useQuery(rpc.migration.run.queryOptions({ input: { run } }))
  if (view.error) throw view.error
  if (!view.data) return null
  return (
    <Alert role="status" color="blue" variant="outline" p="xs">
      <Text size="sm">{t('routers.install.migration', { name: view.data.name })}</Text>
      <Group gap="md">
        <Anchor component={Link} href={`/migration/run/${run}`} size="sm">
          {t('routers.install.migration.run')}
        </Anchor>
        <Anchor component={Link} href="/routers/install" size="sm">
          {t('routers.install.migration.leave')}
        </Anchor>
      </Group>
    </Alert>
  )
}
