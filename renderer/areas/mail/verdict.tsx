/** The one line that disagrees, large, and what to change; or that none does. */
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import { mailChange, mailLineNames, mailText } from '../../../shared/i18n/mail-texts.ts'
import type { MailReport } from '../../../shared/mail/mail-check.ts'
import { untoldLines } from '../../../shared/mail/mail-report.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import style from './mail.module.css'

export function Verdict({ report: { answers, checks, disagrees } }: { readonly report: MailReport }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const at = new Date(answers.at).toLocaleString(language)
  const untold = untoldLines(checks)
  if (!disagrees)
    return (
      <section className={style.verdict} data-tone={untold.length === 0 ? 'good' : 'quiet'}>
        <h2>
          {untold.length === 0 ? (
            <IconCircleCheck size={22} aria-hidden />
          ) : (
            <IconHelpCircle size={22} aria-hidden />
          )}
          {untold.length === 0
            ? t('mail.right', { address: answers.address?.value ?? '' })
            : t('mail.right.unknown', {
                lines: untold.map((line) => mailLineNames[line][language]).join(', '),
              })}
        </h2>
        <p className={style.at}>{t('mail.asOf', { at })}</p>
      </section>
    )
  const change = mailChange(disagrees, language)
  return (
    <section className={style.verdict} data-tone="bad">
      <h2>
        <IconAlertTriangle size={22} aria-hidden />
        {t('mail.wrong', { line: mailLineNames[disagrees.line][language] })}
      </h2>
      <p className={style.found}>{mailText(disagrees, language)}</p>
      {change === null ? null : <p>{change}</p>}
      <p className={style.at}>{t('mail.asOf', { at })}</p>
    </section>
  )
}
