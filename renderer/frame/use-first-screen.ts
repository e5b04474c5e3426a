/** The first screen of a site that has a floor plan is that plan: once a window, and only for who asked for no other screen. */
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useSite } from '../state/site.ts'

export function useFirstScreen(): void {
  const [path, navigate] = useLocation()
  const { site, known } = useSite()
  const isChosen = useRef(false)
  useEffect(() => {
    if (!known || isChosen.current) return
    isChosen.current = true
    if (path === '/' && site && site.counts.floorPlans > 0) navigate('/floor-plan', { replace: true })
  }, [known, site, path, navigate])
}
