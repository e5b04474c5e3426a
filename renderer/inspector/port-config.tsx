/** The lines of the switch's configuration that are about one port. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ConfigLine } from '../../shared/config/intent.ts'
import type { TableRow } from '../../shared/contract/plan.ts'
import { useText } from '../i18n.ts'
import { rpc } from '../rpc.ts'
import { messageOf } from '../ui/act.ts'
import style from './inspector.module.css'
import { Part } from './part.tsx'

/** The section `interface NAME` with what is under it; names are compared without case, as devices do. */
export function portSection(lines: readonly ConfigLine[], name: string): readonly ConfigLine[] {
  const head = `interface ${name}`.toLowerCase()
  const start = lines.findIndex((line) => line.text.trim().toLowerCase() === head)
  if (start < 0) return []
  const depth = lines[start]?.depth ?? 0
  const length = lines.slice(start + 1).findIndex((line) => line.depth <= depth)
  return lines.slice(start, length < 0 ? undefined : start + 1 + length)
}

export function PortConfig({ row }: { readonly row: TableRow }) {
  const t = useText()
  const config = useQuery(rpc.config.render.queryOptions({ input: { switch: String(row.switch) } }))
  const lines = portSection(config.data?.lines ?? [], String(row.interface ?? row.name))
  if (config.isPending) return null
  return (
    <Part title={t('inspector.config')}>
      {config.error ? (
        <Text size="sm" c="dimmed">
          {messageOf(config.error)}
        </Text>
      ) : lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('inspector.noConfig')}
        </Text>
      ) : (
        <pre className={style.config}>
          {lines.map((line) => `${' '.repeat(line.depth)}${line.text}`).join('\n')}
        </pre>
      )}
    </Part>
  )
}
