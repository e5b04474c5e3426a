/** Calls of the consoles: thin, since everything is in the services. */
import { os } from './implementer.ts'

const own = os.console

export const consoles = own.router({
  adapters: own.adapters.handler(({ context, signal }) => context.services.consoles.adapters(signal)),
  sessions: own.sessions.handler(({ context, signal }) => context.services.consoles.sessions(signal)),
  openSerial: own.openSerial.handler(({ context, input }) => context.services.consoles.openSerial(input)),
  openTelnet: own.openTelnet.handler(({ context, input }) => context.services.consoles.openTelnet(input)),
  openSsh: own.openSsh.handler(({ context, input }) => context.services.consoles.openSsh(input)),
  knownHosts: own.knownHosts.handler(({ context }) => context.services.consoles.knownHosts()),
  forgetHost: own.forgetHost.handler(({ context, input }) =>
    context.services.consoles.forgetHost(input.address),
  ),
  close: own.close.handler(({ context, input }) => context.services.consoles.close(input.sessionId)),
  reconnect: own.reconnect.handler(({ context, input }) =>
    context.services.consoles.reconnect(input.sessionId),
  ),
  output: own.output.handler(({ context, input, signal }) =>
    context.services.consoles.hub.output(input.sessionId, input.from, signal),
  ),
  acknowledge: own.acknowledge.handler(({ context, input }) =>
    context.services.consoles.hub.acknowledge(input.sessionId, input.upTo),
  ),
  write: own.write.handler(({ context, input }) =>
    context.services.consoles.hub.get(input.sessionId).type(input.text),
  ),
  paste: own.paste.handler(({ context, input, signal }) =>
    context.services.consoles.paste(input.sessionId, input.text, signal),
  ),
  sendBreak: own.sendBreak.handler(({ context, input }) =>
    context.services.consoles.hub.get(input.sessionId).sendBreak(),
  ),
  setBaud: own.setBaud.handler(({ context, input }) =>
    context.services.consoles.hub.get(input.sessionId).setBaud(input.baud),
  ),
  identify: own.identify.handler(({ context, input: { sessionId, ...secrets } }) =>
    context.services.consoles.identify(sessionId, secrets),
  ),
  assign: own.assign.handler(({ context, input }) =>
    context.services.consoles.assign(input.sessionId, input.switch),
  ),
  transcripts: own.transcripts.handler(({ context }) => context.services.consoles.transcripts()),
  transcript: own.transcript.handler(({ context, input }) => context.services.consoles.transcript(input.id)),
})
