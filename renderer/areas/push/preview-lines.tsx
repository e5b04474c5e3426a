/** Configuration lines with what becomes of each, as sign and word beside the colour; the title says whose they are. */
import { Checkbox } from '@mantine/core'
import type { PreviewKind, PreviewLine, RemovalOffer } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import classes from './preview-lines.module.css'

const signs: Record<PreviewKind, string> = { add: '+', remove: '−', keep: ' ', not_ours: '·' }

interface PreviewLinesProps {
  readonly lines: readonly PreviewLine[]
  /** Without signs: everything shown is sent. */
  readonly isPlain?: boolean
  /** Takes a line that is not ours in or out of what is removed; absent: nothing can be chosen. */
  readonly onChoose?: (id: string, isChosen: boolean) => void
}

interface ChoiceProps {
  readonly offer: RemovalOffer
  readonly onChoose: (id: string, isChosen: boolean) => void
}

/** In the place of the sign: what is ticked goes. */
function Choice({ offer: { id, isChosen, guard }, onChoose }: ChoiceProps) {
  const t = useText()
  const why = guard === null ? undefined : t(`push.remove.guard.${guard === 'port' ? 'port' : 'vlan'}`)
  return (
    <Checkbox
      className={classes.choice ?? ''}
      size="xs"
      color="#b3171e"
      checked={isChosen}
      disabled={guard !== null}
      title={why ?? ''}
      aria-label={t('push.remove.one', { line: id })}
      onChange={(event) => onChoose(id, event.currentTarget.checked)}
    />
  )
}

export function PreviewLines({ lines, isPlain = false, onChoose }: PreviewLinesProps) {
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
          {line.offer && onChoose ? <Choice offer={line.offer} onChoose={onChoose} /> : null}
          {isPlain || (line.offer && onChoose) ? null : (
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
