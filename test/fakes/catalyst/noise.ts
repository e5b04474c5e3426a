/** The system messages of a Catalyst, which land in the middle of an echo. */
import type { Random } from '../random.ts'

/** Messages a switch prints while ports come and go. */
export function randomMessage(random: Random, ports: number): string {
  const port = `FastEthernet0/${1 + Math.floor(random.next() * ports)}`
  const state = random.next() < 0.5 ? 'up' : 'down'
  return random.pick([
    `%LINK-3-UPDOWN: Interface ${port}, changed state to ${state}`,
    `%LINEPROTO-5-UPDOWN: Line protocol on Interface ${port}, changed state to ${state}`,
    `%CDP-4-DUPLEX_MISMATCH: duplex mismatch discovered on ${port} (not half duplex), with reception Fas 0/1 (half duplex).`,
    `%SPANTREE-2-RECV_PVID_ERR: Received BPDU with inconsistent peer vlan id 1 on ${port} VLAN10.`,
  ])
}

/** `00:05:23:` or nothing, as `service timestamps log` says. */
export function stamp(timestamps: string | undefined, uptimeMs: number): string {
  if (!timestamps) return ''
  const seconds = Math.floor(uptimeMs / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  if (timestamps.includes('uptime')) return `${time}: `
  return `*Mar  1 ${time}${timestamps.includes('msec') ? `.${String(Math.floor(uptimeMs % 1000)).padStart(3, '0')}` : ''}: `
}
