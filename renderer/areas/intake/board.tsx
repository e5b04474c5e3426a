/** The cards side by side, and above them the adapters that have none yet. */
import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconPackageImport, IconPlug } from '@tabler/icons-react'
import { useState } from 'react'
import type { AdapterView } from '../../../shared/contract/console.ts'
import type { IntakeCard } from '../../../shared/contract/intake.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useAdapters } from '../console/live.ts'
import { Card } from './card.tsx'
import classes from './intake.module.css'

export function Board({ cards }: { readonly cards: readonly IntakeCard[] }) {
  const t = useText()
  return (
    <>
      <Ports cards={cards} />
      {cards.length === 0 ? (
        <EmptyState icon={IconPackageImport} title={t('intake.empty')} text={t('intake.empty.text')} />
      ) : (
        <div className={classes.board}>
          {cards.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </div>
      )}
    </>
  )
}

function Ports({ cards }: { readonly cards: readonly IntakeCard[] }) {
  const t = useText()
  const said = useSaid()
  const act = useAct()
  const { adapters, notice } = useAdapters()
  const isTaken = ({ path, adapter }: AdapterView) =>
    cards.some((card) => card.peer === path || (adapter !== null && card.adapter === adapter))
  const free = adapters.filter((adapter) => !isTaken(adapter) && !adapter.isOpen)
  const open = (path: string) => act(() => client.intake.open({ path }))
  return (
    <Group gap="sm" mb="sm" role="group" aria-label={t('intake.ports')}>
      {notice ? <Text size="sm">{said(notice)}</Text> : null}
      {free.map(({ path, name }) => (
        <Button
          key={path}
          size="xs"
          leftSection={<IconPlug size={14} aria-hidden />}
          title={said(name)}
          onClick={() => open(path)}
        >
          {t('intake.start.on', { path })}
        </Button>
      ))}
      {free.length > 1 ? (
        <Button size="xs" variant="default" onClick={() => Promise.all(free.map(({ path }) => open(path)))}>
          {t('intake.startAll')}
        </Button>
      ) : null}
      {adapters.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('intake.ports.none')}
        </Text>
      ) : null}
      <PathForm onOpen={open} />
    </Group>
  )
}

function PathForm({ onOpen }: { readonly onOpen: (path: string) => Promise<unknown> }) {
  const t = useText()
  const [path, setPath] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (path.trim() === '') return
        void onOpen(path.trim())
        setPath('')
      }}
    >
      <Group gap="xs">
        <TextInput
          size="xs"
          w={210}
          aria-label={t('intake.path')}
          placeholder={t('intake.path')}
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" disabled={path.trim() === ''}>
          {t('intake.start')}
        </Button>
      </Group>
    </form>
  )
}
