/** Calls on Proxmox. */
import { checkForm } from '../services/proxmox/check-interfaces.ts'
import { os } from './implementer.ts'

const own = os.proxmox

export const proxmoxes = own.router({
  services: own.services.handler(({ context }) => context.services.proxmox.services()),
  kept: own.kept.handler(({ context, input }) => context.services.proxmox.kept(input.service)),
  read: own.read.handler(({ context, input, signal }) =>
    context.services.proxmox.read(input.service, signal),
  ),
  previewAct: own.previewAct.handler(({ context, input, signal }) =>
    context.services.proxmox.previewAct(input.service, input.act, signal),
  ),
  act: own.act.handler(({ context, input: { service, act, word } }) =>
    context.services.proxmox.act(service, act, word),
  ),
  lookAct: own.lookAct.handler(({ context, input: { service, act, ...task }, signal }) =>
    context.services.proxmox.lookAct(service, act, task, signal),
  ),
  checkInterfaces: own.checkInterfaces.handler(({ input, signal }) => checkForm(input, signal)),
  isos: own.isos.handler(({ context, input, signal }) =>
    context.services.proxmox.isos(input.service, input.node, signal),
  ),
  previewSetup: own.previewSetup.handler(({ context, input, signal }) =>
    context.services.proxmox.previewSetup(input.service, input.wanted, signal),
  ),
  setup: own.setup.handler(({ context, input }) =>
    context.services.proxmox.setup(input.service, input.wanted),
  ),
  cancelTask: own.cancelTask.handler(({ context, input }) =>
    context.services.proxmox.cancelTask(input.service, input.upid),
  ),
})
