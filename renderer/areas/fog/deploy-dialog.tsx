/** An image onto hosts, or from one: looked at first, and started only with what is to be typed. */
import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { FlightView } from '../../../shared/contract/fog.ts'
import type { FlightProblem } from '../../../shared/fog/flight-problem.ts'
import type { RunMode } from '../../../shared/fog/image-run.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { decimalText } from '../../ui/decimal-text.ts'
import { KeepButton } from '../outbox/keep-button.tsx'
import { ImageSelect } from './image-select.tsx'
import { LookProgress } from './look-progress.tsx'
import { ScrolledLines } from './scrolled-lines.tsx'
import { targetWords } from './target-words.ts'
import { useLook } from './use-look.ts'

interface Props {
  readonly service: string
  readonly isCapture: boolean
  readonly hosts: readonly { readonly id: string; readonly name: string }[]
  /** Of a campaign that is to be done once more. */
  readonly before?: { readonly image: string; readonly mode: RunMode }
  readonly onClose: () => void
}

const modes = ['unicast', 'multicast'] as const

export function DeployDialog({ service, isCapture, hosts, before, onClose }: Props) {
  const t = useText()
  const look = useLook()
  const [, navigate] = useLocation()
  const [image, setImage] = useState<string | null>(before?.image ?? null)
  const [chosen, choose] = useState<(typeof modes)[number]>(
    before?.mode === 'multicast' ? 'multicast' : 'unicast',
  )
  const [wake, setWake] = useState(false)
  const [gives, setGives] = useState(false)
  const [flight, setFlight] = useState<FlightView | null>(null)
  const [word, setWord] = useState('')
  const mode = isCapture ? 'capture' : chosen
  const request = {
    service,
    mode,
    image: image ?? '',
    hosts: hosts.map(({ id }) => id),
    wake,
    setImage: gives,
  } as const
  const hasErrors = flight?.problems.some(({ severity }) => severity === 'error') ?? false
  const isReady = flight !== null && !hasErrors
  const canStart = isReady && (flight.word === null || word.trim() === flight.word)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (image === null) return
    if (!isReady) return look.begin((signal) => client.fog.preFlight(request, { signal }), setFlight)
    look.begin(
      (signal) => client.fog.start({ ...request, word: word.trim() || null }, { signal }),
      ({ run }) => navigate(`/fog/run/${run}`),
    )
  }
  const change = (apply: () => void) => {
    apply()
    setFlight(null)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      size="lg"
      title={t(isCapture ? 'fog.capture' : 'fog.deploy')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" fw={600} lineClamp={3}>
            {hosts.map(({ name }) => name).join(', ')}
          </Text>
          <ImageSelect service={service} value={image} onChange={(next) => change(() => setImage(next))} />
          {isCapture ? null : (
            <SegmentedControl
              aria-label={t('fog.mode')}
              data={modes.map((value) => ({ value, label: t(`fog.mode.${value}`) }))}
              value={chosen}
              onChange={(next) => change(() => choose(modes.find((one) => one === next) ?? 'unicast'))}
            />
          )}
          <Checkbox
            label={t('fog.setImage')}
            checked={gives}
            onChange={({ currentTarget: { checked } }) => change(() => setGives(checked))}
          />
          <Checkbox
            label={t('fog.wakeThem')}
            checked={wake}
            onChange={({ currentTarget: { checked } }) => change(() => setWake(checked))}
          />
          {flight ? <Flight flight={flight} /> : null}
          {isReady && flight.word !== null ? (
            <TextInput
              label={t(isCapture ? 'fog.type.image' : 'fog.type.count', { word: flight.word })}
              value={word}
              onChange={({ currentTarget: { value } }) => setWord(value)}
            />
          ) : null}
          <LookProgress look={look} />
          <Group justify="flex-end">
            <KeepButton work={image === null ? null : { kind: 'image', ...request }} onKept={onClose} />
            <Button variant="default" onClick={look.isGoing ? look.stop : onClose}>
              {t('action.cancel')}
            </Button>
            <Button
              type="submit"
              loading={look.isGoing}
              disabled={image === null || (isReady && !canStart)}
              {...(isReady ? { color: 'red.8' } : {})}
            >
              {t(isReady ? 'fog.start' : 'fog.check')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** What was looked at: the targets by MAC and stand, and what stands in the way. */
function Flight({ flight }: { readonly flight: FlightView }) {
  const { image, problems } = flight
  const t = useText()
  const said = useSaid()
  const size =
    image.bytes === null ? t('fog.flight.noSize') : `${decimalText(image.bytes / 1e9)} ${t('fog.flight.gb')}`
  return (
    <>
      <Text size="sm">{[image.name, image.os, size].filter(Boolean).join(' · ')}</Text>
      <ScrolledLines lines={targetWords(t, flight)} />
      {groupsOf(problems).map(([first, ...more]) => (
        <Alert key={first.message} color={first.severity === 'error' ? 'red' : 'yellow'} py={6}>
          {more.length === 0 ? (
            said(first.message)
          ) : (
            <ScrolledLines
              lines={[first, ...more].map(({ message }) => ({ key: message, text: said(message) }))}
            />
          )}
        </Alert>
      ))}
    </>
  )
}

type Problems = readonly [FlightProblem, ...FlightProblem[]]

/** One box for all hosts with the same trouble. */
function groupsOf(problems: readonly FlightProblem[]): Problems[] {
  const groups = Map.groupBy(problems, ({ severity, kind }) => `${severity} ${kind}`)
  return [...groups.values()].flatMap(([first, ...more]): Problems[] => (first ? [[first, ...more]] : []))
}
