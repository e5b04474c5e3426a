/**
 * Frames of LLDP and CDP caught by tcpdump, which has the rights that Node has not. It is asked for the frames themselves
 * and not for its own words of them, which differ between versions.
 */
import { spawn } from 'node:child_process'
import { decodeFrame } from '../../../shared/neighbour-frames/decode-frame.ts'
import { createPcapReader } from '../../../shared/neighbour-frames/pcap-reader.ts'
import type { HeardNeighbour } from '../../../shared/walk/whereabouts.ts'

const FILTER = 'ether proto 0x88cc or ether dst 01:00:0c:cc:cc:cc'

/** Why a capture ended. `ended`: the interface went away, or tcpdump itself; it may be begun again. */
export type CaptureEnd = 'not_installed' | 'no_rights' | 'ended'

export interface Capture {
  readonly name: string
  readonly onHeard: (neighbour: HeardNeighbour) => void
  readonly onEnd: (why: CaptureEnd) => void
}

/** Listens on an interface until it is stopped or ends by itself. Returns the stop, after which nothing is called. */
export function captureNeighbours({ name, onHeard, onEnd }: Capture): () => void {
  const child = spawn('tcpdump', ['-i', name, '-n', '-U', '-s', '1600', '-w', '-', FILTER], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const reader = createPcapReader()
  let said = ''
  let isOver = false
  const end = (why: CaptureEnd) => {
    if (!isOver) onEnd(why)
    isOver = true
  }
  const take = (bytes: Buffer) => {
    for (const frame of reader.take(bytes)) {
      const neighbour = decodeFrame(frame)
      if (neighbour) onHeard(neighbour)
    }
  }
  child.stdout.on('data', (bytes: Buffer) => {
    if (isOver) return
    try {
      take(bytes)
    } catch {
      // What is called tcpdump here writes something else: as good as none.
      end('not_installed')
      child.kill()
    }
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2000)
  })
  child.on('error', () => end('not_installed'))
  child.on('close', () => end(/permission|permitted/i.test(said) ? 'no_rights' : 'ended'))
  return () => {
    isOver = true
    child.kill()
  }
}
