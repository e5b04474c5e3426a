/** What is to be done in WAPT's console, where a signature is needed: copied, or saved as a list. */
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconDeviceFloppy } from '@tabler/icons-react'
import { consoleList } from '../../../shared/wapt/console-list.ts'
import { unsigned } from '../../../shared/wapt/rights.ts'
import type { WaptView } from '../../../shared/wapt/wapt-view.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { copyText } from '../../ui/copy-text.ts'
import { downloadFile } from '../../ui/download-file.ts'

interface Props {
  readonly view: WaptView
  readonly uuids: readonly string[]
  readonly onClose: () => void
}

export function ConsoleList({ view, uuids, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const language = usePreferences((state) => state.language)
  const meant = new Set(uuids)
  const hosts = view.rows.filter(({ uuid }) => meant.has(uuid))
  const open = view.open.filter(({ uuid }) => meant.has(uuid))
  const lines = hosts.map(({ uuid, name }) => {
    const packages = open.filter((one) => one.uuid === uuid).map((one) => one.package)
    return packages.length === 0 ? name : `${name}: ${packages.join(', ')}`
  })
  const copy = () =>
    act(async () => {
      await copyText(lines.join('\n'))
      notifications.show({ message: t('table.copied', { count: lines.length }) })
    })
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('wapt.list')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {unsigned[language]} {t('wapt.list.steps')}
        </Text>
        <Textarea label={t('wapt.list.label')} value={lines.join('\n')} readOnly autosize maxRows={12} />
        <Group justify="flex-end">
          <Button
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => void copy()}
          >
            {t('wapt.list.copy')}
          </Button>
          <Button
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            onClick={() => downloadFile('wapt.csv', consoleList(hosts, open), 'text/csv')}
          >
            {t('wapt.list.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
