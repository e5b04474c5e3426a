/** Whether the guest that was moved lives: asked again until it does, or the time is over. */
import { connect } from 'node:net'
import { showVerifyCheck, type VerifyCheck } from '../../../shared/move-guest/move-plan.ts'
import { look, openHttp } from '../../integrations/http/pinned-http.ts'
import { ping } from '../../integrations/reach/ping.ts'
import { WorkError } from '../../work-error.ts'
import { guestPath, type Moving, NotReached, pause, StepFailed } from './moving.ts'

const TRY_MS = 3000

/** Words of what was seen. Throws StepFailed with the checks that did not pass in time. */
export async function verifyGuest(move: Moving): Promise<string> {
  const { verify, verifySeconds } = move.plan
  const end = performance.now() + verifySeconds * 1000
  let left: readonly VerifyCheck[] = verify
  const reasons = new Map<VerifyCheck, string>()
  for (;;) {
    const tried = await Promise.all(left.map(async (check) => ({ check, fault: await faultOf(move, check) })))
    left = tried.flatMap(({ check, fault }) => {
      if (fault === null) return []
      reasons.set(check, fault)
      return [check]
    })
    if (left.length === 0) return verify.map(showVerifyCheck).join(', ')
    if (performance.now() >= end) break
    await pause(Math.min(1000, Math.max(50, end - performance.now())), move.signal)
  }
  const said = left.map((check) => `${showVerifyCheck(check)} (${reasons.get(check) ?? ''})`)
  const message = `not within ${verifySeconds} s: ${said.join(', ')}`
  // The agent is asked through the server: of a server that is gone it says nothing about the guest.
  const isServerGone = left.every(({ kind }) => kind === 'agent') && !(await answers(move))
  throw isServerGone ? new NotReached(message) : new StepFailed(message)
}

async function answers(move: Moving): Promise<boolean> {
  try {
    await move.servers.new.get('/version')
    return true
  } catch (error) {
    if (error instanceof WorkError) return false
    throw error
  }
}

/** Null where it passes, else why not. */
async function faultOf(move: Moving, check: VerifyCheck): Promise<string | null> {
  switch (check.kind) {
    case 'agent':
      return agentFault(move)
    case 'ping': {
      const probe = await ping(check.address, move.signal)
      if (probe.kind === 'answered') return null
      return probe.kind === 'not_possible' ? probe.why.en : 'no answer'
    }
    case 'tcp':
      return tcpFault(check.host, check.port)
    case 'http':
      return httpFault(check.url)
  }
}

async function agentFault(move: Moving): Promise<string | null> {
  try {
    await move.servers.new.send('POST', `${guestPath(move, 'new')}/agent/ping`)
    return null
  } catch (error) {
    if (error instanceof WorkError) return error.message
    throw error
  }
}

function tcpFault(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const end = (fault: string | null) => {
      socket.destroy()
      resolve(fault)
    }
    socket.setTimeout(TRY_MS, () => end('no answer'))
    socket.once('connect', () => end(null))
    socket.once('error', (error) => end(error.message))
  })
}

/** Whatever certificate it shows: nothing secret is sent, only whether it serves is asked. */
async function httpFault(address: string): Promise<string | null> {
  const { origin, pathname, search, protocol } = new URL(address)
  const options = { answerMs: TRY_MS, connectMs: TRY_MS }
  try {
    const fingerprint = protocol === 'https:' ? (await look(origin, options)).fingerprint : null
    const http = await openHttp({ url: origin, fingerprint }, options)
    const { status, reason } = await http.send({ method: 'GET', path: `${pathname}${search}` })
    http.close()
    return status < 400 ? null : `${status} ${reason}`
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    // Whoever shows a certificate that is out of its dates answers; it was so before the move as well.
    return error.code === 'certificate_dates' ? null : error.message
  }
}
