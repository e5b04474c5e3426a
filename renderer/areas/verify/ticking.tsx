/** The tick of the checklist item that goes with a finding: said here, it is said there too. */
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useText } from '../../i18n.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useTicking } from '../checklist/use-ticking.ts'
import { Who } from '../checklist/who.tsx'

interface Props {
  readonly item: string
  readonly isTicked: boolean
}

export function Ticking({ item, isTicked }: Props) {
  const t = useText()
  const tick = useTicking()
  const name = useTickingPerson((state) => state.name)
  if (isTicked)
    return (
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowBackUp size={15} aria-hidden />}
        onClick={() => void tick([item], 'todo')}
      >
        {t('verify.untick')}
      </Button>
    )
  return (
    <>
      {name.trim() === '' ? <Who people={[]} /> : null}
      <Button
        size="xs"
        leftSection={<IconCheck size={15} aria-hidden />}
        onClick={() => void tick([item], 'done')}
      >
        {t('verify.tick')}
      </Button>
    </>
  )
}
