/** Places read from the drawing itself, by the names written on it: how many and how sure, taken in one step or not. */
import { Button, Checkbox, Group, Paper, Slider, Stack, Text } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useState } from 'react'
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import type { LayoutEdit } from '../../../shared/floor-plan/layout-edit.ts'
import { placeProposal } from '../../../shared/floor-plan/proposals.ts'
import type { Proposal } from '../../../shared/floor-plan/propose-places.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

/** Below this a person looks at each by moving the slider. */
const USUAL_SURENESS = 0.8
/** New stands named for example. */
const MOST_NAMED = 4

export function Proposals({ plan }: { readonly plan: FloorPlanRow }) {
  const t = useText()
  const act = useAct()
  const [found, setFound] = useState<readonly Proposal[] | null>(null)
  const [isReading, setReading] = useState(false)
  const [withNew, setWithNew] = useState(true)
  const [sureness, setSureness] = useState(USUAL_SURENESS)
  const read = async () => {
    setReading(true)
    const proposals = await act(() => client.floorPlan.propose({ id: plan.id, newToo: true }))
    setReading(false)
    if (proposals) setFound(proposals)
  }
  const fresh = (found ?? []).filter(({ id }) => id === null)
  const taken = (found ?? []).filter(
    ({ confidence, id }) => confidence >= sureness && (withNew || id !== null),
  )
  const place = () =>
    act(async () => {
      const edits = taken.map((proposal): LayoutEdit => placeProposal(plan.id, proposal))
      await client.floorPlan.change({ id: plan.id, edits })
      setFound(null)
    })
  if (found === null)
    return (
      <Button
        size="compact-sm"
        variant="default"
        mb={6}
        loading={isReading}
        leftSection={<IconWand size={16} aria-hidden />}
        onClick={() => void read()}
      >
        {t('floorPlan.propose')}
      </Button>
    )
  return (
    <Paper withBorder p="xs" mb={6}>
      <Stack gap={6}>
        <Text size="sm">{t('floorPlan.proposed', { count: taken.length, all: found.length })}</Text>
        {fresh.length > 0 ? (
          <Checkbox
            size="xs"
            label={t('floorPlan.proposed.new', {
              count: fresh.length,
              names: fresh
                .slice(0, MOST_NAMED)
                .map(({ name }) => name)
                .join(', '),
            })}
            checked={withNew}
            onChange={(event) => setWithNew(event.currentTarget.checked)}
          />
        ) : null}
        {found.length > 0 ? (
          <Slider
            size="sm"
            thumbLabel={t('floorPlan.sureness')}
            min={0}
            max={1}
            step={0.05}
            value={sureness}
            onChange={setSureness}
            label={(value) => `${Math.round(value * 100)} %`}
          />
        ) : null}
        <Group gap={6}>
          <Button size="compact-sm" disabled={taken.length === 0} onClick={() => void place()}>
            {t('floorPlan.proposed.take', { count: taken.length })}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setFound(null)}>
            {t('action.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
