/**
 * A byte pipe to a console, whatever carries it: serial, telnet, SSH, a replayed recording, an emulated switch in
 * the tests. Nothing here knows a prompt. Bytes are Uint8Array inside the core; only the contract carries latin1 text.
 */

export type CloseReason =
  /** We closed it. */
  | { readonly kind: 'closed' }
  /** The cable or adapter went away; the device keeps its mode. */
  | { readonly kind: 'unplugged' }
  /** The peer ended the connection (network). */
  | { readonly kind: 'ended' }
  | { readonly kind: 'failed'; readonly message: string }

export interface Transport {
  /** For people and records: `/dev/ttyUSB0`, `COM3`, `telnet 192.0.2.1:23`, `ssh admin@192.0.2.1:22`. */
  readonly peer: string
  /** Which adapter, stable over re-plugging (vendor:product:serial@location); null where there is none. */
  readonly adapter: string | null
  /** A login of our own, which ends with the connection: it is left with `exit`. A console keeps its mode instead. */
  readonly isShell?: boolean
  /** Of this computer's end, over a network: by it the other side knows us. */
  readonly localAddress?: string | undefined
  /** Queues bytes; never blocks and never paces. Writing to a closed transport is ignored: `onClose` has told. */
  write(bytes: Uint8Array): void
  onData(listener: (bytes: Uint8Array) => void): () => void
  /** Fires once; at once when already closed. */
  onClose(listener: (reason: CloseReason) => void): () => void
  /** Line speed in baud where it has one. Rejects with the reason a person can act on. */
  setBaud?(baud: number): Promise<void>
  /** A serial break of about 300 ms; rejects where the line cannot (pseudo-terminals). */
  sendBreak?(): Promise<void>
  /** Whether a new connection to the same place comes about; rejects with why not. Absent: not over a network. */
  reach?(): Promise<void>
  close(): Promise<void>
}
