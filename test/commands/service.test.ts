/** `brassage service`: what is sent to whom, what is kept where, and what each refusal says. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { temporarySite } from '../db/temporary-site.ts'
import { bodyOf, serve } from '../fakes/http-server.ts'
import { selfSigned } from '../fakes/self-signed.ts'
import { brassage } from './command-line.ts'

const SECRETS = {
  PASS: 'four words of it',
  API: 'YXBpLXRva2Vu',
  USERTOKEN: 'dXNlci10b2tlbg==',
  PVE: '3f0c6f52-aaaa-bbbb-cccc-1234567890ab',
  LOGIN: 'pass=word&1',
}
const env = { ...SECRETS, BADAPI: 'bm8=', BADUSER: 'bm8gdXNlcg==' }

function newSite() {
  const place = temporarySite()
  place.create().close()
  return place.path
}

/** A FOG of 1.5.9 as far as its login goes (fog-api §1). */
const fog = (isOn = true) =>
  serve((request, response) => {
    if (!isOn) return void response.writeHead(302, { location: '/fog/management/index.php' }).end('<html>')
    if (request.headers['fog-api-token'] !== SECRETS.API) return void response.writeHead(403).end()
    if (request.headers['fog-user-token'] !== SECRETS.USERTOKEN) return void response.writeHead(401).end()
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(request.url === '/fog/system/info' ? 'success\n' : '[]')
  }, null)

const addFog = (file: string, url: string, api = 'API', user = 'USERTOKEN') =>
  brassage(
    [
      ...[
        'service',
        'add',
        file,
        'fog',
        'fog',
        '--url',
        url,
        '--api-token-env',
        api,
        '--user-token-env',
        user,
      ],
      ...['--passphrase-env', 'PASS', '--json'],
    ],
    env,
  )

/** A Proxmox 8.4 as far as its login goes (proxmox-api §3). */
async function proxmox(seen: string[] = []) {
  return serve((request, response) => {
    void bodyOf(request).then((body) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''} ${body}`)
      const answer = (data: unknown) => response.end(JSON.stringify({ data }))
      if (request.url === '/api2/json/access/ticket') {
        const form = new URLSearchParams(body)
        if (form.get('password') !== SECRETS.LOGIN) return response.writeHead(401).end()
        return answer({
          ticket: 'PVE:root@pam:6A==::x+/=',
          CSRFPreventionToken: '6A:t',
          username: 'root@pam',
          cap: {},
        })
      }
      const isToken = request.headers.authorization === `PVEAPIToken=root@pam!b=${SECRETS.PVE}`
      const isTicket =
        decodeURIComponent(request.headers.cookie ?? '') === 'PVEAuthCookie=PVE:root@pam:6A==::x+/='
      if (!isToken && !isTicket) return response.writeHead(401).end()
      return answer({ version: '8.4.1', release: '8.4', repoid: 'abcdef12' })
    })
  })
}

const addProxmox = (file: string, url: string, ...words: string[]) =>
  brassage(
    [
      ...['service', 'add', file, 'proxmox', 'pve'],
      ...['--url', url, '--passphrase-env', 'PASS', '--json'],
      ...words,
    ],
    env,
  )
const token = ['--token', 'root@pam!b', '--secret-env', 'PVE']

describe('service add', () => {
  it('keeps FOG with both tokens, and says that they travel in clear', async () => {
    const server = await fog()
    const file = newSite()
    const added = await addFog(file, server.url)
    expect(added).toMatchObject({ exit: 0, json: { name: 'fog', version: '1.5', fingerprint: null } })
    expect(added.err).toContain('without TLS')
    const list = await brassage(['service', 'list', file, '--json'])
    expect(list.json.rows).toMatchObject([
      { name: 'fog', kind: 'fog', url: `${server.url}/fog`, auth: 'tokens' },
    ])
    const bytes = readFileSync(file, 'latin1')
    for (const secret of Object.values(SECRETS)) {
      expect(list.out).not.toContain(secret)
      expect(bytes).not.toContain(secret)
    }
  })

  it('tells FOG’s server token from its user token, and an API that is off from both', async () => {
    const server = await fog()
    const off = await fog(false)
    const file = newSite()
    const wrongApi = await addFog(file, server.url, 'BADAPI')
    const wrongUser = await addFog(file, server.url, 'API', 'BADUSER')
    expect(wrongApi).toMatchObject({ exit: 1, json: { error: { code: 'wrong_server_token' } } })
    expect(wrongUser).toMatchObject({ exit: 1, json: { error: { code: 'wrong_user_token' } } })
    expect((await addFog(file, off.url)).json).toMatchObject({ error: { code: 'api_off' } })
    expect((await brassage(['service', 'list', file, '--json'])).json.rows).toEqual([])
    // Nothing was kept, so no vault was made either.
    expect((await brassage(['secret', 'list', file, '--json'])).json.rows).toEqual([])
  })

  it('takes the certificate of Proxmox only as told: by fingerprint, or on trust', async () => {
    const seen: string[] = []
    const server = await proxmox(seen)
    const file = newSite()
    const shown = server.certificate?.fingerprint ?? ''
    const untold = await addProxmox(file, server.url, ...token)
    expect(untold).toMatchObject({ exit: 1, json: { seen: shown, error: { code: 'not_trusted' } } })
    const other = await addProxmox(file, server.url, ...token, '--fingerprint', selfSigned().fingerprint)
    expect(other).toMatchObject({ exit: 1, json: { seen: shown, error: { code: 'wrong_certificate' } } })
    expect((other.json.error as { message: string }).message).toContain(shown)
    expect(seen).toEqual([]) // no request, so no secret
    const plainDigits = shown.replaceAll(':', '').toLowerCase()
    expect(await addProxmox(file, server.url, ...token, '--fingerprint', plainDigits)).toMatchObject({
      exit: 0,
      json: { name: 'pve', version: '8.4.1', fingerprint: shown },
    })
    expect((await addProxmox(file, server.url, ...token, '--trust')).json).toMatchObject({
      error: { code: 'service_exists' },
    })
  })

  it('logs in with user and password as well', async () => {
    const server = await proxmox()
    const file = newSite()
    const words = ['--trust', '--user', 'root@pam', '--password-env']
    expect((await addProxmox(file, server.url, ...words, 'PASS')).json).toMatchObject({
      error: { code: 'wrong_password' },
    })
    expect(await addProxmox(file, server.url, ...words, 'LOGIN')).toMatchObject({ exit: 0 })
  })

  it.each([
    ['http for Proxmox', 'http://192.0.2.1:8006', 1, 'bad_address'],
    ['no scheme', '192.0.2.1:8006', 1, 'bad_address'],
    ['a password in the address', 'https://root:x@192.0.2.1:8006', 1, 'bad_address'],
  ] as const)('refuses %s before anything is sent', async (_words, url, exit, code) => {
    expect(await addProxmox(newSite(), url, ...token, '--trust')).toMatchObject({
      exit,
      json: { error: { code } },
    })
  })

  it('refuses the login of another kind of service', async () => {
    const words = ['--api-token-env', 'API', '--user-token-env', 'USERTOKEN', '--trust']
    expect(await addProxmox(newSite(), 'https://192.0.2.1', ...words)).toMatchObject({ exit: 2 })
    expect(await addProxmox(newSite(), 'https://192.0.2.1', ...token, '--user', 'x')).toMatchObject({
      exit: 2,
    })
  })

  it('refuses a wrong passphrase before a secret is sent', async () => {
    const seen: string[] = []
    const server = await proxmox(seen)
    const file = newSite()
    await brassage(['secret', 'set', file, 'other', '--value-env', 'API', '--passphrase-env', 'LOGIN'], env)
    expect((await addProxmox(file, server.url, ...token, '--trust')).json).toMatchObject({
      error: { code: 'wrong_passphrase' },
    })
    expect(seen).toEqual([])
  })
})

describe('service test', () => {
  it('says the reason in words, one for each cause', async () => {
    const server = await proxmox()
    const file = newSite()
    await addProxmox(file, server.url, ...token, '--trust')
    const test = (...words: string[]) => brassage(['service', 'test', file, 'PVE', '--json', ...words], env)
    const withVault = ['--passphrase-env', 'PASS']
    expect(await test(...withVault)).toMatchObject({
      exit: 0,
      json: { ok: true, loggedIn: true, version: '8.4.1' },
    })
    expect(await test()).toMatchObject({ exit: 0, json: { ok: true, loggedIn: false } })
    const renewed = selfSigned()
    server.changeCertificate(renewed)
    expect(await test(...withVault)).toMatchObject({
      exit: 1,
      json: { ok: false, reason: 'wrong_certificate', seen: renewed.fingerprint },
    })
    await server.stop()
    expect(await test()).toMatchObject({ exit: 1, json: { reason: 'refused' } })
  })

  it('does not know what is not there', async () => {
    expect((await brassage(['service', 'test', newSite(), 'x', '--json'])).json).toMatchObject({
      error: { code: 'unknown_service' },
    })
  })
})

describe('service remove', () => {
  it('takes its secrets away too', async () => {
    const server = await fog()
    const file = newSite()
    await addFog(file, server.url)
    expect((await brassage(['secret', 'list', file, '--json'])).json.rows).toHaveLength(2)
    expect(await brassage(['service', 'remove', file, 'fog', '--json'])).toMatchObject({
      exit: 0,
      json: { name: 'fog', removed: true },
    })
    expect((await brassage(['secret', 'list', file, '--json'])).json.rows).toEqual([])
    expect((await brassage(['service', 'list', file, '--json'])).json.rows).toEqual([])
  })
})
