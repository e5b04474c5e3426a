/** The text said again, rightly: a record of its own, and what it is about follows from it. */
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { EntryView } from '../../../shared/contract/journal.ts'
import { choicesOf } from '../../../shared/journal/earlier-choices.ts'
import { type LinkedObject, type ObjectRef, objectKey } from '../../../shared/journal/log-record.ts'
import { useText } from '../../i18n.ts'
import { linkedOf, useNamesInText } from '../../journal/names-in-text.ts'
import { ObjectChips } from '../../journal/object-chips.tsx'
import { useChange } from './use-change.ts'

export function EntryCorrection({ entry }: { readonly entry: EntryView }) {
  const t = useText()
  const [isOpen, fields] = useDisclosure(false)
  if (isOpen) return <CorrectionFields entry={entry} onDone={fields.close} />
  return (
    <div>
      <Button size="xs" variant="default" onClick={fields.open}>
        {t('journal.correct')}
      </Button>
    </div>
  )
}

interface Props {
  readonly entry: EntryView
  readonly onDone: () => void
}

function CorrectionFields({ entry, onDone }: Props) {
  const t = useText()
  const change = useChange()
  const [text, setText] = useState(entry.text)
  const [chosen, setChosen] = useState<readonly LinkedObject[]>([])
  const [dropped, setDropped] = useState<readonly LinkedObject[]>([])
  const before = choicesOf(entry, useNamesInText(entry.text, true).objects)
  const names = useNamesInText(text, true)
  const linked = linkedOf(names, {
    chosen: [...before.manual, ...chosen],
    dropped: [...before.refused.filter((one) => !isAmong(chosen, one)), ...dropped],
  })
  const keep = async () => {
    const isSame = text.trim() === entry.text
    const said = { chosen: refsOf(chosen), dropped: refsOf(dropped), ...(isSame ? {} : { text }) }
    if (await change({ ids: [entry.id], ...said })) onDone()
  }
  return (
    <Stack gap="xs">
      <Textarea
        label={t('journal.correct.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4000}
        autoFocus
      />
      <ObjectChips
        linked={linked}
        open={names.open}
        onDrop={(object) => {
          setDropped([...dropped, object])
          setChosen(chosen.filter((one) => objectKey(one) !== objectKey(object)))
        }}
        onChoose={(object) => setChosen([...chosen, object])}
      />
      <Group gap="xs">
        <Button size="xs" disabled={text.trim() === ''} onClick={() => void keep()}>
          {t('journal.correct.keep')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

const isAmong = (objects: readonly LinkedObject[], one: LinkedObject): boolean =>
  objects.some((object) => objectKey(object) === objectKey(one))

const refsOf = (objects: readonly LinkedObject[]): ObjectRef[] =>
  objects.map(({ kind, id }) => ({ kind, id }))
