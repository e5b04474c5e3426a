/** The card of a step through Proxmox, where a server of the site is known to have that machine as a guest; on the way back, its removal. */
import { Button, Stack, Text } from '@mantine/core'
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MigrationRunView, MigrationStepView } from '../../../shared/contract/migration.ts'
import type { Direction } from '../../../shared/migration/run-state.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import { useSaid, useText } from '../../i18n.ts'
import { queryClient } from '../../queries.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import style from './migration.module.css'

interface Props {
  readonly run: MigrationRunView
  readonly step: MigrationStepView
  /** As the plan calls it. */
  readonly machine: string
  readonly direction: Direction
}

/** Nothing where no reading knows the machine: the instruction beside it then says what to do by hand. */
export function StepCard({ run, step, machine, direction }: Props) {
  const t = useText()
  const { card } = step
  const known = useServiceOf(machine)
  const service =
    card.kind === 'none' ? known : card.kind === 'open' ? card.intent.service : card.card.service
  const { isBusy, add, remove } = useCardActs(run.id, step.id, machine)
  if (service === undefined || (direction === 'back' && card.kind === 'none')) return null
  const isAdding = direction === 'run'
  return (
    <Stack gap={4} align="flex-start">
      {card.kind === 'added' ? <Text size="sm">{t('proxmox.card.stepThere', { ...card.card })}</Text> : null}
      {card.kind === 'open' ? (
        <Text size="sm" className={style.careful ?? ''}>
          {t('proxmox.card.stepOpen')}
        </Text>
      ) : null}
      {isAdding && card.kind === 'added' ? null : (
        <Button
          size="xs"
          variant="default"
          loading={isBusy}
          leftSection={
            isAdding ? (
              <IconPlugConnected size={16} aria-hidden />
            ) : (
              <IconPlugConnectedX size={16} aria-hidden />
            )
          }
          onClick={() => void (isAdding ? add(service) : remove(service))}
        >
          {t(isAdding ? 'proxmox.card.step' : 'proxmox.card.stepRemove', { name: machine, service })}
        </Button>
      )}
    </Stack>
  )
}

/** The first server whose last reading has the machine as a guest. */
function useServiceOf(machine: string): string | undefined {
  const services = useQuery(rpc.proxmox.services.queryOptions({ staleTime: 0 })).data ?? []
  const readings = useQueries({
    queries: services.map((service) => rpc.proxmox.kept.queryOptions({ input: { service }, staleTime: 0 })),
  })
  const isMeant = (name: string | undefined) => name !== undefined && nameKey(name) === nameKey(machine)
  return services.find((_, at) =>
    readings[at]?.data?.guests.some(({ name, place }) => isMeant(place?.name) || isMeant(name)),
  )
}

function useCardActs(run: string, step: string, machine: string) {
  const t = useText()
  const said = useSaid()
  const act = useAct()
  const [isBusy, setBusy] = useState(false)
  const show = (next: MigrationRunView | undefined) => {
    if (next) queryClient.setQueryData(rpc.migration.run.queryKey({ input: { run } }), next)
  }
  /** What the server said; undefined: it was refused, which is shown. */
  const ask = async <T,>(call: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true)
    const answer = await act(call)
    setBusy(false)
    return answer
  }
  const add = async (service: string) => {
    const wanted = { run, step, service }
    const plan = await ask(() => client.migration.planCard(wanted))
    if (plan === undefined) return
    if (plan === null) return show(await ask(() => client.migration.run({ run })))
    const isSure = await confirm({
      title: t('proxmox.card.stepTitle'),
      text: t('proxmox.card.stepText', { ...plan }),
      names: plan.checks.flatMap(({ severity, message }) => (severity === 'ok' ? [] : [said(message)])),
      action: t('proxmox.card.stepAdd'),
    })
    if (isSure) show(await ask(() => client.migration.addCard(wanted)))
  }
  const remove = async (service: string) => {
    const isSure = await confirm({
      title: t('proxmox.card.stepRemoveTitle'),
      text: t('proxmox.card.stepRemove', { name: machine, service }),
      action: t('action.delete'),
      isDestructive: true,
    })
    if (isSure) show(await ask(() => client.migration.removeCard({ run, step, service })))
  }
  return { isBusy, add, remove }
}
