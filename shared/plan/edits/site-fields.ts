/** The site's own rules. */
import { parseScheme } from '../../addressing/scheme.ts'
import { siteSchema } from '../../model/entities.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field } from './row-edit.ts'
import { needDeviceType } from './switch-type.ts'
import { needNumber, readChoice, readDecimal, readName, readNumber, readText } from './values.ts'

const hostNumber = (name: 'gatewayHost' | 'dhcpFirst' | 'dhcpLast') =>
  field(name, (edit, value) => {
    const number = needNumber(name, value, -65_535, 65_535)
    if (number === 0)
      refuse('bad_value', name, value, 'host 0 is the network itself; the first host is 1, the last -1')
    edit.draft.update('site', 1, { [name]: number })
  })

const vlanBound = (name: 'firstVlan' | 'lastVlan') =>
  field(name, (edit, value) => edit.draft.update('site', 1, { [name]: needNumber(name, value, 1, 4094) }))

/** Free text for the stands' sheets; empty takes it away. */
const printedText = (name: 'wifiName' | 'wifiHelp' | 'contact', longest: number) =>
  field(name, (edit, value) => {
    const text = readText(value)
    if (text !== null && text.length > longest)
      refuse('bad_value', name, text.slice(0, 40), `at most ${longest} characters`)
    edit.draft.update('site', 1, { [name]: text })
  })

export const siteGroups: readonly FieldGroup[] = [
  field('name', (edit, value) => edit.draft.update('site', 1, { name: readName('name', value) })),
  field('scheme', (edit, value) => {
    const text = readName('scheme', value)
    const scheme = parseScheme(text)
    if (!scheme.ok)
      refuse('bad_value', 'scheme', text, `character ${scheme.error.position + 1}: ${scheme.error.message}`)
    edit.draft.update('site', 1, { scheme: text })
  }),
  // Only switches added later follow the new rule: existing VLANs keep their domain.
  field('domains', (edit, value) =>
    edit.draft.update('site', 1, { domains: readChoice('domains', value, siteSchema.shape.domains) }),
  ),
  hostNumber('gatewayHost'),
  hostNumber('dhcpFirst'),
  hostNumber('dhcpLast'),
  field('defaultType', (edit, value) =>
    edit.draft.update('site', 1, {
      defaultType: needDeviceType(edit.draft, readName('defaultType', value), 'defaultType').slug,
    }),
  ),
  field('managementVlan', (edit, value) =>
    edit.draft.update('site', 1, { managementVlan: readNumber('managementVlan', value, 1, 4094) }),
  ),
  field('allocation', (edit, value) =>
    edit.draft.update('site', 1, {
      allocation: readChoice('allocation', value, siteSchema.shape.allocation),
    }),
  ),
  vlanBound('firstVlan'),
  vlanBound('lastVlan'),
  printedText('wifiName', 120),
  printedText('wifiHelp', 500),
  printedText('contact', 300),
  field('cordLength', (edit, value) => {
    const metres = readDecimal('cordLength', value, 100)
    if (metres === null)
      return refuse('bad_value', 'cordLength', value, 'expected a number above 0, up to 100')
    edit.draft.update('site', 1, { cordLength: metres })
  }),
]
