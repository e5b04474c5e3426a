/** A proposal as commands answer it. */
import type { Proposal } from '../../shared/proposal/proposal.ts'

export const proposalRow = ({ id, cable, who, station, at, state, answer }: Proposal) => ({
  id,
  ...cable,
  by: who,
  station,
  at,
  state,
  number: answer?.number ?? null,
  answeredBy: answer?.who ?? null,
  note: answer?.note ?? null,
})
