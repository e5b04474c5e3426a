/** Records to and from other laptops, as packet files: no network is needed, a stick will do. */
import { Button, FileButton, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconFileExport, IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { downloadFile } from '../../ui/download-file.ts'

export function Exchange() {
  const t = useText()
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} maw={900}>
      <Paper withBorder p="md">
        <Stack>
          <Title order={2} fz="1.05rem">
            {t('checklist.packet.out')}
          </Title>
          <Text size="sm">{t('checklist.packet.out.text')}</Text>
          <Save />
        </Stack>
      </Paper>
      <Paper withBorder p="md">
        <Stack>
          <Title order={2} fz="1.05rem">
            {t('checklist.packet.in')}
          </Title>
          <Text size="sm">{t('checklist.packet.in.text')}</Text>
          <Merge />
        </Stack>
      </Paper>
    </SimpleGrid>
  )
}

function Save() {
  const t = useText()
  const act = useAct()
  const save = () =>
    act(async () => {
      const { name, text } = await client.checklist.packet()
      downloadFile(name, text, 'application/x-ndjson')
    })
  return (
    <Button
      w="fit-content"
      leftSection={<IconFileExport size={18} aria-hidden />}
      onClick={() => void save()}
    >
      {t('checklist.packet.out')}
    </Button>
  )
}

function Merge() {
  const t = useText()
  const act = useAct()
  const [merged, setMerged] = useState<readonly string[]>([])
  const merge = async (files: readonly File[]) => {
    for (const file of files) {
      const done = await act(async () => client.checklist.merge({ name: file.name, text: await file.text() }))
      if (!done) continue
      const { proposals, clockAhead, ...counts } = done
      const lines = [
        t('checklist.packet.merged', { name: file.name, ...counts }),
        ...(clockAhead ? [t('checklist.packet.clock', { ...clockAhead })] : []),
        ...(proposals > 0 ? [t('checklist.packet.proposals', { count: proposals })] : []),
      ]
      setMerged((before) => [...before, ...lines])
    }
  }
  return (
    <>
      <Group>
        <FileButton onChange={(files) => void merge(files)} multiple>
          {(props) => (
            <Button {...props} leftSection={<IconFileImport size={18} aria-hidden />}>
              {t('checklist.packet.choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      <List size="sm" role="status">
        {merged.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </>
  )
}
