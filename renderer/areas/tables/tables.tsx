/** The screen of one table, at /tables/:kind. */
import { useParams } from 'wouter'
import { NotFound } from '../../frame/not-found.tsx'
import { RequireSite } from '../../frame/require-site.tsx'
import { tableSpecs } from './kinds/index.ts'
import { PlanTable } from './plan-table.tsx'

export default function Tables() {
  const { kind } = useParams<{ kind: string }>()
  const spec = tableSpecs[kind]
  if (!spec) return <NotFound />
  return (
    <RequireSite>
      <PlanTable key={spec.kind} spec={spec} />
    </RequireSite>
  )
}
