/** `brassage render`: the complete configuration of a switch as it would be sent; secrets stay `{{secret:NAME}}`. */
import type { ConfigLine } from '../../shared/config/intent.ts'
import { TemplateError } from '../../shared/config/templates/template.ts'
import type { Device } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { deviceNamed } from '../../shared/plan/device-named.ts'
import { type RenderedDevice, renderDevice } from '../../shared/plan/render-device.ts'
import { type Command, UsageError, WorkError } from './command.ts'
import { expectAtMost, textOption, withSite } from './with-site.ts'

export const renderCommand: Command = {
  name: 'render',
  usage: 'brassage render FILE --switch S [--explain]',
  summary: 'the configuration of a switch, line by line as it is sent',
  options: { switch: { type: 'string' }, explain: { type: 'boolean' } },
  async run(input) {
    expectAtMost(input, 1)
    const name = textOption(input, 'switch')
    if (!name) throw new UsageError('--switch is missing: the name of the switch')
    const explain = input.options.explain === true
    return withSite(input, (site) => {
      const { device, platform, lines } = renderNamed(site.plan(), name)
      return {
        exit: 0,
        json: { switch: device.name, platform, lines: lines.map((line) => lineJson(line, explain)) },
        text: lines.map((line) => lineText(line, explain)).join('\n'),
      }
    })
  },
}

/** Throws WorkError `unknown_switch`, `type_unknown`, `no_driver` or `bad_template`. */
function renderNamed(plan: Plan, name: string): RenderedDevice {
  const device = deviceNamed(plan, name)
  if (!device) {
    const known = plan.device.map((one) => one.name).join(', ') || 'none yet'
    throw new WorkError(
      'unknown_switch',
      `There is no switch "${name}" in this site. Its switches: ${known}.`,
    )
  }
  const rendered = renderOrExplain(plan, device)
  if (rendered === 'type_unknown')
    throw new WorkError(
      'type_unknown',
      `${device.name}: type "${device.typeSlug}" is not known. Set its model: brassage set FILE switch ${device.name} model=…`,
    )
  if (rendered === 'no_driver')
    throw new WorkError('no_driver', `${device.name}: no driver writes configurations for its model.`)
  return rendered
}

function renderOrExplain(plan: Plan, device: Device) {
  try {
    return renderDevice(plan, device)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    throw new WorkError('bad_template', `The site's template cannot be used, ${error.message}`, {
      line: error.line,
    })
  }
}

const lineJson = ({ depth, text, source }: ConfigLine, explain: boolean) => ({
  depth,
  text,
  ...(explain && source ? { source } : {}),
})

function lineText({ depth, text, source }: ConfigLine, explain: boolean): string {
  const line = `${' '.repeat(depth)}${text}`
  return explain && source ? `${line.padEnd(50)}  ! ${source.text}` : line
}
