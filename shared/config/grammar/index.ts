/** Which grammar belongs to a platform. */
import { ciscoIos } from './cisco-ios.ts'
import { generic } from './generic.ts'
import type { Grammar, GrammarName } from './grammar.ts'
import { hpProcurve } from './hp-procurve.ts'
import { netgear } from './netgear.ts'
import { netgearSmart } from './netgear-smart.ts'

export const grammars: Readonly<Record<GrammarName, Grammar>> = {
  cisco_ios: ciscoIos,
  hp_procurve: hpProcurve,
  netgear,
  netgear_smart: netgearSmart,
  // What nobody knows hides what any dialect would: first the rules that look furthest into a line.
  generic: {
    ...generic,
    secrets: [...netgear.secrets, ...netgearSmart.secrets, ...hpProcurve.secrets, ...ciscoIos.secrets],
  },
}

export const isGrammarName = (name: string): name is GrammarName => Object.hasOwn(grammars, name)
