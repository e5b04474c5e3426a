/** Rendering the configurations of a site: a hundred times the switches must cost about a hundred times the time. */
import type { Plan } from '../../shared/model/plan.ts'
import { renderDevice } from '../../shared/plan/render-device.ts'
import { makeEventPlan } from './event-plan.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { medianTime } from './timing.ts'

const area = 'render'

function renderAll(plan: Plan): number {
  return plan.device.reduce((sum, device) => {
    const rendered = renderDevice(plan, device)
    if (typeof rendered === 'string') throw new Error(`${device.name}: ${rendered}`)
    return sum + rendered.lines.length
  }, 0)
}

async function measureRender(): Promise<BenchRow[]> {
  // A plan is never changed in place, so what was derived from it may be kept: each run takes a plan of its own.
  const fresh = (plan: Plan) => ({ ...plan })
  const [four, fourHundred] = [makeEventPlan(4), makeEventPlan(400)]
  const few = medianTime(() => renderAll(fresh(four)))
  const many = medianTime(() => renderAll(fresh(fourHundred)), 3)
  const growth = many / few / 100
  return [
    { area, name: `4 switches, ${renderAll(four)} lines`, value: few, unit: 'ms' },
    {
      area,
      name: '400 switches',
      value: many,
      unit: 'ms',
      against: { name: '100 times 4 switches', value: few * 100 },
      goal: { text: 'grows with the switches (<= 4, not 100)', isMet: growth <= 4 },
    },
  ]
}

export const renderSection: BenchSection = { area, measure: measureRender }
