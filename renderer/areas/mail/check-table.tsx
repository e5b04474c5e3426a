/** Every line that was looked at, with what to change. */
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { mailChange, mailLineNames, mailText } from '../../../shared/i18n/mail-texts.ts'
import type { MailCheck, MailVerdict } from '../../../shared/mail/mail-check.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import style from './mail.module.css'

const verdicts: readonly MailVerdict[] = ['wrong', 'notice', 'unknown', 'ok']

const columns: readonly TableColumn[] = [
  { key: 'line', label: 'mail.column.line', width: 150, onCard: 'title' },
  {
    key: 'verdict',
    label: 'mail.column.verdict',
    width: 100,
    look: 'choice',
    choices: verdicts.map((value) => ({ value, label: `mail.verdict.${value}` satisfies TextKey })),
  },
  { key: 'found', label: 'mail.column.found', width: 320, grows: true },
  { key: 'change', label: 'mail.column.change', width: 320, grows: true },
]

export function CheckTable({ checks }: { readonly checks: readonly MailCheck[] }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const rows = useMemo(
    () =>
      checks.map(
        (check, at): TableRow => ({
          id: `${at}`,
          line: mailLineNames[check.line][language],
          verdict: check.verdict,
          found: mailText(check, language),
          change: check.verdict === 'ok' ? null : mailChange(check, language),
        }),
      ),
    [checks, language],
  )
  return (
    <div className={style.checks}>
      <DataTable id="mailChecks" label={t('mail.checks')} columns={columns} rows={rows} empty={null} />
    </div>
  )
}
