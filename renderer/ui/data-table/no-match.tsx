/** Where the filters leave no row: says so, and takes them away. */
import { Button, Center, Group, Text } from '@mantine/core'
import { useText } from '../../i18n.ts'
import type { TableModel } from './use-table-model.ts'

export function NoMatch({ model }: { readonly model: TableModel }) {
  const t = useText()
  const clear = () => {
    model.setFilters([])
    model.setQuickFilter('')
  }
  return (
    <Center p="xl">
      <Group>
        <Text size="sm" c="dimmed">
          {t('table.noMatch')}
        </Text>
        <Button size="xs" variant="default" onClick={clear}>
          {t('table.clearFilters')}
        </Button>
      </Group>
    </Center>
  )
}
