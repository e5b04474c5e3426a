/** Which columns are shown. The first one, the name of the row, always is. */
import { ActionIcon, Checkbox, Popover, Stack, Tooltip } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useText } from '../../i18n.ts'
import type { TableModel } from './use-table-model.ts'

export function ColumnMenu({ model }: { readonly model: TableModel }) {
  const t = useText()
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('table.columns')}>
          <ActionIcon variant="default" size={30} aria-label={t('table.columns')}>
            <IconColumns3 size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('table.columns')}>
        <Stack gap={8}>
          {model.columns.slice(1).map((column) => (
            <Checkbox
              key={column.key}
              size="xs"
              label={t(column.label)}
              checked={model.visibility[column.key] !== false}
              onChange={(event) =>
                model.table.getColumn(column.key)?.toggleVisibility(event.currentTarget.checked)
              }
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
