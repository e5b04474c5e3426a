/** A drawing of the venue taken in, or its next edition: chosen or dropped, looked at, and what there is to choose of it. */
import {
  Alert,
  Button,
  FileButton,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Progress,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconFile } from '@tabler/icons-react'
import { useState } from 'react'
import {
  type DrawingChoice,
  type DrawingUnit,
  type DrawingView,
  drawingUnits,
} from '../../../shared/floor-plan/drawing.ts'
import { sendDrawing } from '../../drawing/send-drawing.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

interface Props {
  readonly onClose: () => void
  readonly onAdded: (id: number) => void
  /** The floor plan whose drawing is replaced; null adds another one. */
  readonly replaces: { readonly id: number; readonly name: string } | null
}

interface Sent {
  readonly token: string
  readonly view: DrawingView
}

export function AddDrawing({ onClose, onAdded, replaces }: Props) {
  const t = useText()
  const act = useAct()
  const [share, setShare] = useState<number | null>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  const [floor, setFloor] = useState('')
  const [choice, setChoice] = useState<DrawingChoice>({})

  const inspect = (token: string, wanted: DrawingChoice) =>
    act(async () => {
      const view = await client.floorPlan.inspect({ source: { token }, choice: wanted })
      setChoice(wanted)
      setSent({ token, view })
    })
  const choose = async (file: File | null) => {
    if (!file) return
    setShare(0)
    const answer = await act(() => sendDrawing(file, setShare))
    if (answer) await inspect(answer.token, {})
    setShare(null)
  }
  const take = () =>
    act(async () => {
      if (!sent) return
      const source = { token: sent.token }
      const { plan, notes } = replaces
        ? await client.floorPlan.replace({ id: replaces.id, source, choice })
        : await client.floorPlan.add({ source, choice, floor: floor.trim() || null })
      for (const message of notes) notifications.show({ message })
      onAdded(plan.id)
      onClose()
    })
  const close = () => {
    if (sent) void act(() => client.floorPlan.forget({ token: sent.token }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={replaces ? t('floorPlan.replace.title', { name: replaces.name }) : t('floorPlan.add')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack>
        <Text size="sm">{t(replaces ? 'floorPlan.replace.text' : 'floorPlan.add.text')}</Text>
        <FileButton onChange={(file) => void choose(file)} accept=".pdf,.png,.jpg,.jpeg,.svg,.dxf">
          {(props) => (
            <Button
              {...props}
              variant="default"
              w="fit-content"
              leftSection={<IconFile size={18} aria-hidden />}
            >
              {t('floorPlan.choose.file')}
            </Button>
          )}
        </FileButton>
        {share !== null ? <Progress value={share * 100} aria-label={t('floorPlan.sending')} /> : null}
        {sent ? (
          <Looked view={sent.view} choice={choice} onChoose={(wanted) => void inspect(sent.token, wanted)} />
        ) : null}
        {sent && !replaces ? (
          <TextInput
            label={t('floorPlan.floor')}
            value={floor}
            onChange={(event) => setFloor(event.currentTarget.value)}
            maxLength={120}
          />
        ) : null}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('action.cancel')}
          </Button>
          <Button disabled={!sent} onClick={() => void take()}>
            {t(replaces ? 'floorPlan.replace' : 'floorPlan.take')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface LookedProps {
  readonly view: DrawingView
  readonly choice: DrawingChoice
  readonly onChoose: (choice: DrawingChoice) => void
}

/** What the file holds, and what of it is taken. */
function Looked({ view, choice, onChoose }: LookedProps) {
  const t = useText()
  const said = useSaid()
  const shownLayers = view.layers.filter(({ isShown }) => isShown).map(({ name }) => name)
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('floorPlan.looked', {
          name: view.name,
          width: Math.round(view.width),
          height: Math.round(view.height),
        })}
      </Text>
      {view.pages > 1 ? (
        <NumberInput
          label={t('floorPlan.page', { pages: view.pages })}
          min={1}
          max={view.pages}
          value={view.page}
          onChange={(page) => onChoose({ ...choice, page: Number(page) || 1 })}
        />
      ) : null}
      {view.layers.length > 0 ? (
        <MultiSelect
          label={t('floorPlan.layers')}
          data={view.layers.map(({ name }) => name)}
          value={choice.layers ?? shownLayers}
          onChange={(layers) => layers.length > 0 && onChoose({ ...choice, layers })}
          searchable
        />
      ) : null}
      {view.format === 'dxf' && (view.metresPerUnit === null || choice.unit) ? (
        <Select
          label={t('floorPlan.unit')}
          data={[...drawingUnits]}
          value={choice.unit ?? null}
          onChange={(unit) => unit && onChoose({ ...choice, unit: unit as DrawingUnit })}
        />
      ) : null}
      {view.warnings.map(({ code, message }) => (
        <Alert key={`${code} ${message}`} color="orange" icon={<IconAlertTriangle aria-hidden />}>
          {said(message)}
        </Alert>
      ))}
    </Stack>
  )
}
