/** Printing: what to print on the left, the very pages on the right. */
import { useMemo, useState } from 'react'
import { useSearch } from 'wouter'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useOffset, usePrinters } from '../../state/printers.ts'
import { Page } from '../../ui/page.tsx'
import { type Choice, choiceFrom, requestOf } from './choice.ts'
import { Preview } from './preview.tsx'
import style from './print.module.css'
import { PrintForm } from './print-form.tsx'

export default function Print() {
  const t = useText()
  const search = useSearch()
  return (
    <Page title={t('print.title')} fills>
      <RequireSite>
        <Work key={search} search={search} />
      </RequireSite>
    </Page>
  )
}

function Work({ search }: { readonly search: string }) {
  const language = usePreferences((state) => state.language)
  const [choice, setChoice] = useState<Choice>(() => choiceFrom(search, language))
  const format = usePrinters((state) => state.format)
  const offset = useOffset()
  const request = useMemo(() => requestOf(choice, format, offset), [choice, format, offset])
  return (
    <div className={style.area}>
      <PrintForm choice={choice} onChange={(own) => setChoice({ ...choice, ...own })} />
      <Preview request={request} />
    </div>
  )
}
