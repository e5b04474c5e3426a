/** Before the first byte: the device beside the plan, what would be sent, and whether this is the right device. */
import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  ScrollArea,
  Stack,
  Tabs,
  Text,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import type { PushPreview as Preview } from '../../../shared/contract/console.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { AdoptableList } from './adoptable-list.tsx'
import { sayDuration } from './duration.ts'
import { NetworkNotice } from './network-notice.tsx'
import { PreviewLines } from './preview-lines.tsx'

const refusals = ['other_platform', 'other_model', 'other_serial', 'other_switch'] as const
const isKnownRefusal = (code: string): code is (typeof refusals)[number] =>
  refusals.some((known) => known === code)

interface RefusalProps {
  readonly preview: Preview
  readonly isAccepted: boolean
  readonly onAccept: (isAccepted: boolean) => void
}

function Refusal({ preview, isAccepted, onAccept }: RefusalProps) {
  const t = useText()
  const said = useSaid()
  const { refusal, identity } = preview
  if (!refusal) return null
  const { code, message, serial } = refusal
  const values = { switch: preview.switch, model: identity.model ?? '?', serial: identity.serial ?? '?' }
  return (
    <Alert color="red" title={isKnownRefusal(code) ? t(`push.refusal.${code}`, values) : said(message)}>
      <Stack gap="xs">
        <Text size="sm">{t(serial ? 'push.refusal.next' : 'push.refusal.never')}</Text>
        {serial ? (
          <Checkbox
            label={t('push.accept', { serial })}
            checked={isAccepted}
            onChange={(event) => onAccept(event.currentTarget.checked)}
          />
        ) : null}
      </Stack>
    </Alert>
  )
}

interface LinesProps {
  readonly preview: Preview
  readonly onAdopted: () => void
  readonly onChoose: (id: string, isChosen: boolean) => void
}

function Lines({ preview, onAdopted, onChoose }: LinesProps) {
  const t = useText()
  const hasOffers = preview.lines.some(({ offer }) => offer !== undefined)
  // The buttons below stay in the window on a small laptop.
  const height = `clamp(100px, 100dvh - ${preview.refusal ? 500 : 370}px, 420px)`
  const differing = preview.lines.some(({ kind }) => kind !== 'add')
  return (
    <Tabs defaultValue={preview.send.length > 0 ? 'send' : 'device'}>
      <Tabs.List>
        <Tabs.Tab value="send">{t('push.preview.send')}</Tabs.Tab>
        {differing ? <Tabs.Tab value="device">{t('push.preview.device')}</Tabs.Tab> : null}
        {preview.adoptable.length > 0 ? (
          <Tabs.Tab value="adopt">{t('push.preview.adopt', { count: preview.adoptable.length })}</Tabs.Tab>
        ) : null}
      </Tabs.List>
      <Tabs.Panel value="send" pt="xs">
        <ScrollArea h={height} type="auto" viewportProps={{ tabIndex: 0 }}>
          <PreviewLines lines={preview.send.map((line) => ({ ...line, kind: 'add' as const }))} isPlain />
        </ScrollArea>
      </Tabs.Panel>
      <Tabs.Panel value="device" pt="xs">
        <ScrollArea h={height} type="auto" viewportProps={{ tabIndex: 0 }}>
          <PreviewLines lines={preview.lines} onChoose={onChoose} />
        </ScrollArea>
        {hasOffers ? (
          <Text size="xs" c="dimmed" mt={4}>
            {t('push.remove.intro')}
          </Text>
        ) : null}
      </Tabs.Panel>
      <Tabs.Panel value="adopt" pt="xs">
        <AdoptableList preview={preview} onAdopted={onAdopted} />
      </Tabs.Panel>
    </Tabs>
  )
}

interface PushPreviewProps {
  readonly preview: Preview
  readonly onClose: () => void
}

/** What is chosen to be removed is chosen anew on each tick: the core says what follows from it. */
function useChoosing(first: Preview) {
  const act = useAct()
  const [preview, setPreview] = useState(first)
  const [isChoosing, setChoosing] = useState(false)
  const choose = async (id: string, isChosen: boolean) => {
    if (isChoosing) return
    const others = chosenIn(preview).filter((one) => one !== id)
    setChoosing(true)
    const remove = isChosen ? [...others, id] : others
    const next = await act(() => client.push.choose({ token: preview.token, remove }))
    setChoosing(false)
    if (next) setPreview(next)
  }
  return { preview, isChoosing, choose }
}

const chosenIn = ({ lines }: Preview): string[] =>
  lines.flatMap(({ offer }) => (offer?.isChosen ? [offer.id] : []))

/** What a person types where nothing takes the switch back: its name, as the plan or the device has it. */
const wordFor = ({ switch: name, identity }: Preview): string => name || (identity.hostname ?? 'switch')

export function PushPreview({ preview: first, onClose }: PushPreviewProps) {
  const t = useText()
  const said = useSaid()
  const act = useAct()
  const { preview, isChoosing, choose } = useChoosing(first)
  const [isAccepted, setAccepted] = useState(false)
  const [save, setSave] = useState(true)
  const [quiet, setQuiet] = useState(true)
  const [word, setWord] = useState('')
  const lines = preview.send.length
  const removed = chosenIn(preview).length
  const serial = preview.refusal?.serial ?? null
  const isPlanned = preview.switch !== ''
  const hasWork = lines > 0 || (isPlanned && !preview.refusal)
  const isNamed = !preview.isUnguarded || word.trim().toLowerCase() === wordFor(preview).toLowerCase()
  const mayStart = hasWork && isNamed && (!preview.refusal || (isAccepted && serial !== null))
  // Without lines nothing is typed: the device is bound to the plan, and saved.
  const start = async () => {
    const acceptance = isAccepted && serial !== null ? { acceptSerial: serial } : {}
    const started = await act(() =>
      client.push.start({
        token: preview.token,
        save,
        quiet: quiet && lines > 0,
        ...(preview.isUnguarded ? { withoutWayBack: true } : {}),
        ...acceptance,
      }),
    )
    if (started) onClose()
  }
  const { model, serial: own } = preview.identity
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={preview.switch === '' ? t('push.preview.lines') : t('push.preview', { switch: preview.switch })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {[model, own].filter(Boolean).join(' · ')}
        </Text>
        <Refusal preview={preview} isAccepted={isAccepted} onAccept={setAccepted} />
        {lines === 0 && !preview.refusal ? <Alert color="green">{t('push.nothing')}</Alert> : null}
        {lines > 0
          ? preview.unproven.map((doubt) => (
              <Alert key={doubt} color="orange">
                {said(doubt)}
              </Alert>
            ))
          : null}
        <NetworkNotice preview={preview} />
        {preview.isUnguarded ? (
          <TextInput
            size="xs"
            label={t('jobs.confirm.type', { name: wordFor(preview) })}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
        ) : null}
        {preview.secretsUnknown.length > 0 && !preview.refusal ? (
          <Alert color="orange">
            {t('push.secretsUnknown', { names: preview.secretsUnknown.join(', ') })}
          </Alert>
        ) : null}
        {lines > 0 || preview.lines.length > 0 ? (
          <Lines preview={preview} onAdopted={onClose} onChoose={choose} />
        ) : null}
        {lines > 0 ? (
          <Group gap="lg">
            <Checkbox
              size="xs"
              label={t('push.save')}
              checked={save}
              onChange={(event) => setSave(event.currentTarget.checked)}
            />
            <Checkbox
              size="xs"
              label={t('push.quiet')}
              checked={quiet}
              onChange={(event) => setQuiet(event.currentTarget.checked)}
            />
          </Group>
        ) : null}
        <Group justify="end">
          {removed > 0 ? (
            <Text size="sm" fw={600}>
              {t('push.remove.count', { count: removed })}
            </Text>
          ) : null}
          {lines > 0 ? (
            <Text size="sm" c="dimmed">
              {t('push.estimate', { time: sayDuration(t, preview.seconds) })}
            </Text>
          ) : null}
          <Button variant="default" onClick={onClose}>
            {t(lines === 0 ? 'action.close' : 'action.cancel')}
          </Button>
          {hasWork ? (
            <Button onClick={start} disabled={!mayStart || isChoosing} data-autofocus>
              {lines > 0 ? t('push.start', { lines }) : t('push.confirmOnly')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Modal>
  )
}
