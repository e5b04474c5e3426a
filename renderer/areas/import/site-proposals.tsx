/** Addressing rules the workbook tells of: shown beside the site's, taken over only on request. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SiteProposal } from '../../../shared/import/site-proposals.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

export function SiteProposals({ proposals }: { readonly proposals: readonly SiteProposal[] }) {
  const t = useText()
  const act = useAct()
  const rules = useQuery(rpc.plan.siteRules.queryOptions())
  if (proposals.length === 0 || !rules.data) return null
  const { name } = rules.data
  const fields = Object.fromEntries(proposals.map(({ field, value }) => [field, String(value)]))
  return (
    <Alert p="xs" title={t('import.proposals')}>
      <Group gap="md" justify="space-between">
        <Group gap="md">
          {proposals.map(({ field, value, sheet, cell }) => (
            <Text key={field} size="sm" title={`${sheet}!${cell}`}>
              {t(`settings.site.${field}`)}: <b>{String(value)}</b>
            </Text>
          ))}
        </Group>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => act(() => client.plan.set({ kind: 'site', names: [name], fields }))}
        >
          {t('import.proposals.take')}
        </Button>
      </Group>
    </Alert>
  )
}
