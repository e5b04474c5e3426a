/**
 * Cisco's small-business switches (SG200/300/350/500, CBS): IOS by their prompt and by nothing else. Recognised and
 * said, so that nobody pushes IOS lines to one.
 */
import { ciscoIos } from './cisco-ios.ts'
import type { Driver } from './driver.ts'
import { generic } from './generic.ts'

export const ciscoSmallBusiness: Driver = {
  ...generic,
  name: 'cisco_small_business',
  title: 'Cisco small business (SG or CBS)',
  detect: [
    /^SW version\s+\d/im,
    /^\s*System Description:.*\b(SG|SF|SX|CBS)\d{2,3}/im,
    /\bActive-image: flash:/i,
  ],
  prompt: ciscoIos.prompt,
  pager: { pattern: /^\s*More: <space>,.*$/i, next: ' ', quit: 'q' },
  prepare: [['terminal datadump'], ['terminal width 0']],
  contexts: ciscoIos.contexts,
  commands: {
    ...generic.commands,
    version: ['show system', 'show version'],
    running: ['show running-config'],
    startup: ['show startup-config'],
    inventory: 'show inventory',
  },
  identity: [
    { field: 'model', pattern: /\bPID:\s*([^\s,]+)/i },
    { field: 'model', pattern: /^\s*System Description:\s*(\S+)/im },
    { field: 'serial', pattern: /\bSN:\s*([A-Z0-9]{6,})/i },
    { field: 'mac', pattern: /^\s*System MAC Address:\s*(\S+)/im },
    { field: 'software', pattern: /^(?:SW version|\s*Version:)\s*(\d\S*)/im },
    { field: 'hostname', pattern: /^\s*System Name:\s*(\S+)/im },
  ],
  evidence: 'assumed',
}
