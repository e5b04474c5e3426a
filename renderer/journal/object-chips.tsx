/** What an entry is about, each with a cross to take it away; and what its text may mean, to be chosen from. */
import { Button, CloseButton, Group, Text } from '@mantine/core'
import type { NamesInText } from '../../shared/contract/journal.ts'
import { type LinkedObject, objectKey } from '../../shared/journal/log-record.ts'
import { useText } from '../i18n.ts'
import style from './journal.module.css'
import { objectIcons, objectLabels } from './object-words.ts'

interface Props {
  readonly linked: readonly LinkedObject[]
  readonly open: NamesInText['open']
  readonly onDrop: (object: LinkedObject) => void
  readonly onChoose: (object: LinkedObject) => void
}

export function ObjectChips({ linked, open, onDrop, onChoose }: Props) {
  const t = useText()
  const known = new Set(linked.map(objectKey))
  const unclear = open.filter(({ candidates }) => !candidates.some((one) => known.has(objectKey(one))))
  return (
    <div aria-live="polite">
      {linked.length > 0 ? (
        <Group gap={6} component="ul" className={style.chips} aria-label={t('journal.about.label')}>
          {linked.map((object) => (
            <Chip key={objectKey(object)} object={object} onDrop={onDrop} />
          ))}
        </Group>
      ) : null}
      {unclear.map(({ text, candidates }) => (
        <Group key={text} gap={6} mt={6} role="group" aria-label={t('journal.unclear', { text })}>
          <Text size="sm">{t('journal.unclear', { text })}</Text>
          {candidates.map(({ detail, ...object }) => (
            <Button
              key={objectKey(object)}
              size="compact-sm"
              variant="default"
              title={detail}
              data-mantine-stop-propagation="true"
              onClick={() => onChoose(object)}
            >
              {object.name}
            </Button>
          ))}
        </Group>
      ))}
    </div>
  )
}

function Chip({
  object,
  onDrop,
}: {
  readonly object: LinkedObject
  readonly onDrop: (object: LinkedObject) => void
}) {
  const t = useText()
  const Icon = objectIcons[object.kind]
  return (
    <li className={style.chip}>
      <Icon size={15} stroke={1.8} role="img" aria-label={t(objectLabels[object.kind])} />
      {object.name}
      <CloseButton
        size="xs"
        aria-label={t('journal.drop', { name: object.name })}
        data-mantine-stop-propagation="true"
        onClick={() => onDrop(object)}
      />
    </li>
  )
}
