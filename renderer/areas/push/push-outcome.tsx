/** How a push ended: what it means, the lines it is about with their neighbours, and where to mend the plan. */
import { Anchor, Code, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { PushLine, PushProgress } from '../../../shared/contract/console.ts'
import { useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import classes from './preview-lines.module.css'

/** Lines of the same section before the one it is about, and a few after. */
const BEFORE = 3
const AFTER = 2
const MOST_MISSING = 8

type Rejected = PushProgress['rejected'][number]

function Context({ rejected, lines }: { readonly rejected: Rejected; readonly lines: readonly PushLine[] }) {
  const t = useText()
  const said = useSaid()
  const at = lines.findIndex(({ line }) => line === rejected.line && line > 0)
  const around = at < 0 ? [] : lines.slice(Math.max(0, at - BEFORE), at + AFTER + 1)
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t('push.rejectedLine', { line: rejected.line, text: rejected.text })}
      </Text>
      {around.length > 0 ? (
        <Code block className={classes.context ?? ''}>
          {around.map(({ line, depth, text }) => (
            <div key={line} className={line === rejected.line ? classes.remove : undefined}>
              {line === rejected.line ? '▸ ' : '  '}
              {`${line}`.padStart(4)} {' '.repeat(depth)}
              {text}
            </div>
          ))}
        </Code>
      ) : null}
      <Text size="sm">{t('push.itSays', { message: said(rejected.message) })}</Text>
    </Stack>
  )
}

function Missing({ missing }: { readonly missing: readonly string[] }) {
  const t = useText()
  if (missing.length === 0) return null
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {t('push.missing', { count: missing.length })}
      </Text>
      <List size="sm" ff="monospace">
        {missing.slice(0, MOST_MISSING).map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
        {missing.length > MOST_MISSING ? (
          <List.Item>{t('confirm.more', { count: missing.length - MOST_MISSING })}</List.Item>
        ) : null}
      </List>
    </Stack>
  )
}

function MendPlan({ name }: { readonly name: string }) {
  const t = useText()
  const switches = useQuery(rpc.plan.switches.queryOptions())
  const found = switches.data?.find((one) => one.name === name)
  if (!found) return null
  return (
    <Anchor component={Link} href={`/switches/${found.id}`} size="sm" c="inherit" underline="always">
      {t('push.mendPlan', { name })}
    </Anchor>
  )
}

export function PushOutcome({ push }: { readonly push: PushProgress }) {
  const t = useText()
  const said = useSaid()
  const { id, state, rejected } = push
  const lines = useQuery(rpc.push.lines.queryOptions({ input: { id }, enabled: rejected.length > 0 }))
  const isPlan = state === 'rejected' || state === 'mismatch'
  return (
    <Stack gap="xs">
      {state === 'done' ? null : (
        <Text size="sm">{t(`push.explain.${state === 'paused' ? 'running' : state}`)}</Text>
      )}
      {state === 'done' || rejected.length > 0 || push.missing.length > 0 ? null : (
        <Text size="sm" c="dimmed">
          {said(push.message)}
        </Text>
      )}
      {rejected.map((one) => (
        <Context key={one.line} rejected={one} lines={lines.data ?? []} />
      ))}
      <Missing missing={push.missing} />
      {isPlan && push.switch !== null ? <MendPlan name={push.switch} /> : null}
      <Text size="sm">{push.saved ? t('push.saved') : t('push.notSaved')}</Text>
    </Stack>
  )
}
