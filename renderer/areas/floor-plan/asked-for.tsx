/** What a tool asks once something was drawn: a name, a row's names, a length. */
import { Autocomplete, NumberInput, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import type { FloorLayout } from '../../../shared/floor-plan/layout.ts'
import type { LayoutEdit } from '../../../shared/floor-plan/layout-edit.ts'
import { namesInSeries } from '../../../shared/floor-plan/name-series.ts'
import { placesBetween, turnOfRow } from '../../../shared/floor-plan/row-places.ts'
import type { Shape } from '../../../shared/model/floor-plan.ts'
import { compareNaturally } from '../../../shared/model/natural-order.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { AskedForm } from './asked-form.tsx'
import { PathwayDetails, ThingDetails } from './details.tsx'
import type { Asked, Tools } from './use-tool.ts'

interface Props {
  readonly plan: FloorPlanRow
  readonly layout: FloorLayout | undefined
  readonly tools: Tools
}

export function AskedFor(props: Props) {
  const { tools } = props
  const { asked } = tools
  if (asked === null) return null
  if (asked.kind === 'name') return <NameOfStand {...props} asked={asked} />
  if (asked.kind === 'row') return <NamesOfRow {...props} asked={asked} />
  if (asked.kind === 'scale') return <LengthOfScale {...props} asked={asked} />
  if (asked.kind === 'thing') return <ThingDetails tools={tools} thing={asked.thing} />
  return <PathwayDetails tools={tools} pathway={asked.pathway} editOf={asked.editOf} />
}

type Of<K extends Asked['kind']> = Props & { readonly asked: Extract<Asked, { kind: K }> }

function NameOfStand({ plan, layout, tools, asked }: Of<'name'>) {
  const t = useText()
  const [name, setName] = useState('')
  const waiting = useMemo(() => {
    const stands = (layout?.unplaced ?? []).filter(({ kind }) => kind === 'stand')
    return [...new Set(stands.map((one) => one.name))].sort(compareNaturally)
  }, [layout])
  const put = async () => {
    const [x, y] = asked.at
    const edit: LayoutEdit = {
      do: 'place',
      floorPlanId: plan.id,
      object: { kind: 'stand', name: name.trim() },
      ...{ x, y, shape: asked.shape },
    }
    if (await tools.change([edit])) tools.answered()
  }
  return (
    <AskedForm
      title={t('floorPlan.name.title')}
      onClose={tools.answered}
      onSubmit={() => void put()}
      action={t('floorPlan.put')}
      canSubmit={name.trim() !== ''}
    >
      <Autocomplete
        label={t('floorPlan.name.stand')}
        data={waiting}
        limit={20}
        value={name}
        onChange={setName}
        maxLength={120}
        data-autofocus
      />
    </AskedForm>
  )
}

const rowKinds = ['stand', 'outlet'] as const
type RowKind = (typeof rowKinds)[number]

/** Metres of a usual stand, where nobody has drawn one yet. */
const USUAL_STAND = 3

function NamesOfRow({ plan, tools, asked }: Of<'row'>) {
  const t = useText()
  const [kind, setKind] = useState<RowKind>('stand')
  const [names, setNames] = useState('A01..A20')
  const [skip, setSkip] = useState('')
  const series = namesInSeries(
    names,
    skip.split(/[,;\s]+/).filter((one) => one !== ''),
  )
  const put = async () => {
    if (!series) return
    const places = placesBetween(asked.from, asked.to, series.length)
    const shape = kind === 'stand' ? rowShape(plan, tools, asked, series.length) : null
    const edits = series.map((name, at): LayoutEdit => {
      const [x, y] = places[at] ?? asked.from
      return { do: 'place', floorPlanId: plan.id, object: { kind, name }, x, y, shape }
    })
    if (await tools.change(edits)) tools.answered()
  }
  return (
    <AskedForm
      title={t('floorPlan.row.title')}
      onClose={tools.answered}
      onSubmit={() => void put()}
      action={t('floorPlan.put')}
      canSubmit={series !== null && series.length > 0}
    >
      <SegmentedControl
        aria-label={t('floorPlan.row.kind')}
        value={kind}
        onChange={(value) => setKind(value as RowKind)}
        data={rowKinds.map((value) => ({ value, label: t(`floorPlan.row.${value}`) }))}
      />
      <TextInput
        label={t('floorPlan.row.names')}
        description={t('floorPlan.row.example')}
        value={names}
        onChange={(event) => setNames(event.currentTarget.value)}
        error={series === null ? t('floorPlan.row.bad') : null}
        data-autofocus
      />
      <TextInput
        label={t('floorPlan.row.skip')}
        value={skip}
        onChange={(event) => setSkip(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        {series ? t(`floorPlan.row.count.${kind}`, { count: series.length, last: series.at(-1) ?? '' }) : ''}
      </Text>
    </AskedForm>
  )
}

/** As wide as fits between neighbours, and as deep as the usual one. */
function rowShape(plan: FloorPlanRow, tools: Tools, { from, to }: Of<'row'>['asked'], count: number): Shape {
  const gap = Math.hypot(to[0] - from[0], to[1] - from[1]) / Math.max(1, count - 1)
  const usual = tools.usual?.kind === 'rectangle' ? tools.usual : null
  const metres = plan.metresPerUnit === null ? null : USUAL_STAND / plan.metresPerUnit
  const width = Math.min(gap > 0 ? gap : Number.POSITIVE_INFINITY, usual?.width ?? metres ?? gap)
  return {
    kind: 'rectangle',
    width: width > 0 ? width : 1,
    height: usual?.height ?? metres ?? (width > 0 ? width : 1),
    turn: turnOfRow(from, to),
  }
}

function LengthOfScale({ plan, tools, asked }: Of<'scale'>) {
  const t = useText()
  const act = useAct()
  const [metres, setMetres] = useState<number | string>('')
  const length = Number(metres)
  const save = () =>
    act(async () => {
      await client.floorPlan.edit({ id: plan.id, fields: { metresPerUnit: length / asked.length } })
      tools.answered()
      tools.use('look')
    })
  return (
    <AskedForm
      title={t('floorPlan.scale.title')}
      onClose={tools.answered}
      onSubmit={() => void save()}
      action={t('action.save')}
      canSubmit={length > 0 && asked.length > 0}
    >
      <NumberInput
        label={t('floorPlan.scale.metres')}
        value={metres}
        onChange={setMetres}
        min={0}
        decimalSeparator=","
        allowedDecimalSeparators={['.', ',']}
        suffix=" m"
        data-autofocus
      />
    </AskedForm>
  )
}
