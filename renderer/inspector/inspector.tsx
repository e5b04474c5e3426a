/** Everything about one object at the side: what it is, its whole trace, its fields, and for a port its configuration. */
import { ActionIcon, Alert, Group, Loader, ScrollArea, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconPin, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { TableRow } from '../../shared/contract/plan.ts'
import type { PlanPoint, Trace } from '../../shared/plan/trace.ts'
import { tableSpecs } from '../areas/tables/kinds/index.ts'
import type { TableSpec } from '../areas/tables/table-kind.ts'
import { useText } from '../i18n.ts'
import { rpc } from '../rpc.ts'
import { isSamePoint, useInspector } from '../state/inspector.ts'
import { messageOf } from '../ui/act.ts'
import { Comparison } from './comparison.tsx'
import { CopyTrace } from './copy-trace.tsx'
import { GoTo } from './go-to.tsx'
import style from './inspector.module.css'
import { ObjectFields } from './object-fields.tsx'
import { ObjectTools } from './object-tools.tsx'
import { Part } from './part.tsx'
import { pointIcons, pointLabels } from './point-signs.ts'
import { PortConfig } from './port-config.tsx'
import { ServicesHere } from './services-here.tsx'
import { Traces } from './traces.tsx'

export function Inspector({ point }: { readonly point: PlanPoint }) {
  const t = useText()
  const trace = useQuery(rpc.plan.trace.queryOptions({ input: point }))
  const object = useQuery(rpc.plan.object.queryOptions({ input: point }))
  const { kind, row } = object.data?.own ?? {}
  const spec = kind ? (tableSpecs[kind] ?? null) : null
  const pinned = useInspector((state) => state.pinned)
  const name = nameOf(point, spec, row, trace.data)
  return (
    <section className={style.inspector} aria-label={t('inspector.title')}>
      <Head point={point} name={name} traces={trace.data ?? []} />
      <ScrollArea className={style.body} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Stack gap="md" p="sm">
          {trace.error ? <Alert color="red">{messageOf(trace.error)}</Alert> : null}
          {trace.isPending ? <Loader size="sm" aria-label={t('loading')} /> : null}
          {row && kind !== 'lags' ? <ObjectTools kind={kind} point={point} row={row} /> : null}
          {trace.data && object.data ? (
            <GoTo point={point} name={name} object={object.data} traces={trace.data} />
          ) : null}
          <ServicesHere here={point}>{(list) => <Part title={t('checks.here')}>{list}</Part>}</ServicesHere>
          {pinned && trace.data && !isSamePoint(pinned, point) ? (
            <Comparison pinned={pinned} traces={trace.data} />
          ) : null}
          {trace.data ? (
            <Part title={t('inspector.trace', { count: trace.data.length })}>
              <Traces key={`${point.kind}-${point.id}`} traces={trace.data} current={point} />
            </Part>
          ) : null}
          {spec && row ? (
            <Part title={t('inspector.fields')}>
              <ObjectFields spec={spec} row={row} />
            </Part>
          ) : null}
          {point.kind === 'interface' && row ? <PortConfig row={row} /> : null}
        </Stack>
      </ScrollArea>
    </section>
  )
}

function nameOf(
  point: PlanPoint,
  spec: TableSpec | null,
  row: TableRow | undefined,
  traces: readonly Trace[] | undefined,
): string {
  if (spec && row) return spec.nameOf(row)
  const segments = traces?.flatMap((trace) => trace.segments) ?? []
  const own = segments.find((one) => one.id === point.id && one.kind.replace('_p', 'P') === point.kind)
  return own?.name ?? ''
}

interface HeadProps {
  readonly point: PlanPoint
  readonly name: string
  readonly traces: readonly Trace[]
}

function Head({ point, name, traces }: HeadProps) {
  const t = useText()
  const { close, back, past, pinned, pin } = useInspector()
  const isPinned = pinned !== null && isSamePoint(pinned, point)
  const heading = useRef<HTMLHeadingElement>(null)
  useEscape(close)
  const Icon = pointIcons[point.kind]
  return (
    <Group className={style.head} gap="xs" wrap="nowrap">
      {past.length > 0 ? (
        <Tooltip label={t('inspector.back')}>
          <ActionIcon variant="subtle" aria-label={t('inspector.back')} onClick={back}>
            <IconArrowLeft size={18} />
          </ActionIcon>
        </Tooltip>
      ) : null}
      <Icon size={22} stroke={1.6} aria-hidden />
      <div className={style.heading}>
        <Text size="xs" c="dimmed" lh={1.2}>
          {t(pointLabels[point.kind])}
        </Text>
        <Title order={2} fz="1rem" lh={1.25} ref={heading} className={style.name}>
          {name || '…'}
        </Title>
      </div>
      <Tooltip label={t(isPinned ? 'inspector.unpin' : 'inspector.pin')}>
        <ActionIcon
          variant={isPinned ? 'filled' : 'subtle'}
          aria-label={t('inspector.pin')}
          aria-pressed={isPinned}
          onClick={() => pin(isPinned ? null : point)}
        >
          <IconPin size={18} />
        </ActionIcon>
      </Tooltip>
      <CopyTrace traces={traces} />
      <Tooltip label={t('inspector.close')}>
        <ActionIcon variant="subtle" aria-label={t('inspector.close')} onClick={close}>
          <IconX size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

/** Escape closes the inspector unless something nearer to the person took the key. */
function useEscape(close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented || document.querySelector('[role="dialog"]') !== null
      if (event.key === 'Escape' && !isTaken) close()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [close])
}
