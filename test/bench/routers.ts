/**
 * The pair of routers: the files of the whole event made, judged by our own checks and by the daemons, whose own time is what a
 * check has to be measured by; a hundred switches; and how many lines one outlet changes.
 */
import { checkFiles } from '../../main/services/routers/check-files.ts'
import { plannedRouters } from '../../main/services/routers/routers-of.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { editRow } from '../../shared/plan/edits/index.ts'
import { textOf } from '../../shared/routers/render/lines.ts'
import type { DhcpFlavour } from '../../shared/routers/router-files.ts'
import { isPresent } from '../requirements.ts'
import { makeEventPlan } from './event-plan.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { medianTime } from './timing.ts'

const area = 'routers'

/** A plan is never changed in place, so what was derived from it is kept: each run takes one of its own. */
const fresh = (plan: Plan): Plan => ({ ...plan })

/** Files of both machines and all that our own checks say, as the command makes them. */
function makeAll(plan: Plan): number {
  const { hosts } = plannedRouters(plan)
  return hosts.flatMap(({ files }) => files).reduce((sum, { lines }) => sum + textOf(lines).length, 0)
}

const networksOf = (plan: Plan): number => plannedRouters(plan).pair.networks.length

/** Lines of all files of both machines that are in one plan and not in the other. */
function linesTouched(before: Plan, after: Plan, dhcp: DhcpFlavour): number {
  const count = (plan: Plan) => {
    const lines = new Map<string, number>()
    for (const { host, files } of plannedRouters(plan, dhcp).hosts)
      for (const { path, lines: all } of files)
        for (const { text } of all) {
          const key = `${host} ${path} ${text}`
          lines.set(key, (lines.get(key) ?? 0) + 1)
        }
    return lines
  }
  const [old, now] = [count(before), count(after)]
  return [...new Set([...old.keys(), ...now.keys()])].reduce(
    (sum, key) => sum + Math.abs((old.get(key) ?? 0) - (now.get(key) ?? 0)),
    0,
  )
}

function withMovedOutlet(plan: Plan): Plan {
  const draft = openDraft(plan)
  editRow(draft, 'outlet', 'SW2S7-1', { vlan: '245' })
  return draft.toPlan()
}

async function measureChecks(plan: Plan): Promise<BenchRow[]> {
  if (!isPresent('routerDaemons')) return []
  const rows: BenchRow[] = []
  for (const dhcp of ['isc', 'kea'] as const) {
    const { hosts } = plannedRouters(plan, dhcp)
    const start = performance.now()
    const checked = await Promise.all(hosts.map((host) => checkFiles(host)))
    const whole = performance.now() - start
    const faults = checked.flatMap(({ problems }) => problems)
    const making = medianTime(() => makeAll(fresh(plan)))
    rows.push({
      area,
      name: `both routers made and checked, ${dhcp}`,
      value: making + whole,
      unit: 'ms',
      against: { name: 'of it the daemons', value: whole },
      goal: {
        text: 'accepted, and making costs less than the daemons’ own check',
        isMet: faults.length === 0 && making <= whole,
      },
    })
  }
  return rows
}

async function measureRouters(): Promise<BenchRow[]> {
  const [event, hundred] = [makeEventPlan(4), makeEventPlan(100)]
  const few = medianTime(() => makeAll(fresh(event)))
  const many = medianTime(() => makeAll(fresh(hundred)), 3)
  const moved = withMovedOutlet(event)
  const touched = linesTouched(event, moved, 'isc')
  const total = plannedRouters(event).hosts.flatMap(({ files }) => files.flatMap(({ lines }) => lines)).length
  return [
    { area, name: `4 switches, ${networksOf(event)} networks, files and own checks`, value: few, unit: 'ms' },
    ...(await measureChecks(event)),
    {
      area,
      name: `100 switches, ${networksOf(hundred)} networks`,
      value: many,
      unit: 'ms',
      against: { name: '25 times 4 switches', value: few * 25 },
      goal: { text: 'grows with the switches (<= 4, not 25)', isMet: many / few / 25 <= 4 },
    },
    {
      area,
      name: 'one outlet into another VLAN, lines of both routers',
      value: touched,
      unit: 'lines',
      against: { name: 'all lines', value: total },
      goal: { text: 'at most 100 lines', isMet: touched > 0 && touched <= 100 },
    },
  ]
}

export const routersSection: BenchSection = { area, measure: measureRouters }
