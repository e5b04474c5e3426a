/**
 * What the core's process and Electron's main process say to each other: a few messages, and for what only the main
 * process can do (native dialogs, the system's key store) a request with a number and one reply. Windows are not
 * served through here: each has its own port to the core.
 */

export type HostRequest =
  | { readonly kind: 'choose-file'; readonly extensions: readonly string[] }
  | { readonly kind: 'choose-save-path'; readonly suggestion: string }
  /** Is there a key store worth the name? The reply is its name, or null. */
  | { readonly kind: 'key-store' }
  /** Seals a text with the system's key store; the reply is base64. */
  | { readonly kind: 'protect'; readonly text: string }
  | { readonly kind: 'unprotect'; readonly sealed: string }

/** The chosen path, the sealed or the plain text; null where the person cancelled. */
export type HostAnswer = string | null

export type ToHost =
  | { readonly kind: 'request'; readonly id: number; readonly request: HostRequest }
  /** Another site is open now, or none. */
  | { readonly kind: 'site'; readonly path: string | null; readonly name: string | null }
  | { readonly kind: 'recents'; readonly paths: readonly string[] }
  /** A site that was asked for could not be opened; the message is for people. */
  | { readonly kind: 'refused'; readonly message: string }

export type ToCore =
  /** With one port: the other end of a window's. */
  | { readonly kind: 'connect' }
  | { readonly kind: 'open'; readonly path: string }
  | { readonly kind: 'demo' }
  | { readonly kind: 'reply'; readonly id: number; readonly answer: HostAnswer }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  /** The machine is about to sleep: the site file must be whole. */
  | { readonly kind: 'suspend' }
  | { readonly kind: 'close' }
