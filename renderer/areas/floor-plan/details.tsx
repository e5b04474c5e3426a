/** What a pathway is called and is, and how much cable is kept in reserve, in it or where a thing stands. */
import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlacedThing } from '../../../shared/floor-plan/layout.ts'
import type { LayoutEdit } from '../../../shared/floor-plan/layout-edit.ts'
import { usualSlack } from '../../../shared/floor-plan/routing/cable-places.ts'
import { USUAL_CLIMB } from '../../../shared/floor-plan/routing/network.ts'
import type { Pathway } from '../../../shared/model/floor-plan.ts'
import { useText } from '../../i18n.ts'
import { AskedForm } from './asked-form.tsx'
import type { Tools } from './use-tool.ts'

export type PathwayFields = Pick<Pathway, 'name' | 'kind' | 'slack'>

interface PathwayProps {
  readonly tools: Tools
  readonly pathway: PathwayFields
  readonly editOf: (fields: PathwayFields) => LayoutEdit
}

const kinds = ['tray', 'duct', 'wall', 'riser'] as const

export function PathwayDetails({ tools, pathway, editOf }: PathwayProps) {
  const t = useText()
  const [name, setName] = useState(pathway.name ?? '')
  const [kind, setKind] = useState(pathway.kind)
  const [slack, setSlack] = useState<number | string>(pathway.slack ?? '')
  const isRiser = kind === 'riser'
  const save = async () => {
    const fields = { name: name.trim() || null, kind, slack: slack === '' ? null : Number(slack) }
    if (await tools.change([editOf(fields)])) tools.answered()
  }
  return (
    <AskedForm
      title={t('floorPlan.pathway.title')}
      onClose={tools.answered}
      onSubmit={() => void save()}
      action={t('action.save')}
      canSubmit={!isRiser || name.trim() !== ''}
    >
      <TextInput
        label={t('floorPlan.pathway.name')}
        description={isRiser ? t('floorPlan.pathway.riser') : undefined}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <NativeSelect
        label={t('floorPlan.lengths.kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Pathway['kind'])}
        data={kinds.map((value) => ({ value, label: t(`floorPlan.tool.${value}`) }))}
      />
      <Slack
        label={t(isRiser ? 'floorPlan.pathway.climb' : 'floorPlan.pathway.slack')}
        usual={isRiser ? USUAL_CLIMB : 0}
        value={slack}
        onChange={setSlack}
      />
    </AskedForm>
  )
}

export function ThingDetails({ tools, thing }: { readonly tools: Tools; readonly thing: PlacedThing }) {
  const t = useText()
  const [slack, setSlack] = useState<number | string>(thing.slack ?? '')
  const save = async () => {
    const edit: LayoutEdit = {
      do: 'place',
      floorPlanId: thing.floorPlanId,
      object: { kind: thing.objectKind, id: thing.objectId },
      ...{ x: thing.x, y: thing.y, slack: slack === '' ? null : Number(slack) },
    }
    if (await tools.change([edit])) tools.answered()
  }
  return (
    <AskedForm
      title={t('floorPlan.thing.title', { name: thing.name })}
      onClose={tools.answered}
      onSubmit={() => void save()}
      action={t('action.save')}
      canSubmit
    >
      <Slack
        label={t('floorPlan.thing.slack')}
        usual={usualSlack[thing.objectKind].pulled}
        value={slack}
        onChange={setSlack}
      />
    </AskedForm>
  )
}

interface SlackProps {
  readonly label: string
  /** Metres where nothing is told. */
  readonly usual: number
  readonly value: number | string
  readonly onChange: (value: number | string) => void
}

function Slack({ label, usual, value, onChange }: SlackProps) {
  const t = useText()
  return (
    <NumberInput
      label={label}
      description={t('floorPlan.slack.usual', { metres: usual })}
      value={value}
      onChange={onChange}
      min={0}
      max={1000}
      decimalSeparator=","
      allowedDecimalSeparators={['.', ',']}
      suffix=" m"
    />
  )
}
