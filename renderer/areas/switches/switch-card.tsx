/** One switch: who it is in one line, its picture, and what is under the pointer. */
import { Anchor, Badge, Group, Text, Title, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PanelPicturePort, SwitchPicture } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { useInspector } from '../../state/inspector.ts'
import { FrontPanel } from './front-panel.tsx'
import type { ColorBy, LegendKey } from './port-look.ts'
import { usePortWords } from './port-words.ts'
import style from './switches.module.css'

interface Props {
  readonly picture: SwitchPicture
  readonly colorBy: ColorBy
  readonly chosen: ReadonlySet<LegendKey>
}

export function SwitchCard({ picture, colorBy, chosen }: Props) {
  return (
    <section className={style.card} aria-labelledby={`switch-${picture.id}`}>
      <CardHead picture={picture} />
      <PointedPanel picture={picture} colorBy={colorBy} chosen={chosen} />
    </section>
  )
}

/** The picture with the line under it that says what is pointed at. */
export function PointedPanel({ picture, colorBy, chosen }: Props) {
  const wordsOf = usePortWords()
  const [pointed, setPointed] = useState<PanelPicturePort | null>(null)
  const inspect = useInspector((state) => state.inspect)
  const point = useInspector((state) => state.point)
  return (
    <>
      <FrontPanel
        picture={picture}
        colorBy={colorBy}
        chosen={chosen}
        currentId={point?.kind === 'interface' ? point.id : null}
        onOpen={(port) => inspect({ kind: 'interface', id: port.interfaceId })}
        onPoint={setPointed}
      />
      <Text size="xs" c="dimmed" className={style.pointed}>
        {pointed ? wordsOf(pointed) : null}
      </Text>
    </>
  )
}

function CardHead({ picture }: { readonly picture: SwitchPicture }) {
  const t = useText()
  const used = picture.ports.filter((port) => port.mode !== 'unused' && !port.uplink).length
  const free = picture.ports.filter((port) => port.mode === 'unused').length
  return (
    <Group gap="4px 12px" mb={6}>
      <Title order={2} fz="1rem" id={`switch-${picture.id}`}>
        <Anchor component={Link} href={`/switches/${picture.id}`} fw={650}>
          {picture.name}
        </Anchor>
      </Title>
      <Text size="sm" truncate>
        {picture.model}
      </Text>
      {picture.typeAssumed ? <AssumedBadge /> : null}
      <Text size="sm" c="dimmed" truncate>
        {picture.room}
      </Text>
      <Text size="sm" c="dimmed" ml="auto" className={style.counts}>
        {t('switches.counts', { used, free })}
      </Text>
      <LastPush picture={picture} />
    </Group>
  )
}

export function AssumedBadge() {
  const t = useText()
  return (
    <Tooltip label={t('switches.assumed.text')} multiline w={280}>
      <Badge variant="outline" color="orange.9" size="sm" tt="none" className={style.assumed}>
        {t('switches.assumed')}
      </Badge>
    </Tooltip>
  )
}

export function LastPush({ picture }: { readonly picture: SwitchPicture }) {
  const t = useText()
  const { lastPush } = picture
  return (
    <Text size="sm" c="dimmed" className={style.counts}>
      {lastPush
        ? t('switches.pushed', { at: new Date(lastPush.at).toLocaleString(document.documentElement.lang) })
        : t('switches.neverPushed')}
    </Text>
  )
}
