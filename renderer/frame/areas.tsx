/** Which area an address shows. Areas load when first visited; each has one default export. */
import { Loader } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { useText } from '../i18n.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { NotFound } from './not-found.tsx'

const Backups = lazy(() => import('../areas/backups/backups.tsx'))
const Checklist = lazy(() => import('../areas/checklist/checklist.tsx'))
const Diagnosis = lazy(() => import('../areas/diagnosis/diagnosis.tsx'))
const DhcpWatch = lazy(() => import('../areas/dhcp-watch/dhcp-watch.tsx'))
const FloorPlan = lazy(() => import('../areas/floor-plan/floor-plan.tsx'))
const Fog = lazy(() => import('../areas/fog/fog.tsx'))
const FogRun = lazy(() => import('../areas/fog/run-page.tsx'))
const Home = lazy(() => import('../areas/home/home.tsx'))
const Import = lazy(() => import('../areas/import/import.tsx'))
const Intake = lazy(() => import('../areas/intake/intake.tsx'))
const Jobs = lazy(() => import('../areas/jobs/jobs.tsx'))
const Journal = lazy(() => import('../areas/journal/journal.tsx'))
const PlacePage = lazy(() => import('../areas/journal/place-page.tsx'))
const LateChange = lazy(() => import('../areas/late-change/late-change.tsx'))
const Mail = lazy(() => import('../areas/mail/mail.tsx'))
const Migration = lazy(() => import('../areas/migration/migration.tsx'))
const MigrationRun = lazy(() => import('../areas/migration/run-page.tsx'))
const InterfacesPage = lazy(() => import('../areas/proxmox/interfaces-page.tsx'))
const Proxmox = lazy(() => import('../areas/proxmox/proxmox.tsx'))
const MoveGuest = lazy(() => import('../areas/move-guest/move-guest.tsx'))
const MoveRun = lazy(() => import('../areas/move-guest/run-page.tsx'))
const RoomPage = lazy(() => import('../areas/rooms/room-page.tsx'))
const Inventory = lazy(() => import('../areas/inventory/inventory.tsx'))
const Routers = lazy(() => import('../areas/routers/routers.tsx'))
const Runbooks = lazy(() => import('../areas/runbooks/runbooks.tsx'))
const RunPage = lazy(() => import('../areas/runbooks/run-page.tsx'))
const EditRunbook = lazy(() => import('../areas/runbooks/edit-page.tsx'))
const ServiceChecks = lazy(() => import('../areas/service-checks/service-checks.tsx'))
const Services = lazy(() => import('../areas/services/services.tsx'))
const Settings = lazy(() => import('../areas/settings/settings.tsx'))
const Console = lazy(() => import('../areas/console/console.tsx'))
const Print = lazy(() => import('../areas/print/print.tsx'))
const Problems = lazy(() => import('../areas/problems/problems.tsx'))
const Switches = lazy(() => import('../areas/switches/switches.tsx'))
const SwitchPage = lazy(() => import('../areas/switches/switch-page.tsx'))
const WalkTest = lazy(() => import('../areas/walk-test/walk-test.tsx'))
const Wapt = lazy(() => import('../areas/wapt/wapt.tsx'))
const Verify = lazy(() => import('../areas/verify/verify.tsx'))
const Tables = lazy(() => import('../areas/tables/tables.tsx'))

export function Areas() {
  const t = useText()
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loader aria-label={t('loading')} />}>
        <Switch>
          <Route path="/" component={Home} />
          <Route path="/backups" component={Backups} />
          <Route path="/change" component={LateChange} />
          <Route path="/checklist" component={Checklist} />
          <Route path="/diagnosis" component={Diagnosis} />
          <Route path="/floor-plan" component={FloorPlan} />
          <Route path="/fog" component={Fog} />
          <Route path="/fog/run/:id" component={FogRun} />
          <Route path="/fog/:view" component={Fog} />
          <Route path="/import" component={Import} />
          <Route path="/intake" component={Intake} />
          <Route path="/jobs" component={Jobs} />
          <Route path="/mail" component={Mail} />
          <Route path="/migration" component={Migration} />
          <Route path="/migration/runs" component={Migration} />
          <Route path="/migration/run/:id" component={MigrationRun} />
          <Route path="/move-guest" component={MoveGuest} />
          <Route path="/move-guest/runs" component={MoveGuest} />
          <Route path="/move-guest/run/:id" component={MoveRun} />
          <Route path="/journal" component={Journal} />
          <Route path="/journal/about/:kind/:id" component={PlacePage} />
          <Route path="/journal/:view" component={Journal} />
          <Route path="/proxmox" component={Proxmox} />
          <Route path="/proxmox/interfaces" component={InterfacesPage} />
          <Route path="/proxmox/:view" component={Proxmox} />
          <Route path="/rooms/:room" component={RoomPage} />
          <Route path="/inventory" component={Inventory} />
          <Route path="/inventory/:view" component={Inventory} />
          <Route path="/routers" component={Routers} />
          <Route path="/routers/:view" component={Routers} />
          <Route path="/runbooks" component={Runbooks} />
          <Route path="/runbooks/runs" component={Runbooks} />
          <Route path="/runbooks/run/:id" component={RunPage} />
          <Route path="/runbooks/edit/:name" component={EditRunbook} />
          <Route path="/service-checks" component={ServiceChecks} />
          <Route path="/wapt" component={Wapt} />
          <Route path="/wapt/:view" component={Wapt} />
          <Route path="/services" component={Services} />
          <Route path="/services/:view" component={Services} />
          <Route path="/settings" component={Settings} />
          <Route path="/console" component={Console} />
          <Route path="/print" component={Print} />
          <Route path="/problems" component={Problems} />
          <Route path="/switches" component={Switches} />
          <Route path="/switches/:id" component={SwitchPage} />
          <Route path="/verify" component={Verify} />
          <Route path="/verify/dhcp" component={DhcpWatch} />
          <Route path="/tables/:kind" component={Tables} />
          <Route path="/walk-test" component={WalkTest} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
