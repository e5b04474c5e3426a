/** The row of tools over a terminal: search, speed, Break, lines to send, reconnect. */
import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  type Icon,
  IconClipboardText,
  IconPlugConnected,
  IconSearch,
  IconSend,
  IconSquareRoundedX,
} from '@tabler/icons-react'
import type { SearchAddon } from '@xterm/addon-search'
import { useState } from 'react'
import type { SessionView } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { LinesDialog } from './lines-dialog.tsx'
import { preparePush, runOnConsole } from './preparing.ts'

const SPEEDS = ['1200', '2400', '4800', '9600', '19200', '38400', '57600', '115200']

function TerminalSearch({ search }: { readonly search: SearchAddon | null }) {
  const t = useText()
  const [text, setText] = useState('')
  return (
    <TextInput
      size="xs"
      w={170}
      aria-label={t('console.search')}
      placeholder={t('console.search')}
      leftSection={<IconSearch size={14} aria-hidden />}
      data-terminal-search
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

interface LinesToolProps {
  readonly icon: Icon
  readonly label: string
  readonly title: string
  readonly about: string
  readonly action: (lines: number) => string
  readonly isDisabled: boolean
  readonly onSend: (text: string) => Promise<void>
}

/** A button that asks for lines. */
function LinesTool({ icon: ToolIcon, label, isDisabled, ...dialogTexts }: LinesToolProps) {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<ToolIcon size={14} aria-hidden />}
        disabled={isDisabled}
        onClick={dialog.open}
      >
        {label}
      </Button>
      <LinesDialog {...dialogTexts} opened={opened} onClose={dialog.close} />
    </>
  )
}

interface ToolProps {
  readonly session: SessionView
  readonly isDisabled: boolean
}

function PasteTool({ session, isDisabled }: ToolProps) {
  const t = useText()
  const act = useAct()
  const sessionId = session.id
  return (
    <LinesTool
      icon={IconClipboardText}
      label={t('console.paste')}
      title={t('console.paste.title', { peer: session.peer })}
      about={t('console.paste.text')}
      action={(lines) => t('console.paste.send', { lines })}
      isDisabled={isDisabled}
      onSend={async (text) => {
        await runOnConsole(act, sessionId, 'console.pasting', (signal) =>
          client.console.paste({ sessionId, text }, { signal }),
        )
      }}
    />
  )
}

function SendLinesTool({ session, isDisabled }: ToolProps) {
  const t = useText()
  const act = useAct()
  const sessionId = session.id
  return (
    <LinesTool
      icon={IconSend}
      label={t('push.lines')}
      title={t('push.lines.title', { peer: session.peer })}
      about={t('push.lines.text')}
      action={(lines) => t('push.lines.prepare', { lines })}
      isDisabled={isDisabled}
      onSend={(text) =>
        preparePush(act, sessionId, (signal) => client.push.prepareCommands({ sessionId, text }, { signal }))
      }
    />
  )
}

interface SessionToolsProps {
  readonly session: SessionView
  readonly search: SearchAddon | null
  readonly isBusy: boolean
}

export function SessionTools({ session, search, isBusy }: SessionToolsProps) {
  const t = useText()
  const act = useAct()
  const sessionId = session.id
  const isClosed = session.state.kind === 'closed'
  const isDisabled = isBusy || session.state.kind !== 'open'
  return (
    <Group gap="xs">
      <TerminalSearch search={search} />
      {session.baud === null ? null : (
        <Select
          size="xs"
          w={96}
          aria-label={t('console.baud')}
          data={SPEEDS}
          value={String(session.baud)}
          allowDeselect={false}
          disabled={isDisabled}
          onChange={(baud) => baud && act(() => client.console.setBaud({ sessionId, baud: Number(baud) }))}
        />
      )}
      <PasteTool session={session} isDisabled={isDisabled} />
      <SendLinesTool session={session} isDisabled={isDisabled} />
      {session.canBreak ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconSquareRoundedX size={14} aria-hidden />}
          disabled={isClosed || isBusy}
          onClick={() => act(() => client.console.sendBreak({ sessionId }))}
        >
          {t('console.break')}
        </Button>
      ) : null}
      {isClosed ? (
        <Button
          size="xs"
          leftSection={<IconPlugConnected size={14} aria-hidden />}
          onClick={() => act(() => client.console.reconnect({ sessionId }))}
        >
          {t('console.reconnect')}
        </Button>
      ) : (
        <Text size="xs" c="dimmed" visibleFrom="md">
          {t('console.leave')}
        </Text>
      )}
    </Group>
  )
}
