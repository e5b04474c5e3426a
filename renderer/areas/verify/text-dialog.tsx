/**
 * What switches show, pasted or from files, where nothing else is possible. A text mostly names its switch itself; one that
 * another switch printed is refused, and offered for that one.
 */
import { Alert, Button, FileButton, Group, Modal, Select, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import type { KeptReading, SwitchEvidence } from '../../../shared/contract/verify.ts'
import { type Text, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { readTextFile } from '../../ui/read-text-file.ts'
import { tableNames } from './table-names.ts'
import style from './verify.module.css'

interface Props {
  readonly switches: readonly SwitchEvidence[]
  readonly onClose: () => void
}

/** Why it was not kept, and the switch that printed it where that is known. */
interface Refused {
  readonly message: string
  readonly other: string | null
}

const refusedFor = (error: unknown): string | null => {
  const data =
    error instanceof ORPCError ? (error.data as { values?: { other?: unknown } } | undefined) : undefined
  return typeof data?.values?.other === 'string' ? data.values.other : null
}

const sayKept = (t: Text, { device, tables, unparsed }: KeptReading): string => {
  const kept = t('verify.paste.kept', { name: device, tables: tableNames(t, tables) })
  return unparsed.length === 0 ? kept : `${kept}. ${t('verify.paste.left', { count: unparsed.length })}`
}

export function TextDialog({ switches, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const [name, setName] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  const keep = async (device: string | null) => {
    try {
      const kept = await client.verify.keepText({ text, device, source: 'text', origin: null })
      notifications.show({ message: sayKept(t, kept) })
      onClose()
    } catch (error) {
      setRefused({ message: messageOf(error), other: refusedFor(error) })
    }
  }
  /** Each by itself: one that is no table holds up no other. */
  const load = async (files: readonly File[]) => {
    let isLast = false
    for (const file of files) {
      const given = await readTextFile(file)
      const kept = await act(() =>
        client.verify.keepText({ text: given, device: name, source: 'file', origin: file.name }),
      )
      if (kept) notifications.show({ message: sayKept(t, kept) })
      isLast = kept !== undefined
    }
    if (isLast) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('verify.paste.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void keep(name)
        }}
      >
        <Stack gap="sm">
          <Textarea
            label={t('verify.paste.text')}
            placeholder={t('verify.paste.hint')}
            value={text}
            rows={12}
            data-autofocus
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12.5 } }}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setRefused(null)
            }}
          />
          <Select
            label={t('verify.paste.switch')}
            placeholder={t('verify.paste.byName')}
            clearable
            searchable
            clearButtonProps={{ 'aria-label': t('verify.paste.byName') }}
            value={name}
            onChange={(value) => {
              setName(value)
              setRefused(null)
            }}
            data={switches.map(({ device }) => device)}
          />
          {refused ? (
            <Alert color="red" role="alert">
              <p className={style.refusal}>{refused.message}</p>
              {refused.other ? (
                <Button size="xs" variant="default" onClick={() => void keep(refused.other)}>
                  {t('verify.paste.keepFor', { name: refused.other })}
                </Button>
              ) : null}
            </Alert>
          ) : null}
          <Group justify="space-between">
            <FileButton multiple accept=".txt,.log,.cap,text/plain" onChange={(files) => void load(files)}>
              {(props) => (
                <Button {...props} variant="default">
                  {t('verify.paste.files')}
                </Button>
              )}
            </FileButton>
            <Button type="submit" disabled={text.trim() === ''}>
              {t('verify.paste.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
