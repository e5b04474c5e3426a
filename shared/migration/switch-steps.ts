/**
 * Steps at switches: the VLAN, the uplinks that carry it, the ports that move. Where a switch was read, the lines are what
 * it needs on top of that reading, and what takes them back is what it had.
 */

import type { ConfigTree, TextLine } from '../config/tree.ts'
import { type BothTexts, inBoth } from '../i18n/both-texts.ts'
import type { BackOut, MigrationStep } from './migration-step.ts'
import type { Move } from './moves.ts'
import { onTopOf } from './on-top-of.ts'
import type { PortStage, StageLines, SwitchStages } from './switch-stages.ts'
import type { TargetNetwork } from './target-network.ts'

/** A step without its number and what it needs: these follow from all steps together. */
export type StepDraft = Omit<MigrationStep, 'n' | 'needs' | 'pointOfNoReturn'>

export interface SwitchSteps {
  readonly vlan: StepDraft
  readonly uplinks: readonly StepDraft[]
  readonly ports: readonly StepDraft[]
}

export function stepsAtSwitch(
  stages: SwitchStages,
  network: TargetNetwork,
  moves: readonly Move[],
  reading: ConfigTree | null,
): SwitchSteps {
  const told = reading ? onTopOf(reading) : (stage: StageLines) => stage
  // In this order: each reads what the one before has left.
  const vlan = vlanStep(stages, told(stages.vlan), network, reading !== null)
  const uplinks = stages.uplinks.map((stage) => uplinkStep(stages, { ...stage, ...told(stage) }, network))
  const ports = stages.ports.flatMap((stage) => {
    const move = moves.find(({ port }) => port.name === stage.name)
    return move ? [portStep(stages, { ...stage, ...told(stage) }, network, move)] : []
  })
  return { vlan, uplinks, ports }
}

const common = ({ device, platform }: SwitchStages) => ({
  device: device.name,
  isSent: platform !== null,
})

/** Either lines, or the reason why there are none. */
const saidOf = (lines: readonly TextLine[], byHand: BothTexts, isByHand: boolean, nothing: BothTexts) =>
  isByHand ? byHand : lines.length === 0 ? nothing : null

const nothingToSend = inBoth('Nothing to send: it is so already.', 'Rien à envoyer : c’est déjà ainsi.')
const nothingToTakeBack = inBoth(
  'Nothing to take back: it was so before.',
  'Rien à défaire : c’était déjà ainsi avant.',
)

function backOutOf(stage: StageLines, byHand: BothTexts, isByHand: boolean): BackOut {
  return { lines: stage.back, instruction: saidOf(stage.back, byHand, isByHand, nothingToTakeBack) }
}

function vlanStep(
  stages: SwitchStages,
  stage: StageLines,
  { vid, name }: TargetNetwork,
  isRead: boolean,
): StepDraft {
  const { device, platform, hadVlan } = stages
  const isByHand = platform === null
  const stays = hadVlan && !isRead
  return {
    ...common(stages),
    id: `vlan ${device.name}`,
    kind: 'vlan',
    interface: null,
    who: 'network',
    when: 'beforehand',
    title: inBoth(
      `Create VLAN ${vid} "${name}" on ${device.name}`,
      `Créer le VLAN ${vid} « ${name} » sur ${device.name}`,
    ),
    lines: stage.lines,
    instruction: saidOf(
      stage.lines,
      inBoth(
        `On the page of ${device.name}: make VLAN ${vid}, called ${name}.`,
        `Sur la page de ${device.name} : créez le VLAN ${vid}, nommé ${name}.`,
      ),
      isByHand,
      nothingToSend,
    ),
    backOut:
      stays && stage.back.length === 0
        ? {
            lines: [],
            instruction: inBoth(
              `VLAN ${vid} was on ${device.name} before, by the plan: it stays.`,
              `Le VLAN ${vid} était déjà sur ${device.name}, d’après le plan : il reste.`,
            ),
          }
        : backOutOf(
            stage,
            inBoth(`Delete VLAN ${vid} on ${device.name}.`, `Supprimez le VLAN ${vid} sur ${device.name}.`),
            isByHand,
          ),
  }
}

function uplinkStep(stages: SwitchStages, stage: PortStage, { vid }: TargetNetwork): StepDraft {
  const { device, platform } = stages
  const isByHand = platform === null
  const port = `${device.name} ${stage.name}`
  return {
    ...common(stages),
    id: `uplink ${port}`,
    kind: 'uplink',
    interface: stage.name,
    who: 'network',
    when: 'beforehand',
    title: inBoth(`Carry VLAN ${vid} tagged on ${port}`, `Porter le VLAN ${vid} étiqueté sur ${port}`),
    lines: stage.lines,
    instruction: saidOf(
      stage.lines,
      inBoth(
        `On the page of ${device.name}: make ${stage.name} a tagged member of VLAN ${vid}; leave its other VLANs alone.`,
        `Sur la page de ${device.name} : mettez ${stage.name} en membre étiqueté du VLAN ${vid} ; ne touchez pas à ses autres VLAN.`,
      ),
      isByHand,
      nothingToSend,
    ),
    backOut: backOutOf(
      stage,
      inBoth(`Take ${port} out of VLAN ${vid}.`, `Retirez ${port} du VLAN ${vid}.`),
      isByHand,
    ),
  }
}

function portStep(stages: SwitchStages, stage: PortStage, { vid }: TargetNetwork, move: Move): StepDraft {
  const { device, platform } = stages
  const isByHand = platform === null
  const port = `${device.name} ${stage.name}`
  const former = stage.was?.untagged ?? 1
  const outlets = [...move.outlets, ...(move.plugs ? [move.plugs] : [])].map(({ name }) => name).join(', ')
  const behind = outlets === '' ? '' : ` (${outlets})`
  const hand = inBoth(
    `On the page of ${device.name}: make ${stage.name} an untagged member of VLAN ${vid}, and of no other.`,
    `Sur la page de ${device.name} : mettez ${stage.name} en membre non étiqueté du VLAN ${vid}, et d’aucun autre.`,
  )
  const first = saidOf(stage.lines, hand, isByHand, nothingToSend)
  return {
    ...common(stages),
    id: `port ${port}`,
    kind: 'port',
    interface: stage.name,
    who: move.plugs ? 'patching' : 'network',
    when: 'changeover',
    title: inBoth(`Move ${port}${behind} to VLAN ${vid}`, `Passer ${port}${behind} dans le VLAN ${vid}`),
    lines: stage.lines,
    instruction: joined([first, move.plugs ? sayPlug(move.plugs.name, port) : null]),
    backOut: {
      lines: stage.back,
      instruction: joined([
        saidOf(
          stage.back,
          inBoth(
            `Make ${port} an untagged member of VLAN ${former} again.`,
            `Remettez ${port} en membre non étiqueté du VLAN ${former}.`,
          ),
          isByHand,
          nothingToTakeBack,
        ),
        move.plugs ? sayUnplug(move.plugs.name, port) : null,
      ]),
    },
  }
}

const sayPlug = (outlet: string, port: string): BothTexts =>
  inBoth(`Plug outlet ${outlet} into ${port}.`, `Brassez la prise ${outlet} sur ${port}.`)
const sayUnplug = (outlet: string, port: string): BothTexts =>
  inBoth(`Unplug outlet ${outlet} from ${port}.`, `Débrassez la prise ${outlet} de ${port}.`)

function joined(texts: readonly (BothTexts | null)[]): BothTexts | null {
  const said = texts.filter((text) => text !== null)
  return said.length === 0
    ? null
    : inBoth(said.map(({ en }) => en).join(' '), said.map(({ fr }) => fr).join(' '))
}
