/** Which configuration grammar reads a driver's device. FRR writes its configuration in IOS's manner. */
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import type { Driver } from './driver.ts'

export const grammarNameOf = (driver: Driver['name']): GrammarName =>
  driver === 'frr' ? 'cisco_ios' : driver
