/** Lines of a dialog that may be hundreds: they scroll, so that the buttons stay where they are. */
import { List } from '@mantine/core'
import { useText } from '../../i18n.ts'
import style from './fog.module.css'

interface Props {
  readonly lines: readonly { readonly key: string; readonly text: string }[]
}

export function ScrolledLines({ lines }: Props) {
  const t = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={style.lines} tabIndex={0} aria-label={t('fog.lines', { count: lines.length })}>
      <List size="sm">
        {lines.map(({ key, text }) => (
          <List.Item key={key}>{text}</List.Item>
        ))}
      </List>
    </section>
  )
}
