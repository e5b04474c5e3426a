/** The configuration of a switch of the plan by the switch's name, or the reason why there is none. */
import { TemplateError } from '../../shared/config/templates/template.ts'
import type { Device } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { deviceNamed } from '../../shared/plan/device-named.ts'
import { type RenderedDevice, type RenderRefusal, renderDevice } from '../../shared/plan/render-device.ts'
import { WorkError } from '../work-error.ts'

/** Throws WorkError `unknown_switch`, `type_unknown`, `no_driver` or `bad_template`. */
export function renderSwitch(plan: Plan, name: string): RenderedDevice {
  const device = deviceNamed(plan, name)
  if (!device) {
    const switches = plan.device.filter(({ role }) => role === 'switch')
    const known = switches.map((one) => one.name).join(', ') || 'none yet'
    throw new WorkError(
      'unknown_switch',
      `There is no switch "${name}" in this site. Its switches: ${known}.`,
    )
  }
  const rendered = renderOrExplain(plan, device)
  if (typeof rendered === 'string') throw new WorkError(rendered, refusalText(rendered, device))
  return rendered
}

const refusalText = (refusal: RenderRefusal, { name, typeSlug }: Device): string =>
  refusal === 'no_driver'
    ? `${name}: no driver writes configurations for its model.`
    : `${name}: type "${typeSlug}" is not known. Set its model: brassage set FILE switch ${name} model=…`

function renderOrExplain(plan: Plan, device: Device): RenderedDevice | RenderRefusal {
  try {
    return renderDevice(plan, device)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    throw new WorkError('bad_template', `The site's template cannot be used, ${error.message}`, {
      line: error.line,
    })
  }
}
