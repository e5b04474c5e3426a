/** Which area an address shows. Areas load when first visited; each has one default export. */
import { Loader } from '@mantine/core'
import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { useText } from '../i18n.ts'
import { loadPatiently } from '../load-patiently.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { NotFound } from './not-found.tsx'

const lazyArea = (load: () => Promise<{ readonly default: ComponentType }>) => lazy(() => loadPatiently(load))

const Backups = lazyArea(() => import('../areas/backups/backups.tsx'))
const Checklist = lazyArea(() => import('../areas/checklist/checklist.tsx'))
const Diagnosis = lazyArea(() => import('../areas/diagnosis/diagnosis.tsx'))
const DhcpWatch = lazyArea(() => import('../areas/dhcp-watch/dhcp-watch.tsx'))
const FloorPlan = lazyArea(() => import('../areas/floor-plan/floor-plan.tsx'))
const Fog = lazyArea(() => import('../areas/fog/fog.tsx'))
const FogRun = lazyArea(() => import('../areas/fog/run-page.tsx'))
const Home = lazyArea(() => import('../areas/home/home.tsx'))
const Import = lazyArea(() => import('../areas/import/import.tsx'))
const Intake = lazyArea(() => import('../areas/intake/intake.tsx'))
const Jobs = lazyArea(() => import('../areas/jobs/jobs.tsx'))
const Journal = lazyArea(() => import('../areas/journal/journal.tsx'))
const PlacePage = lazyArea(() => import('../areas/journal/place-page.tsx'))
const LateChange = lazyArea(() => import('../areas/late-change/late-change.tsx'))
const Mail = lazyArea(() => import('../areas/mail/mail.tsx'))
const Migration = lazyArea(() => import('../areas/migration/migration.tsx'))
const MigrationRun = lazyArea(() => import('../areas/migration/run-page.tsx'))
const InterfacesPage = lazyArea(() => import('../areas/proxmox/interfaces-page.tsx'))
const Proxmox = lazyArea(() => import('../areas/proxmox/proxmox.tsx'))
const MoveGuest = lazyArea(() => import('../areas/move-guest/move-guest.tsx'))
const MoveRun = lazyArea(() => import('../areas/move-guest/run-page.tsx'))
const RoomPage = lazyArea(() => import('../areas/rooms/room-page.tsx'))
const Inventory = lazyArea(() => import('../areas/inventory/inventory.tsx'))
const Routers = lazyArea(() => import('../areas/routers/routers.tsx'))
const Runbooks = lazyArea(() => import('../areas/runbooks/runbooks.tsx'))
const RunPage = lazyArea(() => import('../areas/runbooks/run-page.tsx'))
const EditRunbook = lazyArea(() => import('../areas/runbooks/edit-page.tsx'))
const ServiceChecks = lazyArea(() => import('../areas/service-checks/service-checks.tsx'))
const Services = lazyArea(() => import('../areas/services/services.tsx'))
const Settings = lazyArea(() => import('../areas/settings/settings.tsx'))
const Console = lazyArea(() => import('../areas/console/console.tsx'))
const Print = lazyArea(() => import('../areas/print/print.tsx'))
const Problems = lazyArea(() => import('../areas/problems/problems.tsx'))
const Switches = lazyArea(() => import('../areas/switches/switches.tsx'))
const SwitchPage = lazyArea(() => import('../areas/switches/switch-page.tsx'))
const WalkTest = lazyArea(() => import('../areas/walk-test/walk-test.tsx'))
const Wapt = lazyArea(() => import('../areas/wapt/wapt.tsx'))
const Verify = lazyArea(() => import('../areas/verify/verify.tsx'))
const Tables = lazyArea(() => import('../areas/tables/tables.tsx'))

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
