/** `brassage render`: the complete configuration of a switch as it would be sent; secrets stay `{{secret:NAME}}`. */
import type { ConfigLine } from '../../shared/config/intent.ts'
import { renderSwitch } from '../services/render-switch.ts'
import { expectAtMost, switchOption } from './arguments.ts'
import type { Command } from './command.ts'
import { withSite } from './with-site.ts'

export const renderCommand: Command = {
  usage: 'brassage render FILE --switch S [--explain]',
  options: { switch: { type: 'string' }, explain: { type: 'boolean' } },
  async run(input) {
    expectAtMost(input, 1)
    const name = switchOption(input)
    const explain = input.options.explain === true
    return withSite(input, (site) => {
      const { device, platform, lines } = renderSwitch(site.plan(), name)
      return {
        exit: 0,
        json: { switch: device.name, platform, lines: lines.map((line) => lineJson(line, explain)) },
        text: lines.map((line) => lineText(line, explain)).join('\n'),
      }
    })
  },
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
