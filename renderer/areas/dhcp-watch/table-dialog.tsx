/** A text that a switch printed, pasted or from a file. */
import { Alert, Button, FileButton, Group, Modal, Select, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import { readTextFile } from '../../ui/read-text-file.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function TableDialog({ opened, onClose }: Props) {
  const t = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('dhcp.tables.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <TableForm onDone={onClose} />
    </Modal>
  )
}

function TableForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const switches = useQuery(rpc.plan.switches.queryOptions({ input: undefined }))
  const [name, setName] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [origin, setOrigin] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const type = (typed: string) => {
    setText(typed)
    setOrigin(null)
    setRefused(null)
  }
  const load = async (file: File) => {
    setText(await readTextFile(file))
    setOrigin(file.name)
    setRefused(null)
  }
  const use = async () => {
    if (name === null) return
    const source = origin === null ? 'text' : 'file'
    try {
      await client.dhcp.addTable({ switch: name, text, source, origin })
      onDone()
    } catch (error) {
      setRefused(messageOf(error))
    }
  }
  return (
    <Stack gap="sm">
      <Select
        data-autofocus
        searchable
        label={t('dhcp.tables.switch')}
        data={(switches.data ?? []).map((one) => one.name)}
        value={name}
        onChange={(value) => {
          setName(value)
          setRefused(null)
        }}
      />
      <Textarea
        label={t('dhcp.tables.text')}
        placeholder={t('dhcp.tables.text.hint')}
        autosize
        minRows={8}
        maxRows={16}
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
      />
      {refused === null ? null : (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
      <Group justify="space-between">
        <FileButton onChange={(file) => file && void load(file)}>
          {(props) => (
            <Button {...props} variant="default">
              {t('dhcp.tables.file')}
            </Button>
          )}
        </FileButton>
        <Button disabled={name === null || text.trim() === ''} onClick={use}>
          {t('dhcp.tables.use')}
        </Button>
      </Group>
    </Stack>
  )
}
