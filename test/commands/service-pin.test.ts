/** `brassage service pin`: a renewed certificate is pinned by an explicit act; no secret is sent before, and what was read stays. */
import { describe, expect, it } from 'vitest'
import { keepReading, readKept } from '../../main/db/kept-readings.ts'
import { findLanService } from '../../main/db/lan-services.ts'
import { openSite } from '../../main/db/open-site.ts'
import { type FakeProxmox, fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import { guestOf, nodeOf, stateOf } from '../fakes/proxmox/fake-state.ts'
import { selfSigned } from '../fakes/self-signed.ts'
import { ENV, siteWithProxmox } from './add-proxmox.ts'
import { brassage, type Said } from './command-line.ts'

const codeOf = ({ json }: Said) => (json.error as { code: string } | undefined)?.code

/** A server whose certificate was renewed since it was pinned. */
async function renewed() {
  const server = await fakeProxmox(stateOf({ nodes: [nodeOf('pve1', [])], guests: [guestOf(100, 'dhcp')] }))
  const { file, run } = await siteWithProxmox({ pve: server })
  const next = selfSigned()
  server.changeCertificate(next)
  server.asked.length = 0
  const pin = (...words: string[]) => brassage(['service', 'pin', file, 'pve', ...words, '--json'], ENV)
  return { server, file, run, pin, next, old: oldOf(server) }
}

const oldOf = ({ certificate }: FakeProxmox) => certificate?.fingerprint ?? ''

describe('service pin', () => {
  it('is what the refusal of a renewed certificate names', async () => {
    const { run, file } = await renewed()
    const { json } = await run('service', 'test', file, 'pve')
    expect(json.error).toMatchObject({
      ...{ code: 'wrong_certificate', message: expect.stringContaining('brassage service pin') },
    })
  })

  it('shows the pinned and the seen one, and without a word changes nothing and sends nothing', async () => {
    const { pin, next, old, server, run, file } = await renewed()
    const said = await pin()
    expect([said.exit, codeOf(said)]).toEqual([1, 'not_trusted'])
    expect(said.err).toContain(old)
    expect(said.err).toContain(next.fingerprint)
    expect(server.asked).toEqual([])
    expect(codeOf(await run('service', 'test', file, 'pve'))).toBe('wrong_certificate')
  })

  it('refuses another one than the fingerprint that was given', async () => {
    const { pin, old, server, run, file } = await renewed()
    expect(codeOf(await pin('--fingerprint', old))).toBe('not_trusted')
    expect(server.asked).toEqual([])
    expect(codeOf(await run('service', 'test', file, 'pve'))).toBe('wrong_certificate')
  })

  it.each(['fingerprint', 'trust'] as const)('pins the seen one by --%s; readings stay', async (way) => {
    const { pin, next, old, run, file } = await renewed()
    const site = openSite(file)
    const { id } = findLanService(site.db, 'pve')
    keepReading(site, id, 'morning', { kept: true })
    site.close()
    const said = await pin(...(way === 'trust' ? ['--trust'] : ['--fingerprint', next.fingerprint]))
    expect([said.exit, said.json]).toEqual([
      0,
      { name: 'pve', old, fingerprint: next.fingerprint, changed: true },
    ])
    expect(await run('service', 'test', file, 'pve')).toMatchObject({ exit: 0, json: { loggedIn: true } })
    const after = openSite(file)
    expect(readKept(after.db, id, 'morning')?.value).toEqual({ kept: true })
    const noted = after.db.prepare("SELECT text FROM journal WHERE kind = 'service'").pluck().all()
    after.close()
    expect(noted).toContain(`Service pve: certificate ${next.fingerprint} pinned instead of ${old}`)
  })

  it('of the pinned one changes nothing', async () => {
    const server = await fakeProxmox(stateOf({ nodes: [nodeOf('pve1', [])], guests: [] }))
    const { file } = await siteWithProxmox({ pve: server })
    const said = await brassage(['service', 'pin', file, 'pve', '--json'], ENV)
    expect(said).toMatchObject({ exit: 0, json: { changed: false, fingerprint: oldOf(server) } })
  })

  it('refuses a certificate that is out of its dates', async () => {
    const { pin, server } = await renewed()
    server.changeCertificate(selfSigned('pve.test', new Date('2010-01-01'), new Date('2011-01-01')))
    expect(codeOf(await pin('--trust'))).toBe('certificate_dates')
  })

  it('takes one way of trust', async () => {
    const { pin, next } = await renewed()
    expect((await pin('--trust', '--fingerprint', next.fingerprint)).exit).toBe(2)
  })
})
