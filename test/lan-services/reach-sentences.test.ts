/** What is said of a service that refuses: in the words of its kind, in both languages. */
import { expect, it } from 'vitest'
import { reachError } from '../../main/integrations/http/reach-error.ts'
import { sayIn } from '../../shared/i18n/say-in.ts'

const URL = 'https://192.0.2.10'
const refusal = (product?: string) =>
  reachError('wrong_password', { url: URL, ...(product === undefined ? {} : { product }) }).message

it.each([
  ['Proxmox', /realm/, /royaume/],
  ['WAPT', /WAPT console/, /console WAPT/],
])('of a wrong password for %s what to look at there', (product, english, french) => {
  expect(refusal(product)).toMatch(english)
  expect(sayIn('fr', refusal(product))).toMatch(french)
})

it('never of a realm where the service has none', () => {
  for (const message of [refusal('WAPT'), refusal()]) {
    expect(message).toContain(URL)
    expect(message).not.toMatch(/realm|Proxmox|\{/)
    expect(sayIn('fr', message)).not.toMatch(/royaume|Proxmox|refused|\{/)
  }
})
