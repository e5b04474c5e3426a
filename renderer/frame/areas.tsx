/** Which area an address shows. Areas load when first visited; each has one default export. */
import { Loader } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { useText } from '../i18n.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { NotFound } from './not-found.tsx'

const Backups = lazy(() => import('../areas/backups/backups.tsx'))
const Home = lazy(() => import('../areas/home/home.tsx'))
const Import = lazy(() => import('../areas/import/import.tsx'))
const Jobs = lazy(() => import('../areas/jobs/jobs.tsx'))
const Journal = lazy(() => import('../areas/journal/journal.tsx'))
const Settings = lazy(() => import('../areas/settings/settings.tsx'))
const Console = lazy(() => import('../areas/console/console.tsx'))
const Problems = lazy(() => import('../areas/problems/problems.tsx'))
const Switches = lazy(() => import('../areas/switches/switches.tsx'))
const SwitchPage = lazy(() => import('../areas/switches/switch-page.tsx'))
const Tables = lazy(() => import('../areas/tables/tables.tsx'))

export function Areas() {
  const t = useText()
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loader aria-label={t('loading')} />}>
        <Switch>
          <Route path="/" component={Home} />
          <Route path="/backups" component={Backups} />
          <Route path="/import" component={Import} />
          <Route path="/jobs" component={Jobs} />
          <Route path="/journal" component={Journal} />
          <Route path="/settings" component={Settings} />
          <Route path="/console" component={Console} />
          <Route path="/problems" component={Problems} />
          <Route path="/switches" component={Switches} />
          <Route path="/switches/:id" component={SwitchPage} />
          <Route path="/tables/:kind" component={Tables} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
