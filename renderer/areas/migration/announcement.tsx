/** What is said to the users, in both languages, to copy or to keep as a text. */
import { Button, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconFileText } from '@tabler/icons-react'
import type { BothTexts } from '../../../shared/i18n/both-texts.ts'
import { useText } from '../../i18n.ts'
import { useAct } from '../../ui/act.ts'
import { copyText } from '../../ui/copy-text.ts'
import { downloadFile } from '../../ui/download-file.ts'
import style from './migration.module.css'

interface Props {
  readonly announcement: BothTexts
  readonly name: string
}

export function Announcement({ announcement, name }: Props) {
  const t = useText()
  const act = useAct()
  const { fr, en } = announcement
  const whole = `${fr}\n\n----\n\n${en}\n`
  const copy = () =>
    act(async () => {
      await copyText(whole)
      notifications.show({ message: t('migration.announcement.copied') })
    })
  return (
    <Stack gap="sm" className={style.scroll ?? ''}>
      <Group gap="xs">
        <Button size="xs" variant="default" leftSection={<IconCopy size={15} aria-hidden />} onClick={copy}>
          {t('migration.announcement.copy')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileText size={15} aria-hidden />}
          onClick={() => downloadFile(`${name}.txt`, whole, 'text/plain')}
        >
          {t('migration.announcement.save')}
        </Button>
      </Group>
      <div className={style.texts}>
        <pre className={style.announcement} lang="fr">
          {fr}
        </pre>
        <pre className={style.announcement} lang="en">
          {en}
        </pre>
      </div>
    </Stack>
  )
}
