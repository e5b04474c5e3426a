/** What is wrong with the routers, by our own checks and by the daemons'; each leads to its row of the plan. */
import type { RouterProblem } from '../../../shared/routers/router-problem.ts'
import { pointOfSource } from '../../inspector/source-point.ts'
import { FindingList } from '../problems/finding-list.tsx'

export const RouterProblems = ({ problems }: { readonly problems: readonly RouterProblem[] }) => (
  <FindingList problems={problems} pointOf={({ source }) => pointOfSource(source)} />
)
