/** The keys of the grid, shown where they are used. */
import { ActionIcon, Kbd, Popover, Table, Tooltip } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'

const shortcuts: readonly (readonly [TextKey, TextKey])[] = [
  ['keys.arrows', 'keys.arrows.does'],
  ['keys.enter', 'keys.enter.does'],
  ['keys.open', 'keys.open.does'],
  ['keys.space', 'keys.space.does'],
  ['keys.shift', 'keys.shift.does'],
  ['keys.all', 'keys.all.does'],
  ['keys.copy', 'keys.copy.does'],
  ['keys.delete', 'keys.delete.does'],
  ['keys.fill', 'keys.fill.does'],
  ['keys.escape', 'keys.escape.does'],
]

export function KeyboardHelp() {
  const t = useText()
  return (
    <Popover position="bottom-end" shadow="md" width={420}>
      <Popover.Target>
        <Tooltip label={t('keys.title')}>
          <ActionIcon variant="default" size={30} aria-label={t('keys.title')} visibleFrom="sm">
            <IconKeyboard size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('keys.title')} p="xs">
        <Table verticalSpacing={3} fz="xs" withRowBorders={false}>
          <Table.Tbody>
            {shortcuts.map(([keys, does]) => (
              <Table.Tr key={keys}>
                <Table.Th scope="row" w={150}>
                  <Kbd size="xs">{t(keys)}</Kbd>
                </Table.Th>
                <Table.Td>{t(does)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Popover.Dropdown>
    </Popover>
  )
}
