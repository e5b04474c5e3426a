/** The end of a run. */
import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconCircleCheck } from '@tabler/icons-react'
import { useText } from '../../i18n.ts'
import style from './runbooks.module.css'

export function FinishedCard({ onBack }: { readonly onBack: (() => void) | null }) {
  const t = useText()
  return (
    <Paper withBorder p="lg" className={style.step}>
      <Stack gap="md">
        <IconCircleCheck size={40} aria-hidden className={style.done} />
        <Title order={2}>{t('runbooks.finished')}</Title>
        <Text>{t('runbooks.finished.text')}</Text>
        {onBack ? (
          <Button
            variant="default"
            w="fit-content"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={onBack}
          >
            {t('runbooks.back')}
          </Button>
        ) : null}
      </Stack>
    </Paper>
  )
}
