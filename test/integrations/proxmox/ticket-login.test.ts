/** The ticket of a login by password (proxmox-api §3): renewed by itself while it lives, by the password where it does not. */
import { expect, it, onTestFinished, vi } from 'vitest'
import type { HttpClient } from '../../../main/integrations/http/pinned-http.ts'
import { loginWith } from '../../../main/integrations/proxmox/proxmox-login.ts'

const MINUTE = 60_000

/** A server that gives tickets T1, T2 …, for its password and for `accepted` tickets. */
function serverWith(accepted: readonly string[]) {
  const asked: string[] = []
  const http: HttpClient = {
    url: 'https://pve:8006',
    close: () => {},
    send({ body = '' }) {
      const secret = new URLSearchParams(String(body)).get('password') ?? ''
      asked.push(secret)
      const isRight = secret === 'right' || accepted.includes(secret)
      const data = { ticket: `T${asked.length}`, CSRFPreventionToken: 'csrf', cap: {} }
      const text = isRight ? JSON.stringify({ data }) : ''
      return Promise.resolve({ status: isRight ? 200 : 401, reason: '', headers: {}, text })
    },
  }
  return { http, asked }
}

function atTimes() {
  let now = 1000
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  onTestFinished(() => clock.mockRestore())
  return (minutes: number) => {
    now += minutes * MINUTE
  }
}

const login = (http: HttpClient, password = 'right') =>
  loginWith(http, '/api2/json', { kind: 'password', user: 'root', password })

it('is kept while it is fresh, and renewed by itself before it ends', async () => {
  const pass = atTimes()
  const { http, asked } = serverWith(['T1'])
  const held = login(http)
  await held.headers('GET')
  pass(80)
  await held.headers('GET')
  expect(asked).toEqual(['right'])
  pass(20)
  expect(await held.headers('GET')).toEqual({ cookie: 'PVEAuthCookie=T2' })
  expect(asked).toEqual(['right', 'T1'])
})

it('is not sent where it is two hours old: the password is, at once', async () => {
  const pass = atTimes()
  const { http, asked } = serverWith([])
  const held = login(http)
  await held.headers('GET')
  pass(125)
  expect(await held.headers('GET')).toEqual({ cookie: 'PVEAuthCookie=T2' })
  expect(asked).toEqual(['right', 'right'])
})

it('that is refused is no wrong password: the password is tried, once for all that wait', async () => {
  const pass = atTimes()
  const { http, asked } = serverWith([])
  const held = login(http)
  await held.headers('GET')
  pass(100)
  const both = await Promise.all([held.headers('GET'), held.headers('GET')])
  expect(both).toEqual([{ cookie: 'PVEAuthCookie=T3' }, { cookie: 'PVEAuthCookie=T3' }])
  expect(asked).toEqual(['right', 'T1', 'right'])
})

it('of a password that is wrong is told so', async () => {
  const { http } = serverWith([])
  await expect(login(http, 'wrong').headers('GET')).rejects.toMatchObject({ code: 'wrong_password' })
})
