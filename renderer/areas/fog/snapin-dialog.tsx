/** A snapin onto hosts: given to them, or run on them after a look at who has it and who is busy. */
import { Alert, Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import type { SnapinFlight } from '../../../shared/fog/snapin-flight.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { KeepButton } from '../outbox/keep-button.tsx'
import { HostChoice } from './host-choice.tsx'
import { useLastKnown } from './last-known.tsx'
import { LookProgress } from './look-progress.tsx'
import { ScrolledLines } from './scrolled-lines.tsx'
import { useLook } from './use-look.ts'

interface Props {
  readonly service: string
  /** Id in FOG; null: to be chosen. */
  readonly snapin: string | null
  /** Those that were chosen already. */
  readonly hosts: readonly FogNamed[]
  readonly onClose: () => void
}

export function SnapinDialog({ service, snapin: given, hosts, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const look = useLook()
  const [, navigate] = useLocation()
  const live = useQuery(rpc.fog.snapins.queryOptions({ input: { service }, staleTime: 0 }))
  const known = useLastKnown(service, 'snapins', live)
  const [snapin, setSnapin] = useState(given)
  const [chosen, choose] = useState<readonly string[]>(hosts.map(({ id }) => id))
  const [assigns, setAssigns] = useState(false)
  const [flight, setFlight] = useState<SnapinFlight | null>(null)
  const name = known?.rows.find(({ id }) => id === snapin)?.name
  const isFilled = snapin !== null && chosen.length > 0
  const change = (apply: () => void) => {
    apply()
    setFlight(null)
  }
  const request = { service, snapin: snapin ?? '', hosts: [...chosen] }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (flight === null)
      return look.begin((signal) => client.fog.snapinFlight(request, { signal }), setFlight)
    look.begin(
      (signal) => client.fog.startSnapin({ ...request, assigns }, { signal }),
      ({ run }) => navigate(`/fog/run/${run}`),
    )
  }
  const give = () =>
    look.begin(
      (signal) => client.fog.snapinFlight(request, { signal }),
      ({ snapin: named, targets }) =>
        void act(async () => {
          const isSure = await confirm({
            ...{ title: t('fog.snapin.give'), text: t('fog.snapin.give.text', { snapin: named.name }) },
            names: targets.map(({ name: host, mac, stand }) =>
              [host, mac, stand].filter(Boolean).join(' · '),
            ),
            action: t('fog.snapin.give'),
          })
          if (!isSure) return
          const { run } = await client.fog.assignSnapin(request)
          navigate(`/fog/run/${run}`)
        }),
    )
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      size="lg"
      title={t('fog.snapin')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {live.error ? <Alert color="yellow">{messageOf(live.error)}</Alert> : null}
          <Select
            label={t('fog.snapin.one')}
            data={
              known?.rows.map(({ id, name, isEnabled }) => ({
                value: id,
                label: name,
                disabled: !isEnabled,
              })) ?? []
            }
            value={snapin}
            onChange={(next) => change(() => setSnapin(next))}
            allowDeselect={false}
            searchable
          />
          <HostChoice
            service={service}
            hosts={hosts}
            chosen={chosen}
            onChange={(next) => change(() => choose(next))}
          />
          <Checkbox
            label={t('fog.snapin.assign')}
            checked={assigns}
            onChange={({ currentTarget: { checked } }) => change(() => setAssigns(checked))}
          />
          {flight ? <Flight flight={flight} assigns={assigns} /> : null}
          <LookProgress look={look} />
          <Group justify="flex-end">
            <Button variant="default" onClick={look.isGoing ? look.stop : onClose}>
              {t('action.cancel')}
            </Button>
            <KeepButton
              work={
                isFilled && name !== undefined
                  ? { kind: 'snapin', service, snapin: name, hosts: [...chosen], assigns }
                  : null
              }
              onKept={onClose}
            />
            <Button variant="default" disabled={!isFilled || look.isGoing} onClick={give}>
              {t('fog.snapin.give')}
            </Button>
            <Button
              type="submit"
              loading={look.isGoing}
              disabled={
                !isFilled || (flight !== null && !flight.targets.some((one) => isGoing(one, assigns)))
              }
            >
              {flight === null ? t('fog.check') : t('fog.snapin.start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

type Target = SnapinFlight['targets'][number]

const isGoing = ({ hindrance, hasIt }: Target, assigns: boolean): boolean =>
  hindrance === null && (hasIt || assigns)

/** Who gets it, by MAC and stand, and why others do not. */
function Flight({
  flight: { targets },
  assigns,
}: {
  readonly flight: SnapinFlight
  readonly assigns: boolean
}) {
  const t = useText()
  const said = useSaid()
  const going = targets.filter((one) => isGoing(one, assigns))
  const without = targets.filter(({ hindrance, hasIt }) => hindrance === null && !hasIt && !assigns)
  const hindered = targets.flatMap(({ id, hindrance }) => (hindrance === null ? [] : [{ id, hindrance }]))
  return (
    <>
      {going.length > 0 ? (
        <ScrolledLines
          lines={going.map(({ id, name, mac, stand, hasIt }) => ({
            key: id,
            text: [name, mac, stand, hasIt ? null : t('fog.snapin.isGiven')].filter(Boolean).join(' · '),
          }))}
        />
      ) : null}
      {without.length > 0 ? (
        <Alert color="yellow" py={6}>
          {t('fog.snapin.notThere', { hosts: without.map(({ name }) => name).join(', ') })}
        </Alert>
      ) : null}
      {hindered.length > 0 ? (
        <Alert color="yellow" py={6}>
          {hindered.map(({ id, hindrance }) => (
            <div key={id}>{said(hindrance)}</div>
          ))}
        </Alert>
      ) : null}
    </>
  )
}
