/** What to do next: mend the first link that is wrong, else clear up what is not known, else look at the device. */
import { type DiagnosisCode, linkText, type NextCode } from '../i18n/diagnosis-texts.ts'
import type { DiagnosedLink, DiagnosisValues, NextStep } from './diagnosis.ts'
import type { DiagnosisFacts } from './facts.ts'
import { panelOf, portOf } from './port-words.ts'

/** The act for each thing that can be wrong. */
const acts: Partial<Readonly<Record<DiagnosisCode, NextCode>>> = {
  not_network: 'mend_plan',
  no_port_planned: 'patch_plan',
  port_not_enabled: 'mend_plan',
  network_missing: 'mend_plan',
  cabling_open: 'mend_plan',
  cords_wrong: 'mend_cords',
  fault_noted: 'mend_fault',
  no_link: 'follow_cord',
  port_shut: 'open_port',
  err_disabled: 'clear_err_disabled',
  errors_grow: 'change_cord',
  half_duplex: 'change_cord',
  in_other_vlan: 'push_port',
  in_other_mode: 'push_port',
  host_elsewhere: 'move_cord',
  has_other_address: 'renew_lease',
  laptop_self_given: 'look_at_dhcp',
  laptop_no_address: 'look_at_dhcp',
  gateway_silent: 'look_at_router',
  dhcp_silent: 'look_at_dhcp',
  dhcp_foreign: 'find_foreign',
  dns_none: 'look_at_dhcp',
  dns_silent: 'look_at_dns',
  internet_silent: 'look_at_internet',
  internet_diverted: 'look_at_internet',
}

/** Links that only the switch can tell. */
const toldBySwitch = new Set(['port', 'vlan', 'mac'])

export function nextStep(facts: DiagnosisFacts, links: readonly DiagnosedLink[]): NextStep {
  const { place, laptop, plan } = facts
  const values: DiagnosisValues = {
    outlet: place.outlet,
    switch: place.switch ?? '–',
    port: portOf(place),
    panel: panelOf(plan, place),
    vlan: place.vlan ?? '–',
    prefix: place.prefix ?? '–',
  }
  const wrong = links.find(({ verdict }) => verdict === 'wrong')
  const act = wrong && acts[wrong.code]
  if (wrong && act)
    return { code: act, values: { ...values, ...wrong.values, message: wordsOf(wrong) }, link: wrong.link }
  const unread = links.find(({ link, verdict }) => toldBySwitch.has(link) && verdict === 'not_possible')
  if (unread) return { code: 'read_switch', values, link: unread.link }
  const open = links.find(({ verdict }) => verdict !== 'ok')
  if (laptop.kind !== 'here' && open) return { code: 'plug_laptop', values, link: open.link }
  return { code: 'look_at_device', values, link: null }
}

/** The sentence of a link as a value of another. */
const wordsOf = (link: DiagnosedLink) => ({ en: linkText(link, 'en'), fr: linkText(link, 'fr') })
