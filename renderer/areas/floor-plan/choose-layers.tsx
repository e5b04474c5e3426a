/** Which layers of a PDF or DXF are shown: chosen again at any time; what stands on the plan stays where it is. */
import { Checkbox, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { AskedForm } from './asked-form.tsx'

interface Props {
  readonly plan: FloorPlanRow
  readonly onClose: () => void
}

export function ChooseLayers({ plan, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const found = useQuery(rpc.floorPlan.layers.queryOptions({ input: { id: plan.id } }))
  const [wanted, setWanted] = useState<readonly string[] | null>(null)
  const [isBusy, setBusy] = useState(false)
  const chosen = wanted ?? found.data?.chosen ?? []
  const show = async () => {
    setBusy(true)
    const done = await act(() => client.floorPlan.showLayers({ id: plan.id, layers: [...chosen] }))
    setBusy(false)
    if (done) onClose()
  }
  return (
    <AskedForm
      title={t('floorPlan.layers.title', { name: plan.name })}
      onClose={onClose}
      onSubmit={() => void show()}
      action={t('action.save')}
      canSubmit={chosen.length > 0 && !isBusy}
    >
      {found.data?.layers.length === 0 ? <Text>{t('floorPlan.layers.none')}</Text> : null}
      {found.error ? <Text role="alert">{messageOf(found.error)}</Text> : null}
      <Checkbox.Group
        aria-label={t('floorPlan.layers')}
        value={[...chosen]}
        onChange={(values) => setWanted(values)}
      >
        <Stack gap={6}>
          {(found.data?.layers ?? []).map(({ name, objects }) => (
            <Checkbox key={name} value={name} label={objects === null ? name : `${name} (${objects})`} />
          ))}
        </Stack>
      </Checkbox.Group>
    </AskedForm>
  )
}
