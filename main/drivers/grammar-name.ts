/** Which configuration grammar reads a driver's device. FRR writes its configuration in IOS's manner. */
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import type { Driver } from './driver.ts'

const grammarNames: Readonly<Record<Driver['name'], GrammarName>> = {
  cisco_ios: 'cisco_ios',
  cisco_small_business: 'generic',
  frr: 'cisco_ios',
  generic: 'generic',
  hp_procurve: 'hp_procurve',
  linux: 'generic',
  netgear: 'netgear',
  netgear_smart: 'netgear_smart',
}

export const grammarNameOf = (driver: Driver['name']): GrammarName => grammarNames[driver]
