/** What becomes of each switch's configuration, all steps together. */
import type { SwitchDifference } from '../../../shared/migration/switch-difference.ts'
import { useText } from '../../i18n.ts'
import { PreviewLines } from '../push/preview-lines.tsx'
import style from './migration.module.css'

const kinds = { added: 'add', removed: 'remove', unchanged: 'keep', not_ours: 'not_ours' } as const

export function Differences({ differences }: { readonly differences: readonly SwitchDifference[] }) {
  const t = useText()
  return (
    <div className={style.scroll}>
      {differences.map(({ switch: name, base, lines }) => (
        <section key={name} aria-label={name} className={style.block}>
          <h2 className={style.blockTitle}>{name}</h2>
          <p className={style.quiet}>{t(`change.config.${base}`)}</p>
          <PreviewLines lines={lines.map((line) => ({ ...line, kind: kinds[line.kind], source: null }))} />
        </section>
      ))}
    </div>
  )
}
