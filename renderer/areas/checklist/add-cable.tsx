/** A cable that nobody planned, added where it was found; proposed, on a laptop that does not write the plan. */
import {
  Alert,
  Autocomplete,
  Button,
  Group,
  Modal,
  NativeSelect,
  NumberInput,
  Stack,
  TextInput,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../../i18n.ts'
import { queryClient } from '../../queries.ts'
import { client, rpc } from '../../rpc.ts'
import { useOtherWriter } from '../../state/site.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useAct } from '../../ui/act.ts'

const kinds = ['any', 'cable', 'cord', 'link'] as const
type Kind = (typeof kinds)[number]

interface Props {
  readonly onClose: () => void
}

export function AddCable({ onClose }: Props) {
  const t = useText()
  const writer = useOtherWriter()
  const act = useAct()
  const by = useTickingPerson((state) => state.name).trim()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [kind, setKind] = useState<Kind>('any')
  const [colour, setColour] = useState('')
  const [length, setLength] = useState<number | string>('')
  const canAdd = by !== '' && from.trim() !== '' && to.trim() !== ''
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!canAdd) return
    const cable = {
      ...{ from: from.trim(), to: to.trim(), colour: colour.trim() || null },
      kind: kind === 'any' ? null : kind,
      length: length === '' ? null : Number(length),
    }
    const told = await act(() => client.checklist.reportCable({ cable, by }))
    if (!told) return
    await queryClient.invalidateQueries({ queryKey: rpc.checklist.key() })
    notifications.show({
      message:
        told.kind === 'added'
          ? t('checklist.cable.added', { number: told.number })
          : t('checklist.cable.proposed', { station: told.writer }),
    })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('checklist.cable.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={(event) => void add(event)}>
        <Stack gap="sm">
          {writer === null ? null : (
            <Alert color="blue" p="xs">
              {t('checklist.cable.proposes', { station: writer })}
            </Alert>
          )}
          <EndField label={t('checklist.column.from')} value={from} onChange={setFrom} hasFocus />
          <EndField label={t('checklist.column.to')} value={to} onChange={setTo} />
          <NativeSelect
            label={t('checklist.cable.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Kind)}
            data={kinds.map((value) => ({ value, label: t(`checklist.cable.${value}`) }))}
          />
          <Group grow>
            <TextInput
              label={t('checklist.column.color')}
              value={colour}
              maxLength={120}
              onChange={(event) => setColour(event.currentTarget.value)}
            />
            <NumberInput
              label={t('checklist.column.length')}
              value={length}
              onChange={setLength}
              min={0}
              max={100_000}
              decimalSeparator=","
              allowedDecimalSeparators={['.', ',']}
            />
          </Group>
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={!canAdd}>
              {t(writer === null ? 'checklist.cable.add' : 'checklist.cable.propose')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

interface EndProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hasFocus?: boolean
}

const endKinds: ReadonlySet<string> = new Set(['outlet', 'panelPort', 'interface'])

/** With what the search finds under these letters, where a cable can end. */
function EndField({ label, value, onChange, hasFocus }: EndProps) {
  const t = useText()
  const found = useQuery(
    rpc.plan.search.queryOptions({
      input: { text: value.trim() },
      enabled: value.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const names = (found.data ?? []).filter(({ kind }) => endKinds.has(kind)).map(({ name }) => name)
  return (
    <Autocomplete
      label={label}
      placeholder={t('checklist.cable.end')}
      required
      value={value}
      onChange={onChange}
      data={[...new Set(names)].slice(0, 12)}
      filter={({ options }) => options}
      maxLength={120}
      {...(hasFocus ? { 'data-autofocus': true } : {})}
    />
  )
}
