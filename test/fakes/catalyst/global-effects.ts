/** Global commands that do more than store their line: secrets, VTP, banners. */
import { type ConfigCall, type ConfigResult, keyOf, store } from './config-call.ts'
import { hashType5, hideType7 } from './secrets.ts'

export function setSecret(call: ConfigCall): ConfigResult {
  const typed = call.args[0] ?? ''
  if (call.isNegated) return store(call)
  const stored = typed.startsWith('5 ') ? typed : `5 ${hashType5(typed.replace(/^0 /, ''), 'b7qT')}`
  return store(call, `enable secret ${stored}`)
}

export function setPassword(call: ConfigCall): ConfigResult {
  const typed = call.args[0] ?? ''
  if (call.isNegated || typed.startsWith('7 ')) return store(call)
  const plain = typed.replace(/^0 /, '')
  const isHidden = call.device.running.global.has('service password-encryption')
  return store(call, `${keyOf(call.command)} ${isHidden ? `7 ${hideType7(plain)}` : plain}`)
}

export function setVtp(call: ConfigCall): ConfigResult {
  const stored = store({ ...call, isNegated: call.isNegated || call.args[0] === 'server' })
  if (call.text.startsWith('vtp domain'))
    return { ...stored, output: [`Changing VTP domain name from NULL to ${call.args[0]}`] }
  const mode = (call.args[0] ?? 'server').toUpperCase()
  return { ...stored, output: [`Setting device to VTP ${mode} mode.`], isVlanWork: true }
}

export function setBanner(call: ConfigCall): ConfigResult {
  if (call.isNegated) call.device.running.banner = null
  if (call.isNegated) return { mode: call.mode, output: [] }
  const typed = (call.args[0] ?? '').replace(/^\^C/, '\x03')
  const end = typed[0] ?? '#'
  const close = typed.indexOf(end, 1)
  if (close > 0) call.device.running.banner = typed.slice(1, close)
  if (close > 0) return { mode: call.mode, output: [] }
  return {
    mode: call.mode,
    output: [`Enter TEXT message.  End with the character '${end === '\x03' ? '^C' : end}'.`],
    banner: { end, begun: `${typed.slice(1)}\n` },
  }
}
