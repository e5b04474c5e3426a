/** A trace drawn as a chain from top to bottom, each link a button to the thing itself; a gap is drawn broken and said. */
import { IconChevronRight } from '@tabler/icons-react'
import type { PlanPoint, Trace } from '../../shared/plan/trace.ts'
import { useText } from '../i18n.ts'
import { useInspector } from '../state/inspector.ts'
import { VlanChip } from '../ui/vlan-chip.tsx'
import { ChainLinkBody } from './chain-link.tsx'
import style from './inspector.module.css'
import { stepIcons, stepLabels } from './point-signs.ts'
import { useTraceReason } from './trace-reason.ts'
import { type TraceStep, traceSteps } from './trace-steps.ts'

interface Props {
  readonly trace: Trace
  /** The thing the inspector shows now: marked, and no button to itself. */
  readonly current: PlanPoint
}

export function TraceChain({ trace, current }: Props) {
  const t = useText()
  const reasonOf = useTraceReason()
  const gap = reasonOf(trace)
  return (
    <ol className={style.chain}>
      {traceSteps(trace).map((step) => (
        <Step key={step.id} step={step} current={current} />
      ))}
      {trace.taggedVlans.length > 0 ? (
        <Link kind="vlan" name={trace.taggedVlans.join(', ')} detail={t('trace.tagged')} />
      ) : null}
      {gap ? <Link kind="gap" name={gap} detail={null} /> : null}
      {trace.hosts.map((host) => (
        <Link key={host.mac} kind="host" name={host.name ?? host.mac} detail={host.name ? host.mac : null} />
      ))}
    </ol>
  )
}

function Step({ step, current }: { readonly step: TraceStep; readonly current: PlanPoint }) {
  const inspect = useInspector((state) => state.inspect)
  const { point } = step
  const isCurrent = point?.kind === current.kind && point.id === current.id
  if (!point || isCurrent) return <Link {...step} isCurrent={isCurrent} />
  return (
    <li className={style.link} data-kind={step.kind}>
      <button type="button" className={style.go} onClick={() => inspect(point)}>
        <LinkBody {...step} />
        <IconChevronRight size={16} className={style.chevron} aria-hidden />
      </button>
    </li>
  )
}

interface LinkProps {
  readonly kind: TraceStep['kind']
  readonly name: string
  readonly detail: string | null
  readonly vlan?: number | null
  readonly isCurrent?: boolean
}

function Link(props: LinkProps) {
  return (
    <li className={style.link} data-kind={props.kind} aria-current={props.isCurrent ? 'true' : undefined}>
      <div className={style.still}>
        <LinkBody {...props} />
      </div>
    </li>
  )
}

function LinkBody({ kind, name, detail, vlan }: LinkProps) {
  const t = useText()
  return (
    <ChainLinkBody icon={stepIcons[kind]} label={t(stepLabels[kind])} detail={detail}>
      {vlan != null ? <VlanChip vid={vlan} name={name} /> : <span className={style.name}>{name}</span>}
    </ChainLinkBody>
  )
}
