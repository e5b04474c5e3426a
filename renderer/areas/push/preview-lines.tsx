/** Configuration lines with what becomes of each, as sign and word beside the colour; the title says whose they are. */
import type { PreviewKind, PreviewLine } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import classes from './preview-lines.module.css'

const signs: Record<PreviewKind, string> = { add: '+', remove: '−', keep: ' ', not_ours: '·' }

interface PreviewLinesProps {
  readonly lines: readonly PreviewLine[]
  /** Without signs: everything shown is sent. */
  readonly isPlain?: boolean
}

export function PreviewLines({ lines, isPlain = false }: PreviewLinesProps) {
  const t = useText()
  return (
    <ol className={classes.lines}>
      {lines.map((line, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a preview never move
          key={at}
          className={isPlain ? undefined : classes[line.kind]}
          title={line.source ? t('push.madeBy', { source: line.source.text }) : undefined}
        >
          {isPlain ? null : (
            <span className={classes.sign} aria-label={t(`push.kind.${line.kind}`)} role="img">
              {signs[line.kind]}
            </span>
          )}
          <code>
            {' '.repeat(line.depth)}
            {line.text}
          </code>
        </li>
      ))}
    </ol>
  )
}
