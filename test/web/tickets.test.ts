import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTickets, TICKET_LIFE_MS } from '../../main/web/tickets.ts'
import { openTestShell, requestLines, sendRaw, type TestShell } from './web-shell.ts'

describe('a ticket', () => {
  it('is taken once', () => {
    const tickets = openTickets(() => 0)
    const [first, second] = [tickets.issue(), tickets.issue()]
    expect([tickets.take(first), tickets.take(first), tickets.take(second)]).toEqual([true, false, true])
  })

  it('is worth nothing after its time, nor when nobody issued it', () => {
    let time = 0
    const tickets = openTickets(() => time)
    const ticket = tickets.issue()
    expect([tickets.take('forged'), tickets.take(''), tickets.take(null)]).toEqual([false, false, false])
    time = TICKET_LIFE_MS
    expect(tickets.take(ticket)).toBe(false)
  })
})

describe('the address given to a browser that we start', () => {
  let shell: TestShell
  beforeAll(async () => {
    shell = await openTestShell()
  })
  afterAll(() => shell.close())

  const get = (target: string, headers = {}) => sendRaw(shell.port, requestLines(shell.port, target, headers))
  const targetOf = (address: string) => new URL(address).pathname + new URL(address).search

  it('does not hold the token', () => {
    expect(shell.ticketUrl()).not.toContain(shell.token)
  })

  it('lets in once, by the cookie, and is dead then', async () => {
    const target = targetOf(shell.ticketUrl())
    const entered = await get(target)
    expect(entered.status).toBe(303)
    expect(entered.head).toContain('location: /\r\n')
    expect(entered.head).toContain(`set-cookie: ${shell.cookie}; path=/`.toLowerCase())
    expect((await get(target)).status).toBe(401)
  })

  it('is spent also by a browser that has the cookie already', async () => {
    const target = targetOf(shell.ticketUrl())
    expect((await get(target, { Cookie: shell.cookie })).status).toBe(303)
    expect((await get(target)).status).toBe(401)
  })

  it('opens nothing to a foreign page or host, nor a socket', async () => {
    const target = targetOf(shell.ticketUrl())
    expect((await get(target, { Host: 'evil.example' })).status).toBe(403)
    expect((await get(target, { Origin: 'http://evil.example' })).status).toBe(403)
    const socket = { Connection: 'Upgrade', Upgrade: 'websocket' }
    expect((await get(target.replace('/?', '/rpc?'), socket)).status).toBe(401)
  })
})
