/** The lines themselves: a list with one chosen line, followed by pointer or arrows. */
import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import type { ConfigLine, PlanSource } from '../../../shared/config/intent.ts'
import { sourceIn } from '../../../shared/i18n/object-names.ts'
import { useText } from '../../i18n.ts'
import { pointOfSource } from '../../inspector/source-point.ts'
import { useInspector } from '../../state/inspector.ts'
import { usePreferences } from '../../state/preferences.ts'
import style from './switches.module.css'

const isSame = (a: PlanSource | null | undefined, b: PlanSource | null): boolean =>
  a != null && b !== null && a.table === b.table && a.id === b.id

export function ConfigLines({ lines }: { readonly lines: readonly ConfigLine[] }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const id = useId()
  const [at, setAt] = useState<number | null>(null)
  const inspect = useInspector((state) => state.inspect)
  const chosen = at === null ? null : lines[at]
  const open = (line: ConfigLine | null | undefined) => {
    const point = pointOfSource(line?.source ?? null)
    if (point) inspect(point)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextLine(event.key, at ?? -1, lines.length)
    if (next === null && event.key !== 'Enter') return
    event.preventDefault()
    if (next === null) return open(chosen)
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={t('switches.lines')}
      aria-activedescendant={at === null ? undefined : `${id}-${at}`}
      className={style.lines}
      onKeyDown={onKeyDown}
      onMouseLeave={() => setAt(null)}
    >
      {lines.map((line, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list, which knows the chosen line
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          key={index}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          data-same={isSame(chosen?.source, line.source) || undefined}
          data-open={pointOfSource(line.source) !== null || undefined}
          className={style.line}
          onMouseEnter={() => setAt(index)}
          onClick={() => open(line)}
        >
          <span className={style.at} aria-hidden>
            {index + 1}
          </span>
          <code className={style.code}>
            {`${' '.repeat(line.depth)}${line.text}`}
            {line.text === '' ? <VisuallyHidden>{t('switches.emptyLine')}</VisuallyHidden> : null}
          </code>
          <span className={style.source}>
            {line.source ? sourceIn(language, line.source.text) : t('switches.fromTemplate')}
          </span>
        </div>
      ))}
    </div>
  )
}

function nextLine(key: string, at: number, count: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 20,
    PageUp: at - 20,
    Home: 0,
    End: count - 1,
  }
  const next = to[key]
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next))
}
