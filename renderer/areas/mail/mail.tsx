/** "The badges do not arrive": what the world's name servers say of where mail leaves from, and the line that disagrees. */
import { Button, Group, Progress, Text } from '@mantine/core'
import { IconCopy, IconDeviceFloppy, IconMailSearch, IconPencilPlus } from '@tabler/icons-react'
import type { MailReport } from '../../../shared/mail/mail-check.ts'
import { mailReportText } from '../../../shared/mail/mail-report.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useQuickEntry } from '../../state/quick-entry.ts'
import { useSite } from '../../state/site.ts'
import { useAct } from '../../ui/act.ts'
import { copyText } from '../../ui/copy-text.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { CheckTable } from './check-table.tsx'
import style from './mail.module.css'
import { QuestionForm } from './question-form.tsx'
import { useMailCheck } from './use-mail-check.ts'
import { Verdict } from './verdict.tsx'

export default function Mail() {
  const t = useText()
  const checking = useMailCheck()
  const { progress, report } = checking
  return (
    <Page title={t('mail.title')} about={t('mail.about')} fills>
      <div className={style.page}>
        <QuestionForm checking={checking} />
        {progress ? <Going {...progress} /> : null}
        {report ? (
          <>
            <Verdict report={report} />
            <Ways report={report} />
            <CheckTable checks={report.checks} />
          </>
        ) : progress ? null : (
          <EmptyState icon={IconMailSearch} title={t('mail.empty')} text={t('mail.empty.text')} />
        )}
      </div>
    </Page>
  )
}

function Going({ done, total }: { readonly done: number; readonly total: number }) {
  const t = useText()
  const said = t('mail.progress', { done, total })
  return (
    <Group gap="sm">
      <Progress value={(done / total) * 100} flex={1} aria-label={said} />
      <Text size="sm">{said}</Text>
    </Group>
  )
}

/** What becomes of a report: a file for later, a text for a mail, a note in the journal. */
function Ways({ report }: { readonly report: MailReport }) {
  const t = useText()
  const act = useAct()
  const language = usePreferences((state) => state.language)
  const site = useSite((state) => state.site)
  const { open, edit, draft } = useQuickEntry()
  const { answers } = report
  const text = () => mailReportText(report, language)
  const note = () => {
    open()
    const [summary = ''] = text().split('\n\n')
    // Behind what was begun before.
    edit({ text: draft.text === '' ? summary : `${draft.text}\n${summary}` })
  }
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={15} aria-hidden />}
        onClick={() => void act(() => copyText(text()))}
      >
        {t('mail.copy')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDeviceFloppy size={15} aria-hidden />}
        onClick={() =>
          downloadFile(
            `mail-${answers.domain}.json`,
            `${JSON.stringify(answers, null, 2)}\n`,
            'application/json',
          )
        }
      >
        {t('mail.save')}
      </Button>
      {site ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPencilPlus size={15} aria-hidden />}
          onClick={note}
        >
          {t('journal.quick.title')}
        </Button>
      ) : null}
    </Group>
  )
}
