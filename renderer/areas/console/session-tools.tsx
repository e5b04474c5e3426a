/** The row of tools over a terminal: search, speed, Break, paced paste, reconnect. */
import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconClipboardText, IconPlugConnected, IconSearch, IconSquareRoundedX } from '@tabler/icons-react'
import type { SearchAddon } from '@xterm/addon-search'
import { useState } from 'react'
import type { SessionView } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

const SPEEDS = ['9600', '19200', '38400', '57600', '115200']

function TerminalSearch({ search }: { readonly search: SearchAddon | null }) {
  const t = useText()
  const [text, setText] = useState('')
  return (
    <TextInput
      size="xs"
      w={200}
      aria-label={t('console.search')}
      placeholder={t('console.search')}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        search?.findNext(event.currentTarget.value, { incremental: true })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        if (event.shiftKey) search?.findPrevious(text)
        else search?.findNext(text)
      }}
    />
  )
}

function PasteDialog({
  session,
  opened,
  onClose,
}: {
  readonly session: SessionView
  readonly opened: boolean
  readonly onClose: () => void
}) {
  const t = useText()
  const act = useAct()
  const [text, setText] = useState('')
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '').length
  const send = async () => {
    onClose()
    await act(() => client.console.paste({ sessionId: session.id, text }))
    setText('')
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('console.paste.title', { peer: session.peer })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack>
        <Textarea
          aria-label={t('console.paste')}
          autosize
          minRows={8}
          maxRows={18}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          data-autofocus
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button onClick={send} disabled={lines === 0}>
            {t('console.paste.send', { lines })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

export function SessionTools({
  session,
  search,
}: {
  readonly session: SessionView
  readonly search: SearchAddon | null
}) {
  const t = useText()
  const act = useAct()
  const [pasting, paste] = useDisclosure(false)
  const sessionId = session.id
  const isClosed = session.state.kind === 'closed'
  return (
    <Group gap="xs">
      <TerminalSearch search={search} />
      {session.baud === null ? null : (
        <Select
          size="xs"
          w={110}
          aria-label={t('console.baud')}
          data={SPEEDS}
          value={String(session.baud)}
          disabled={isClosed}
          onChange={(baud) => baud && act(() => client.console.setBaud({ sessionId, baud: Number(baud) }))}
        />
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconClipboardText size={14} aria-hidden />}
        disabled={isClosed || session.state.kind === 'pushing'}
        onClick={paste.open}
      >
        {t('console.paste')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconSquareRoundedX size={14} aria-hidden />}
        disabled={isClosed}
        onClick={() => act(() => client.console.sendBreak({ sessionId }))}
      >
        {t('console.break')}
      </Button>
      {isClosed ? (
        <Button
          size="xs"
          leftSection={<IconPlugConnected size={14} aria-hidden />}
          onClick={() => act(() => client.console.reconnect({ sessionId }))}
        >
          {t('console.reconnect')}
        </Button>
      ) : null}
      <PasteDialog session={session} opened={pasting} onClose={paste.close} />
    </Group>
  )
}
