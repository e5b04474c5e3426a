/** One step: who does it when, its lines or what to do, and what takes it back. */
import { Alert, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { formatLines, type TextLine } from '../../../shared/config/tree.ts'
import type { BothTexts } from '../../../shared/i18n/both-texts.ts'
import type { MigrationStep } from '../../../shared/migration/migration-step.ts'
import type { StepState } from '../../../shared/migration/run-state.ts'
import { personWords, timeWords } from '../../../shared/migration/step-words.ts'
import { useSaid, useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import style from './migration.module.css'

interface LinesProps {
  readonly lines: readonly TextLine[]
  readonly instruction: BothTexts | null
}

export function StepLines({ lines, instruction }: LinesProps) {
  const language = usePreferences((state) => state.language)
  return (
    <>
      {instruction ? (
        <Text size="sm" className={style.instruction ?? ''}>
          {instruction[language]}
        </Text>
      ) : null}
      {lines.length > 0 ? <pre className={style.lines}>{formatLines(lines)}</pre> : null}
    </>
  )
}

interface Props {
  readonly step: MigrationStep & { readonly state?: StepState; readonly note?: string | null }
}

export function StepDetail({ step }: Props) {
  const t = useText()
  const said = useSaid()
  const language = usePreferences((state) => state.language)
  const { who, when, pointOfNoReturn, note } = step
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {personWords[who][language]} · {timeWords[when][language]}
      </Text>
      {pointOfNoReturn ? (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
          {t('migration.noReturn.text')}
        </Alert>
      ) : null}
      {note ? <Alert color="yellow">{said(note)}</Alert> : null}
      <StepLines lines={step.lines} instruction={step.instruction} />
      <Title order={3} fz="sm">
        {t('migration.back')}
      </Title>
      <StepLines lines={step.backOut.lines} instruction={step.backOut.instruction} />
    </Stack>
  )
}
