/**
 * NETGEAR's newer smart switches (GS752TPP): IOS's prompts, and a dialect that is neither IOS nor FASTPATH
 * (`switchport hybrid pvid`, ports `g17`). Told from FASTPATH by its prompt, read and never written: of its words no
 * more than those two are documented anywhere we know.
 */
import { ciscoIos } from './cisco-ios.ts'
import type { Driver } from './driver.ts'
import { generic } from './generic.ts'
import { netgear } from './netgear.ts'

export const netgearSmart: Driver = {
  ...generic,
  name: 'netgear_smart',
  title: 'NETGEAR smart (hybrid ports)',
  detect: netgear.detect,
  prompt: ciscoIos.prompt,
  pager: netgear.pager,
  prepare: [['terminal length 0', 'terminal datadump']],
  factoryEnable: '',
  leaveConfig: 'end',
  contexts: ciscoIos.contexts,
  commands: {
    ...generic.commands,
    version: ['show version', 'show system'],
    running: ['show running-config'],
    startup: ['show startup-config'],
  },
  identity: netgear.identity,
  evidence: 'assumed',
}
