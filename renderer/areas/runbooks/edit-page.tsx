/** The text of a runbook at /runbooks/edit/:name, with its faults as it is written, and its steps as they are read. */
import { Alert, Anchor, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { RunbookTextView } from '../../../shared/contract/runbook.ts'
import type { ReadRunbook } from '../../../shared/runbook/parse.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { Page } from '../../ui/page.tsx'
import { lineRange } from './line-range.ts'
import { NEW_RUNBOOK } from './new-runbook.ts'
import style from './runbooks.module.css'

export default function EditPage() {
  const { name } = useParams<{ name: string }>()
  return (
    <RequireSite>
      {name === 'new' ? (
        <Editor known={{ name: '', source: 'own', text: NEW_RUNBOOK }} />
      ) : (
        <Known name={decodeURIComponent(name)} />
      )}
    </RequireSite>
  )
}

function Known({ name }: { readonly name: string }) {
  const known = useQuery(rpc.runbook.text.queryOptions({ input: { name } }))
  if (known.error) throw known.error
  return known.data ? <Editor key={name} known={known.data} /> : null
}

/** What people call it; its name while the text was never sound. */
function useTitle(name: string): string {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const list = useQuery(rpc.runbook.list.queryOptions())
  if (list.error) throw list.error
  if (name === '') return t('runbooks.new')
  return list.data?.find((one) => one.name === name)?.title[language] ?? ''
}

function Editor({ known }: { readonly known: RunbookTextView }) {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const title = useTitle(known.name)
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(known.text)
  const [settled] = useDebouncedValue(text, 250)
  const read = useQuery(
    rpc.runbook.check.queryOptions({ input: { text: settled }, placeholderData: (previous) => previous }),
  )
  const save = () =>
    act(async () => {
      const { name } = await client.runbook.save({ text })
      notifications.show({ message: t('runbooks.saved') })
      navigate(`/runbooks/edit/${encodeURIComponent(name)}`)
    })
  const goTo = (line: number) => {
    const [from, to] = lineRange(text, line)
    area.current?.focus()
    area.current?.setSelectionRange(from, to)
  }
  const isSound = read.data?.runbook != null && settled === text
  return (
    <Page
      title={t('runbooks.edit.title', { name: title })}
      about={
        <Anchor component={Link} href="/runbooks" size="sm">
          {t('runbooks.all')}
        </Anchor>
      }
      fills
      actions={
        <Group gap="xs">
          <ResetButton known={known} onReset={() => navigate('/runbooks')} />
          <Button size="xs" disabled={!isSound || text === known.text} onClick={() => void save()}>
            {t('action.save')}
          </Button>
        </Group>
      }
    >
      <div className={style.editor}>
        <Textarea
          ref={area}
          aria-label={t('runbooks.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          spellCheck={false}
          className={style.sourceText}
          classNames={{ wrapper: style.textWrapper, input: style.textInput }}
        />
        <div className={style.scroll}>{read.data ? <Reading read={read.data} onChoose={goTo} /> : null}</div>
      </div>
    </Page>
  )
}

interface ReadingProps {
  readonly read: ReadRunbook
  readonly onChoose: (line: number) => void
}

function Reading({ read, onChoose }: ReadingProps) {
  const t = useText()
  const said = useSaid()
  const language = usePreferences((state) => state.language)
  if (!read.runbook)
    return (
      <Alert color="red" title={t('runbooks.faults')} role="alert">
        <Stack gap={4} align="start">
          {read.faults.map(({ line, message }) => (
            <Anchor
              key={`${line}:${message}`}
              component="button"
              type="button"
              ta="start"
              c="inherit"
              underline="always"
              onClick={() => onChoose(line)}
            >
              {t('runbooks.fault', { line, message: said(message) })}
            </Anchor>
          ))}
        </Stack>
      </Alert>
    )
  return (
    <>
      <Title order={2} fz="1rem">
        {read.runbook.title[language]}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('runbooks.faultless', { count: read.runbook.steps.length })}
      </Text>
      <ol className={style.outline}>
        {read.runbook.steps.map(({ id, title, branch = {} }) => (
          <li key={id}>
            {title[language]}
            {Object.entries(branch).map(([answer, to]) => (
              <Text key={answer} size="xs" c="dimmed">
                <code>
                  {answer} → {to}
                </code>
              </Text>
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}

interface ResetProps {
  readonly known: RunbookTextView
  readonly onReset: () => void
}

function ResetButton({ known, onReset }: ResetProps) {
  const t = useText()
  const act = useAct()
  if (known.name === '' || known.source === 'shipped') return null
  const word = t(known.source === 'edited' ? 'runbooks.reset' : 'runbooks.remove')
  const reset = async () => {
    const isSure = await confirm({
      title: word,
      text: t('runbooks.reset.ask'),
      names: [known.name],
      action: word,
      isDestructive: true,
    })
    if (!isSure) return
    await act(async () => {
      await client.runbook.reset({ name: known.name })
      onReset()
    })
  }
  return (
    <Button size="xs" variant="default" onClick={() => void reset()}>
      {word}
    </Button>
  )
}
